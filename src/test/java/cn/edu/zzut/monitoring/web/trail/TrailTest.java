package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import cn.edu.zzut.monitoring.trail.NewMinute;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is done over HTTP is in the trail: once, by whom, to what, and nobody reads in it what is not theirs. */
@SchoolTest
class TrailTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private long before;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void fromHereOn() {
        story.forgetOtherStories();
        NewMinute.begins(application);
        before = jdbc.queryForObject("select coalesce(max(id), 0) from monitoring.trail", Long.class);
    }

    private Browser by(String user) {
        return new Browser(port, user);
    }

    private List<Map<String, Object>> told(String kind, String who) {
        return jdbc.queryForList(
                "select * from monitoring.trail where id > ? and kind = ? and who = ? order by id", before, kind, who);
    }

    private List<Map<String, Object>> soon(String kind, String who) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !told(kind, who).isEmpty());
        return told(kind, who);
    }

    private Submission filed() {
        int year = story.newYear();
        Submission submission = story.assigned(year, "1-1", "101");
        story.submissions.begin(submission.id());
        story.uploads(submission);
        return submission;
    }

    @Test
    void whoSignsInFailsAndLeaves() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signsIn("office", "wrong")).isNotEqualTo(200);
        assertThat(soon("SIGN_IN_FAILED", "")).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("person", "office").containsEntry("outcome", "REFUSED");
            assertThat(entry.get("address").toString()).isNotEmpty();
            assertThat(entry.get("agent").toString()).contains("Java");
        });
        Visitor known = new Visitor(port);
        assertThat(known.signsIn("leader", "demo")).isEqualTo(200);
        assertThat(soon("SIGN_IN", "leader")).isNotEmpty();
        known.changes("POST", "/camunda/api/admin/auth/user/default/logout", "");
        assertThat(soon("SIGN_OUT", "leader")).isNotEmpty();
        assertThat(new Browser(port, "leader", "not it").get("/api/me").status())
                .isEqualTo(401);
        await().atMost(Duration.ofSeconds(10)).until(() -> told("SIGN_IN_FAILED", "").stream()
                .anyMatch(entry -> entry.get("person").equals("leader")));
    }

    @Test
    void othersDataAreLookedAtOnRecordAndOnesOwnAreNot() {
        Submission filed = filed();
        String rows = "/api/submissions/" + filed.id() + "/rows";
        assertThat(by("office").get(rows).status()).isEqualTo(200);
        assertThat(soon("READ", "office")).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("year", filed.year())
                .containsEntry("table_code", "1-1")
                .containsEntry("unit_code", filed.unit().value())
                .containsEntry("outcome", "DONE"));
        assertThat(by("jwc-filer").get(rows).status()).isEqualTo(404);
        assertThat(soon("READ", "jwc-filer")).first().satisfies(entry -> assertThat(entry)
                .containsEntry("outcome", "REFUSED"));
    }

    @Test
    void aFileThatIsTakenAwayIsOnRecord() {
        Submission filed = filed();
        assertThat(by("office")
                        .get("/api/submissions/" + filed.id() + "/versions/1.xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(soon("DOWNLOAD", "office")).isNotEmpty();
        assertThat(by("office")
                        .get("/api/cycles/" + filed.year() + "/assignments.xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(soon("EXPORT", "office")).isNotEmpty();
    }

    @Test
    void aSettingIsInItWithWhatItWasInTheSameTransaction() {
        Browser office = by("office");
        assertThat(office.put("/api/calendar/days/2031-01-02", Map.of("working", false, "name", "元旦"))
                        .status())
                .isLessThan(300);
        List<Map<String, Object>> dates = told("DATES", "office");
        assertThat(dates).as("no waiting, and once").singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", "改工作日历（2031-01-02）：新增工作日历")
                .containsEntry("year", 2031));
        assertThat(dates.toString()).contains("元旦");
        office.delete("/api/calendar/days/2031-01-02");
        assertThat(told("DATES", "office"))
                .extracting(entry -> entry.get("what"))
                .containsExactly("改工作日历（2031-01-02）：新增工作日历", "恢复工作日历（2031-01-02）：删除工作日历");
    }

    @Test
    void whatIsRefusedIsThereAsAnAttemptAndNothingElse() {
        assertThat(by("jwc-filer")
                        .put("/api/calendar/days/2031-01-03", Map.of("working", false, "name", "假"))
                        .status())
                .isEqualTo(403);
        assertThat(soon("DATES", "jwc-filer")).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 403));
        assertThat(jdbc.queryForObject(
                        "select count(*) from monitoring.special_day where day = '2031-01-03'", Integer.class))
                .isZero();
    }

    @Test
    void anAdministratorsHandInTheEngineIsThere() {
        Browser admin = by("admin");
        String member = "/engine-rest/group/camunda-admin/members/leader";
        assertThat(admin.send("PUT", member, "").status()).isEqualTo(204);
        assertThat(told("RIGHTS", "admin")).as("no waiting").singleElement().satisfies(entry -> {
            assertThat(entry.get("what").toString()).startsWith("加入用户组：").endsWith("用户组“camunda-admin”");
            assertThat(entry).containsEntry("person", "leader");
            assertThat(entry.get("after").toString()).contains("用户组", "camunda-admin", "账号", "leader");
        });
        assertThat(admin.send("DELETE", member, "").status()).isEqualTo(204);
        assertThat(told("RIGHTS", "admin")).hasSize(2);
        assertThat(admin.send("DELETE", "/engine-rest/process-instance/none-such", "")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(soon("ENGINE", "admin")).anySatisfy(entry -> assertThat(entry)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("what", "删除流程实例：流程实例 none-such"));
        assertThat(admin.send("PATCH", "/engine-rest/kite/5", "").status()).isGreaterThanOrEqualTo(400);
        await().atMost(Duration.ofSeconds(10)).until(() -> told("ENGINE", "admin").stream()
                .anyMatch(entry -> entry.get("what").equals("引擎操作 PATCH /engine-rest/kite/5")));
    }

    @Test
    void aWritingAddressThatNobodyDeclaredIsThereToo() {
        assertThat(ApiRules.writing("/api/something/new")).isEqualTo(cn.edu.zzut.monitoring.trail.Act.OTHER);
        by("office").post("/api/troubles/" + before + "/noted", Map.of());
        assertThat(soon("OTHER", "office")).isNotEmpty();
    }

    @Test
    void theOfficeSearchesTheAdministratorItsPartAndEverybodyTheirOwn() {
        by("office").put("/api/calendar/days/2031-01-02", Map.of("working", false, "name", "元旦"));
        by("office").delete("/api/calendar/days/2031-01-02");
        JsonNode found = by("office").get("/api/trail?kind=DATES&person=office").json();
        assertThat(found.path("all").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(found.path("entries").get(0).path("title").asText()).isEqualTo("日期和日历");
        assertThat(found.path("entries").get(0).path("whoName").asText()).isNotEmpty();
        JsonNode ofAdmin = by("admin").get("/api/trail").json();
        assertThat(StreamSupport.stream(ofAdmin.path("entries").spliterator(), false)
                        .map(entry -> entry.path("kind").asText()))
                .doesNotContain("DATES", "READ", "UPLOAD", "DECISION");
        assertThat(by("admin").get("/api/trail?kind=READ").status()).isEqualTo(400);
        for (String stranger : List.of("leader", "jwc-filer", "jwc-head", "archivist", "expert-1")) {
            if (by(stranger).get("/api/me").status() == 200) {
                assertThat(by(stranger).get("/api/trail").status()).as(stranger).isEqualTo(403);
                assertThat(by(stranger).get("/api/trail/verification").status()).isEqualTo(403);
            }
        }
        JsonNode own = by("office").get("/api/trail/mine?kind=DATES").json();
        assertThat(own.path("all").asInt()).isEqualTo(found.path("all").asInt());
        assertThat(by("jwc-filer").get("/api/trail/mine").json().path("entries"))
                .allSatisfy(entry -> assertThat(List.of(
                                entry.path("who").asText(), entry.path("person").asText()))
                        .contains("jwc-filer"));
        assertThat(by("office").get("/api/trail?from=2026-02-01&to=2026-01-01").status())
                .isEqualTo(400);
        assertThat(by("office").get("/api/trail?page=-1").status()).isEqualTo(400);
    }

    @Test
    void itIsReadInChineseAndFoundByWhatPeopleCallThings() {
        by("office").put("/api/calendar/days/2031-01-02", Map.of("working", false, "name", "元旦"));
        by("office").put("/api/calendar/days/2031-01-02", Map.of("working", true, "name", "元旦"));
        by("office").delete("/api/calendar/days/2031-01-02");
        String name = by("office").get("/api/me").json().path("name").asText();
        JsonNode found =
                by("office").get("/api/trail?kind=DATES&person=" + name).json();
        assertThat(StreamSupport.stream(found.path("entries").spliterator(), false)
                        .map(entry -> texts(entry.path("changes"))))
                .contains(List.of("日期：2031-01-02", "上班：否", "名称：元旦"), List.of("上班：否 → 是", "日期：2031-01-02", "名称：元旦"));
        assertThat(found.path("entries").get(0).path("whoName").asText()).isEqualTo(name);
        Submission filed = filed();
        List<String> wanted = List.of(
                filed.year() + " 表1-1 查看",
                "1-1 " + filed.unit().value() + " " + filed.year(),
                filed.year() + "年度 学校办公室");
        Map<String, Integer> before = new HashMap<>();
        wanted.forEach(words -> before.put(words, times("READ", words)));
        int others = times("READ", filed.year() + " 表1-2");
        by("office").get("/api/submissions/" + filed.id() + "/rows");
        soon("READ", "office");
        wanted.forEach(words -> assertThat(times("READ", words)).as(words).isEqualTo(before.get(words) + 1));
        assertThat(times("READ", filed.year() + " 表1-2")).isEqualTo(others);
        assertThat(by("office").get("/api/trail?subject=a,b,c,d,e,f,g,h,i").status())
                .isEqualTo(400);
    }

    @Test
    void whatStandsInChangesIsFoundAsItIsShown() {
        String day = "/api/calendar/days/2031-03-13";
        List<String> wanted = List.of("校庆补休", "2031年3月13日", "2031-03-13 校庆补休", "上班");
        Map<String, Integer> before = new HashMap<>();
        wanted.forEach(words -> before.put(words, times("DATES", words)));
        int others = times("DATES", "校庆补课");
        by("office").put(day, Map.of("working", false, "name", "校庆补休"));
        wanted.forEach(words -> assertThat(times("DATES", words)).as(words).isEqualTo(before.get(words) + 1));
        assertThat(times("DATES", "校庆补课")).isEqualTo(others);
        by("office").delete(day);
    }

    @Test
    void whatCameAgainWithinAMinuteIsOneEntry() {
        for (String day : List.of("2031-03-14", "2031-03-14", "2031-03-14", "2031-03-15")) {
            assertThat(by("x02-lead").delete("/api/calendar/days/" + day).status())
                    .isEqualTo(403);
        }
        NewMinute.passes(application);
        await().atMost(Duration.ofSeconds(10)).until(() -> told("DATES", "x02-lead").stream()
                .anyMatch(entry -> entry.get("times").equals(2)));
        assertThat(told("DATES", "x02-lead"))
                .extracting(entry -> entry.get("times"))
                .containsExactly(1, 1, 2);
    }

    private int times(String kind, String words) {
        return by("office")
                .get("/api/trail?kind=" + kind + "&subject=" + words.replace(" ", "%20"))
                .json()
                .path("all")
                .asInt();
    }

    private static List<String> texts(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void theChainHoldsAndSaysSo() {
        by("office").put("/api/calendar/days/2031-01-02", Map.of("working", false, "name", "元旦"));
        by("office").delete("/api/calendar/days/2031-01-02");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        jdbc.queryForObject("select count(*) from monitoring.trail_open", Integer.class))
                .isZero());
        JsonNode verified = by("office").get("/api/trail/verification").json();
        assertThat(verified.path("holds").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.path("length").asLong()).isPositive();
        assertThat(soon("VERIFIED", "office")).singleElement().satisfies(entry -> {
            assertThat(entry.get("what").toString()).contains("全部一致");
            assertThat(entry).containsEntry("outcome", "DONE");
        });
    }

    @Test
    void aTaskThatIsDoneSaysWhatItWasAboutAndWhichWayItWent() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201", "202");
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        story.uploads(story.submissions.assisting(year, new TableCode("4-2")).get(0));
        submits(story.task(filing, "fill"), Map.of("responsible", true));
        assertThat(told("TASK", "x01-filer")).isEmpty();
        assertThat(told("DECISION", "x01-filer"))
                .as("no waiting, and once")
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry)
                            .containsEntry("year", year)
                            .containsEntry("table_code", "4-2")
                            .containsEntry("unit_code", "201");
                    assertThat(entry.get("what").toString())
                            .startsWith("提交任务的表单：" + year + "年度 表4-2 ")
                            .contains("任务“采集填报数据”，流程“")
                            .contains("；提交第1版")
                            .doesNotContain("submit-form");
                    assertThat(entry.get("after").toString())
                            .contains("办结", "是")
                            .doesNotContain("responsible");
                });
        assertThat(times("TASK", "采集填报数据")).as("a task all the same").isPositive();
        story.runJobs();
        Task audit = story.task(filing, "unit-head-audit");
        submits(audit, Map.of("decision", "approve", "responsible", true));
        assertThat(told("DECISION", audit.getAssignee())).singleElement().satisfies(entry -> {
            assertThat(entry.get("what").toString()).contains("任务“", "，流程“", "审核意见“审核通过”", "；审核通过第1版");
            assertThat(entry).containsEntry("table_code", "4-2");
            assertThat(entry.get("after").toString()).contains("审核通过").doesNotContain("approve");
        });
    }

    @Test
    void whatIsRefusedInTheEngineIsToldOnceAndByItsName() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201", "202");
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        Task fill = story.task(filing, "fill");
        assertThat(by("jwc-filer")
                        .post("/engine-rest/task/" + fill.getId() + "/claim", Map.of("userId", "jwc-filer"))
                        .status())
                .isEqualTo(403);
        assertThat(soon("TASK", "jwc-filer")).singleElement().satisfies(entry -> assertThat(
                        entry.get("what").toString())
                .startsWith("认领任务：" + year + "年度 表4-2 ")
                .contains("任务“采集填报数据”，流程“"));
        by("jwc-filer").get("/api/tasks/" + fill.getId());
        assertThat(soon("READ", "jwc-filer")).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("table_code", "4-2")
                .containsEntry("unit_code", "201")
                .containsEntry("outcome", "REFUSED"));
        assertThat(told("TURNED_AWAY", "jwc-filer")).isEmpty();
        assertThat(by("expert1").get("/engine-rest/task/" + fill.getId()).status())
                .isEqualTo(404);
        assertThat(by("expert1").get("/engine-rest/task/none-such").status()).isEqualTo(404);
        assertThat(soon("READ", "expert1"))
                .as("the hidden one only")
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("outcome", "REFUSED").containsEntry("table_code", "4-2"));
    }

    private void submits(Task task, Map<String, Object> answers) {
        Map<String, Object> variables = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())));
        assertThat(by(task.getAssignee())
                        .post("/engine-rest/task/" + task.getId() + "/submit-form", Map.of("variables", variables))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void noCellAndNoPasswordIsInIt() {
        Submission filed = filed();
        String cell = story.sample(filed).get(0).values().values().stream()
                .filter(value -> value.length() > 5)
                .findFirst()
                .orElse("学校名称");
        by("office").get("/api/submissions/" + filed.id() + "/rows");
        soon("READ", "office");
        String all = jdbc.queryForObject(
                "select string_agg(t::text, ' ') from monitoring.trail t where id > ?", String.class, before);
        assertThat(all).doesNotContain(cell).doesNotContain("wrong").doesNotContain("demo");
    }
}
