package cn.edu.zzut.monitoring.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.training.Attendance;
import cn.edu.zzut.monitoring.training.FilingPass;
import cn.edu.zzut.monitoring.training.QuestionBank;
import cn.edu.zzut.monitoring.training.Quizzes;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import cn.edu.zzut.monitoring.training.TrainingSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year's training from the invitation to who has neither attended nor passed; who may see and do what of it. */
@SchoolTest
class TrainingTest {

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Story story;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Attendance attendance;

    @Autowired
    Quizzes quizzes;

    @Autowired
    QuestionBank bank;

    @LocalServerPort
    int port;

    int year;
    Instant begins;
    long id;

    @BeforeEach
    void theOfficeInvitesTheUnits() {
        year = story.newYear();
        story.assigned(year, "1-3", "101");
        bank.adoptExamples(new PersonId("office"));
        begins = story.clock.instant().plus(Duration.ofDays(1));
        Browser.Answer planned = as("office").post("/api/training/" + year + "/sessions", plan("填报培训会"));
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        id = planned.json().get("id").asLong();
    }

    private Map<String, Object> plan(String title) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("title", title);
        plan.put("content", "填报要求");
        plan.put("startsAt", begins.toString());
        plan.put("endsAt", begins.plus(Duration.ofHours(2)).toString());
        plan.put("place", "图书馆报告厅");
        plan.put("link", "");
        plan.put("roles", List.of("FILER", "DATA_LEAD", "UNIT_HEAD"));
        plan.put("units", List.of("101"));
        plan.put("missing", false);
        return plan;
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private JsonNode standing(String asker, String person) {
        for (JsonNode one :
                as(asker).get("/api/training/" + year + "/standings").json()) {
            if (one.get("person").asText().equals(person)) {
                return one;
            }
        }
        throw new AssertionError(asker + " does not see " + person);
    }

    @Test
    void whoeverIsInvitedIsToldAllThatOneNeedsAndToldAgainWhenItMoves() {
        assertThat(story.mailsTo("xxb-filer"))
                .anyMatch(mail -> mail.body().contains("图书馆报告厅") && mail.body().contains("session.ics"));
        begins = begins.plus(Duration.ofDays(1));
        Map<String, Object> moved = plan("填报培训会");
        moved.put("place", "第二报告厅");
        assertThat(as("office").put("/api/training/sessions/" + id, moved).status())
                .isEqualTo(200);
        assertThat(story.mailsTo("xxb-filer"))
                .anyMatch(mail -> mail.subject().contains("变更") && mail.body().contains("第二报告厅"));
        assertThat(as("office")
                        .post("/api/training/sessions/" + id + "/cancellation", Map.of("reason", ""))
                        .detail())
                .contains("请填写取消的原因");
        as("office").post("/api/training/sessions/" + id + "/cancellation", Map.of("reason", "会场停电"));
        assertThat(story.mailsTo("xxb-filer")).anyMatch(mail -> mail.body().contains("会场停电"));
        assertThat(as("office").put("/api/training/sessions/" + id, moved).detail())
                .contains("已经取消");
    }

    @Test
    void whatIsPlannedOrAddedTwiceIsThereOnce() {
        String sessions = "/api/training/" + year + "/sessions";
        assertThat(as("office").post(sessions, plan("填报培训会")).json().get("id").asLong())
                .isEqualTo(id);
        assertThat(as("office").post(sessions, plan("第二场")).json().get("id").asLong())
                .isNotEqualTo(id);
        String materials = "/api/training/sessions/" + id + "/materials";
        byte[] pdf = Pdf.ofOnePage("讲义");
        assertThat(as("office").send("POST", materials, "讲义.pdf", pdf).json().path("materials"))
                .hasSize(1);
        assertThat(as("office").send("POST", materials, "讲义.pdf", pdf).json().path("materials"))
                .hasSize(1);
        assertThat(as("office")
                        .send("POST", materials, "讲义.pdf", Pdf.ofOnePage("另一份"))
                        .json()
                        .path("materials"))
                .hasSize(2);
    }

