package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.organization.Appointments;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves, or loses a role: the open tasks go on with others, mails and sign-in end, what was stays on record. */
@SchoolTest
class LeavingTest {

    private static final String TODAY = "2026-09-07";

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    Appointments appointments;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    int year;
    ProcessInstance filing;

    @BeforeEach
    void aFilerHasATaskOpen() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private Map<String, String> wish(String person) {
        var known = organization.person(new PersonId(person)).orElseThrow();
        Map<String, String> wish = new HashMap<>();
        wish.put("name", known.name());
        wish.put("unit", known.unit().value());
        wish.put("email", known.email());
        wish.put("phone", known.phone());
        return wish;
    }

    private Answer leaves(String person, String successor) {
        Map<String, String> wish = wish(person);
        wish.put("endsOn", TODAY);
        wish.put("successor", successor);
        return as("admin").put("/api/setup/people/" + person, wish);
    }

    private String filler() {
        return story.task(filing, "fill").getAssignee();
    }

    @Test
    void theOpenTasksAreShownAndHandedOverInOneStep() {
        Answer open = as("admin").get("/api/setup/people/x01-filer/tasks");
        assertThat(open.json()).hasSize(1);
        assertThat(open.json().at("/0/role").asText()).isEqualTo("数据填报人");
        Answer left = leaves("x01-filer", "x01-filer2");
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(filler()).isEqualTo("x01-filer2");
        String task = story.task(filing, "fill").getId();
        assertThat(as("x01-filer2").get("/api/tasks/" + task).status()).isEqualTo(200);
        assertThat(story.mailsTo("x01-filer2", MailKind.NOTICE).get(0).body()).contains("原由", "现在转给您");
    }

    @Test
    void whatIsADutysGoesToWhoeverStandsInForIt() {
        assertThat(leaves("x01-filer", "").status()).isEqualTo(200);
        assertThat(filler()).isEqualTo("x01-head");
    }