    @Test
    void theOfficeOrganizesAndWhoeverIsNotInvitedSeesNothing() {
        for (String other : List.of("jwc-head", "xxb-head", "leader", "admin")) {
            assertThat(as(other)
                            .post("/api/training/" + year + "/sessions", plan("会"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other)
                            .get("/api/training/sessions/" + id + "/attendance")
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other).get("/api/training/questions").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(as("xxb-head").get("/api/training/" + year + "/sessions").json())
                .hasSize(1);
        assertThat(as("jwc-head").get("/api/training/" + year + "/sessions").json())
                .isEmpty();
        assertThat(as("jwc-head")
                        .get("/api/training/sessions/" + id + "/session.ics")
                        .status())
                .isEqualTo(404);
        assertThat(as("xxb-filer")
                        .get("/api/training/sessions/" + id + "/session.ics")
                        .text())
                .contains("BEGIN:VEVENT", "图书馆报告厅");
    }

    @Test
    void whoScansTheCodeInTheRoomWasThereAndNobodyElse() {
        assertThat(as("office")
                        .get("/api/training/sessions/" + id + "/sign-in-code.png")
                        .status())
                .isEqualTo(409);
        story.timePassesTo(begins.plusSeconds(60));
        assertThat(as("office")
                        .get("/api/training/sessions/" + id + "/sign-in-code.png", "image/png")
                        .type())
                .contains("image/png");
        assertThat(as("xxb-filer")
                        .get("/api/training/sessions/" + id + "/sign-in-code.png")
                        .status())
                .isEqualTo(403);
        String code = attendance.code(sessions.get(id));
        assertThat(signsIn("xxb-filer", "0123456789abcdef").detail()).contains("重新扫一次");
        assertThat(signsIn("jwc-filer", code).detail()).contains("不在这场培训的邀请名单");
        assertThat(signsIn("xxb-filer", code).json().get("own").asBoolean()).isTrue();
        assertThat(standing("office", "xxb-filer").get("missing").asBoolean()).isFalse();
        assertThat(standing("xxb-head", "xxb-lead").get("missing").asBoolean()).isTrue();
        assertThat(as("xxb-filer").get("/api/training/" + year + "/standings").json())
                .hasSize(1);
        story.timePassesTo(begins.plus(Duration.ofHours(3)));
        assertThat(signsIn("xxb-lead", code).detail()).contains("其他时间请由评估督导处登记");
    }

    @Test
    void whoWasNamedAfterTheInvitationsIsPointedOutUntilInvited() {
        assertThat(standing("office", "xxb-filer").get("invited").asBoolean()).isTrue();
        story.assigned(year, "1-4-1", "104");
        assertThat(standing("office", "jwc-filer").get("invited").asBoolean())
                .as("the unit came later")
                .isFalse();
        Map<String, Object> all = plan("补邀");
        all.put("units", List.of());
        as("office").post("/api/training/sessions/" + id + "/invitations", all);
        assertThat(standing("office", "jwc-filer").get("invited").asBoolean()).isTrue();
        as("office").post("/api/training/sessions/" + id + "/cancellation", Map.of("reason", "会场停电"));
        assertThat(standing("office", "jwc-filer").get("invited").asBoolean())
                .as("to nothing that takes place")
                .isFalse();
    }

    private Browser.Answer signsIn(String person, String code) {
        return as(person).post("/api/training/sessions/" + id + "/sign-in", Map.of("code", code));
    }

    @Test
    void theOfficeTicksPutsRightAndTakesAListBack() {
        assertThat(ticks(true, "xxb-filer").detail()).contains("还没有开始");
        story.timePassesTo(begins.plusSeconds(60));
        assertThat(ticks(true, "jwc-filer").detail()).contains("请先补邀");
        ticks(true, "xxb-filer");
        ticks(false, "xxb-filer");
        assertThat(standing("office", "xxb-filer").get("sessions").asInt()).isZero();

        byte[] list = "工号,姓名,签到\nxxb-filer,别人,√\nnobody,某,√\n".getBytes(StandardCharsets.UTF_8);
        Browser.Answer taken =
                as("office").send("POST", "/api/training/sessions/" + id + "/attendance/import", "签到.csv", list);
        assertThat(taken.json().get("present").asInt()).isZero();
        assertThat(taken.json().get("refused")).hasSize(2);
        byte[] sheet = as("office")
                .get("/api/training/sessions/" + id + "/sign-in-sheet.xlsx")
                .body();
        JsonNode back = as("office")
                .send("POST", "/api/training/sessions/" + id + "/attendance/import", "签到表.xlsx", sheet)
                .json();
        assertThat(back.get("refused")).isEmpty();
        assertThat(back.get("present").asInt()).as("nobody has signed it").isZero();
        assertThat(back.get("unchanged").asInt()).isPositive();
        String name = nameOf("xxb-filer");
        assertThat(imports("工号,姓名,签到\nxxb-filer," + name + ",√\n")
                        .json()
                        .get("present")
                        .asInt())
                .isEqualTo(1);
        assertThat(standing("office", "xxb-filer").get("sessions").asInt()).isEqualTo(1);
        assertThat(imports("工号,姓名,签到\nxxb-filer," + name + ",未到\n")
                        .json()
                        .get("absent")
                        .asInt())
                .isEqualTo(1);
        assertThat(standing("office", "xxb-filer").get("sessions").asInt()).isZero();
        assertThat(imports("随便,什么\n1,2\n").status()).isEqualTo(400);
    }

    private Browser.Answer imports(String csv) {
        return as("office")
                .send(
                        "POST",
                        "/api/training/sessions/" + id + "/attendance/import",
                        "签到.csv",
                        csv.getBytes(StandardCharsets.UTF_8));
    }

    private String nameOf(String person) {
        for (JsonNode one :
                as("office").get("/api/training/sessions/" + id + "/attendance").json()) {
            if (one.get("id").asText().equals(person)) {
                return one.get("name").asText();
            }
        }
        throw new AssertionError(person);
    }

    private Browser.Answer ticks(boolean present, String person) {
        return as("office")
                .post(
                        "/api/training/sessions/" + id + "/attendance",
                        Map.of("people", List.of(person), "present", present));
    }

    @Test
    void aQuizIsJudgedOnTheServerAndItsResultStays() {
        Browser.Answer begun = as("xxb-filer").post("/api/training/" + year + "/quiz", Map.of());
        assertThat(begun.json().get("questions")).hasSize(10);
        assertThat(begun.text()).doesNotContain("right", "explanation", "解析");
        long attempt = begun.json().get("id").asLong();
        assertThat(as("xxb-filer")
                        .post("/api/training/" + year + "/quiz", Map.of())
                        .json()
                        .get("id")
                        .asLong())
                .isEqualTo(attempt);
        List<Set<Integer>> right = right("xxb-filer");
        assertThat(as("xxb-lead")
                        .post("/api/training/quiz/" + attempt, Map.of("answers", right))
                        .status())
                .isEqualTo(404);
        List<Object> unanswered = new ArrayList<>(right);
        unanswered.set(3, List.of());
        assertThat(as("xxb-filer")
                        .post("/api/training/quiz/" + attempt, Map.of("answers", unanswered))
                        .detail())
                .contains("第4题还没有作答");
        JsonNode judged = as("xxb-filer")
                .post("/api/training/quiz/" + attempt, Map.of("answers", right))
                .json();
        assertThat(judged.get("score").asInt()).isEqualTo(100);
        assertThat(judged.get("questions").get(0).get("explanation").asText()).isNotBlank();
        assertThat(as("xxb-filer")
                        .post("/api/training/quiz/" + attempt, Map.of("answers", right))
                        .detail())
                .contains("已经交卷");
        assertThat(standing("office", "xxb-filer").get("passed").asBoolean()).isTrue();
    }

    @Test
    void anArchivedYearTakesNothingMore() {
        long attempt = as("xxb-filer")
                .post("/api/training/" + year + "/quiz", Map.of())
                .json()
                .get("id")
                .asLong();
        story.timePassesTo(begins.plusSeconds(60));
        String code = attendance.code(sessions.get(id));
        story.cycles.archived(year);
        String session = "/api/training/sessions/" + id;
        byte[] list = "工号,姓名,签到\nxxb-filer,某,√\n".getBytes(StandardCharsets.UTF_8);
        Map<String, Browser.Answer> answers = Map.of(
                "plan", as("office").post("/api/training/" + year + "/sessions", plan("补训")),
                "change", as("office").put(session, plan("改期")),
                "cancel", as("office").post(session + "/cancellation", Map.of("reason", "取消")),
                "invite", as("office").post(session + "/invitations", plan("补邀")),
                "tick", ticks(true, "xxb-filer"),
                "list", as("office").send("POST", session + "/attendance/import", "签到.csv", list),
                "sign in", signsIn("xxb-filer", code),
                "begin a quiz", as("xxb-lead").post("/api/training/" + year + "/quiz", Map.of()),
                "hand in a quiz",
                        as("xxb-filer").post("/api/training/quiz/" + attempt, Map.of("answers", right("xxb-filer"))));
        answers.forEach((what, answer) -> {
            assertThat(answer.status()).as(what).isEqualTo(409);
            assertThat(answer.detail()).as(what).contains(year + "年度已经归档");
        });
        assertThat(as("office")
                        .send("POST", session + "/materials", "现场.png", PNG)
                        .detail())
                .contains("已经归档");
        assertThat(as("office").get(session + "/sign-in-code.png").detail()).contains("已经归档");
    }

    private List<Set<Integer>> right(String person) {
        return quizzes.of(year, new PersonId(person)).get(0).questions().stream()
                .map(question -> Set.copyOf(question.right()))
                .toList();
    }

    @Test
    void aQuestionThatIsWrittenAnewDoesNotChangeWhatWasAsked() {
        as("xxb-filer").post("/api/training/" + year + "/quiz", Map.of());
        List<String> asked = texts("xxb-filer");
        byte[] workbook =
                as("office").get("/api/training/questions/questions.xlsx").body();
        Browser.Answer same = as("office").upload("/api/training/questions/questions.xlsx", "题库.xlsx", workbook);
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json().get(0).get("state").asText()).isEqualTo("采用");
        bank.all()
                .forEach(kept -> bank.write(
                        new cn.edu.zzut.monitoring.training.Question(
                                kept.question().number(),
                                "改写：" + kept.question().text(),
                                kept.question().options(),
                                kept.question().right(),
                                kept.question().explanation(),
                                kept.question().reference()),
                        new PersonId("office")));
        assertThat(texts("xxb-filer")).isEqualTo(asked);
    }

    private List<String> texts(String person) {
        return quizzes.of(year, new PersonId(person)).get(0).questions().stream()
                .map(question -> question.text())
                .toList();
    }

    @Test
    void aSessionHeldWithoutTheProductIsEnteredWithWhoWasThere() {
        begins = story.clock.instant().minus(Duration.ofDays(5));
        long before = story.mailsTo("xxb-filer").size();
        long held = as("office")
                .post("/api/training/" + year + "/sessions", plan("开过的培训"))
                .json()
                .get("id")
                .asLong();
        String path = "/api/training/sessions/" + held;
        assertThat(story.mailsTo("xxb-filer")).hasSize((int) before);
        assertThat(as("office").get(path + "/sign-in-code.png").detail()).contains("补录");
        assertThat(as("office")
                        .post(path + "/attendance", Map.of("people", List.of("xxb-filer"), "present", true))
                        .status())
                .isEqualTo(200);
        assertThat(standing("office", "xxb-filer").get("sessions").asInt()).isPositive();

        Map<String, Object> ahead = plan("开过的培训");
        ahead.put("endsAt", story.clock.instant().plus(Duration.ofDays(1)).toString());
        ahead.put("startsAt", story.clock.instant().toString());
        assertThat(as("office").put(path, ahead).detail()).contains("补录的培训");
        begins = begins.minus(Duration.ofDays(1));
        assertThat(as("office").put(path, plan("开过的培训会")).status()).isEqualTo(200);
        assertThat(as("office")
                        .post(path + "/cancellation", Map.of("reason", "登记错了"))
                        .status())
                .isEqualTo(200);
        begins = story.clock.instant().minus(Duration.ofDays(500));
        assertThat(as("office")
                        .post("/api/training/" + year + "/sessions", plan("很久以前"))
                        .detail())
                .contains("请核对时间");
        begins = Instant.parse("9999-01-01T01:00:00Z");
        assertThat(as("office")
                        .post("/api/training/" + year + "/sessions", plan("很久以后"))
                        .detail())
                .contains("请核对时间");
        assertThat(as("office").post("/api/training/2077/sessions", plan("会")).detail())
                .contains("2077年度填报尚未启动");
    }

    @Test
    void aSchoolMayDemandThatAFilerPassesFirst() {
        TrainingSettings strict = new TrainingSettings(10, 80, 0, 3, true);
        FilingPass pass = new FilingPass(strict, quizzes);
        PersonId filer = new PersonId("xxb-filer");
        assertThat(pass.demand(year, filer)).contains("您还没有通过", "我的培训");
        long attempt = quizzes.begin(year, filer).id();
        quizzes.handIn(attempt, right("xxb-filer"), filer);
        assertThat(pass.demand(year, filer)).isEmpty();
    }
}