    @Test
    void toLookFirstChangesNothing() {
        Map<String, String> wish = wish("x01-filer");
        wish.put("endsOn", TODAY);
        Answer looked = as("admin").put("/api/setup/people/x01-filer?dryRun=true", wish);
        assertThat(looked.json().at("/ended/0/detail").asText()).contains("不再担任数据填报人");
        assertThat(filler()).isEqualTo("x01-filer");
        assertThat(as("x01-filer").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whoHasLeftCannotSignInAndIsToldNothing() {
        mails.queue("x", MailKind.NOTICE, new Recipient("x01-filer", "某", "x01-filer@zzut.example"), "之前", notice());
        leaves("x01-filer", "x01-filer2");
        assertThat(as("x01-filer").get("/api/me").status()).isEqualTo(401);
        assertThat(as("x01-filer").get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from monitoring.mail where person_id = 'x01-filer' and state = 'WAITING'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(story.engine()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember("x01-filer")
                        .list())
                .extracting(group -> group.getId())
                .containsExactly("former");
        assertThat(as("admin").delete("/engine-rest/user/x01-filer").text()).contains("不能删除");
    }

    private static Map<String, Object> notice() {
        return Map.of("text", "之前的通知", "links", List.of(), "list", "");
    }

    @Test
    void aSessionEndsWithItsPerson() {
        try (var session = new WebSession(port, "x01-filer")) {
            assertThat(session.status("/api/me")).isEqualTo(200);
            leaves("x01-filer", "x01-filer2");
            assertThat(session.status("/api/me")).isEqualTo(401);
            assertThat(session.status("/camunda/api/engine/engine/default/task"))
                    .isEqualTo(401);
        }
    }

    @Test
    void aHeadLeavesOnlyWhenAnotherFollowsWhoThenHasTheTasks() {
        story.uploads(story.submissions.assisting(year, new TableCode("4-2")).get(0));
        story.completes(filing, "fill", "responsible", true);
        assertThat(leaves("x01-head", "").detail()).contains("之后没有人担任");
        RosterFile file = new RosterFile()
                .row(RosterSheet.PEOPLE, row("x01-head", TODAY))
                .row(RosterSheet.ROLES, "x01-filer2", "", "单位负责人");
        Answer taken = as("admin").upload("/api/setup/organization", "名册.xlsx", file.bytes());
        assertThat(taken.json().path("taken").asBoolean()).as(taken.text()).isTrue();
        assertThat(story.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskAssignee("x01-filer2")
                        .count())
                .isEqualTo(1);
        assertThat(story.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskAssignee("x01-head")
                        .count())
                .isZero();
    }

    @Test
    void aHeadIsReplacedInOneStepByPage() {
        String role = "/api/setup/people/x01-filer2/roles/UNIT_HEAD";
        assertThat(as("admin").put(role, Map.of()).detail()).contains("第一责任人只有一名");
        assertThat(as("admin").put(role, Map.of("replaces", "x01-head")).status())
                .isEqualTo(200);
        assertThat(organization.headOf(new UnitCode("201")).id().value()).isEqualTo("x01-filer2");
    }

    private String[] row(String person, String left) {
        Map<String, String> wish = wish(person);
        return new String[] {person, wish.get("name"), wish.get("unit"), wish.get("email"), wish.get("phone"), "", left
        };
    }

    @Test
    void whatIsACertainPersonsWantsSomebodyNamed() {
        asksForData("x02-filer2");
        Answer refused = leaves("x02-filer2", "");
        assertThat(refused.detail()).contains("没有人接办", "接办人");
        assertThat(as("x02-filer2").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whatComesLaterForWhoeverHasLeftGoesToTheHead() {
        asksForData("x02-filer2");
        assertThat(leaves("x02-filer2", "x02-filer").status()).isEqualTo(200);
        Task handed = taskOf("x02-filer");
        story.completes(handed, "tables", List.of("4-2"));
        story.runJobs();
        assertThat(taskOf("x02-head").getTaskDefinitionKey()).isEqualTo("choose-columns");
    }

    private Task taskOf(String person) {
        return story.engine()
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(person)
                .singleResult();
    }

    private void asksForData(String person) {
        Map<String, Object> variables = new HashMap<>();
        Map.of(
                        "nature", "RESEARCH",
                        "matter", "师资结构研究",
                        "purpose", "分析各单位教师年龄结构",
                        "contact", "67780000",
                        "granularity", "DETAIL",
                        "audience", "INSIDE",
                        "recipient", "",
                        "useUntil", "2026-10-30",
                        "keptAt", "办公电脑",
                        "promise", true)
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));
        variables.put("fromYear", Map.of("value", 2025));
        variables.put("toYear", Map.of("value", 2025));
        Answer begun = as(person)
                .post("/engine-rest/process-definition/key/data-use/submit-form", Map.of("variables", variables));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        story.runJobs();
    }

    @Test
    void anAddressChangedInOnePlaceReachesTheMailsThatWait() {
        mails.queue("y", MailKind.NOTICE, new Recipient("x01-filer", "某", "old@nowhere.invalid"), "等待", notice());
        Map<String, String> wish = wish("x01-filer");
        wish.put("email", "new@zzut.example");
        assertThat(as("admin").put("/api/setup/people/x01-filer", wish).status())
                .isEqualTo(200);
        assertThat(jdbc.sql(
                                "select count(*) from monitoring.mail where claim = 'y' and (state = 'SENT' or address = 'new@zzut.example')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(story.engine()
                        .getIdentityService()
                        .createUserQuery()
                        .userId("x01-filer")
                        .singleResult()
                        .getEmail())
                .isEqualTo("new@zzut.example");
    }

    @Test
    void whoWasWhatOnADayStaysOnRecord() {
        as("admin").put("/api/setup/people/x01-filer2/roles/EXPERT", Map.of("from", "2026-05-01"));
        as("admin").put("/api/setup/people/x01-filer2/roles/EXPERT", Map.of("endsOn", "2026-08-01"));
        leaves("x01-filer2", "");
        assertThat(rolesOn(LocalDate.of(2026, 6, 1))).containsExactly(Role.EXPERT);
        assertThat(rolesOn(LocalDate.of(2026, 8, 1))).isEmpty();
        assertThat(as("admin").get("/api/setup/organization?on=2026-06-01").text())
                .contains("x01-filer2");
        assertThat(as("admin").get("/api/setup/organization").text()).doesNotContain("x01-filer2");
        assertThat(organization.peopleOf(new UnitCode("201")))
                .extracting(person -> person.id().value())
                .doesNotContain("x01-filer2");
    }

    private List<Role> rolesOn(LocalDate day) {
        return appointments.on(day).stream()
                .filter(line -> line.person().equals(new PersonId("x01-filer2")))
                .flatMap(line -> line.role().stream())
                .toList();
    }

    @Test
    void whoComesBackIsThereAgain() {
        leaves("x01-filer2", "");
        Map<String, String> wish = wish("x01-filer2");
        assertThat(as("admin").put("/api/setup/people/x01-filer2", wish).detail())
                .contains("请填写新的到岗日期");
        wish.put("from", TODAY);
        assertThat(as("admin").put("/api/setup/people/x01-filer2", wish).status())
                .isEqualTo(200);
        assertThat(as("x01-filer2").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aUnitWithTablesOfTheRunningYearIsNotClosed() {
        Answer refused =
                as("admin").put("/api/setup/units/104", Map.of("name", "教务处", "kind", "DEPARTMENT", "endsOn", TODAY));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("人在岗");
    }
}
