package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.StandingIn;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is away for some days: another has the role and its tasks from the first day to the last. */
@SchoolTest
class StandInTest {

    private static final String STAND_INS = "/api/setup/people/x01-head/stand-ins";
    private static final UnitCode UNIT = new UnitCode("201");

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    StandingIn standingIn;

    @LocalServerPort
    int port;

    int year;
    ProcessInstance filing;

    @BeforeEach
    void theHeadHasATableToAudit() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        story.uploads(story.submissions.assisting(year, new TableCode("4-2")).get(0));
        story.completes(filing, "fill", "responsible", true);
        Answer joined = as("admin")
                .put(
                        "/api/setup/people/neu-deputy",
                        Map.of("name", "副院长", "unit", "201", "email", "neu-deputy@zzut.example", "phone", ""));
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private Answer standsIn(int from, int last) {
        LocalDate today = story.clock.today();
        Map<String, Object> wish = new HashMap<>();
        wish.put("role", "UNIT_HEAD");
        wish.put("standIn", "neu-deputy");
        wish.put("from", today.plusDays(from).toString());
        wish.put("last", today.plusDays(last).toString());
        wish.put("reason", "赴外校交流");
        return as("admin").post(STAND_INS, wish);
    }

    private String auditor() {
        return story.task(filing, "unit-head-audit").getAssignee();
    }

    private void daysLater(int days) {
        story.clock.moveTo(story.clock
                .today()
                .plusDays(days)
                .atTime(9, 0)
                .atZone(story.clock.getZone())
                .toInstant());
        standingIn.follow();
    }

    @Test
    void theDeputyHasTheTasksAndMayDoThemUntilTheHeadIsBack() {
        Answer noted = standsIn(0, 2);
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        assertThat(noted.json().at("/0/state").asText()).isEqualTo("代办中");
        assertThat(auditor()).isEqualTo("neu-deputy");
        assertThat(organization.headOf(UNIT).id()).isEqualTo(new PersonId("neu-deputy"));
        assertThat(story.mailsTo("neu-deputy", MailKind.NOTICE).get(0).body()).contains("赴外校交流", "代");
        String task = story.task(filing, "unit-head-audit").getId();
        assertThat(as("neu-deputy").get("/api/tasks/" + task).status()).isEqualTo(200);
        daysLater(3);
        assertThat(auditor()).isEqualTo("x01-head");
        assertThat(organization.person(new PersonId("neu-deputy")).orElseThrow().is(Role.UNIT_HEAD))
                .isFalse();
        assertThat(as("admin").get("/api/setup/people/neu-deputy/history").text())
                .contains("单位负责人（代办）");
        assertThat(as("admin").get(STAND_INS).json().at("/0/state").asText()).isEqualTo("已结束");
    }

    @Test
    void aComingOneBeginsOnItsDay() {
        assertThat(standsIn(2, 4).json().at("/0/state").asText()).isEqualTo("未开始");
        assertThat(auditor()).isEqualTo("x01-head");
        daysLater(2);
        assertThat(auditor()).isEqualTo("neu-deputy");
    }

    @Test
    void whoeverComesBackEarlierHasTheTasksAtOnce() {
        Answer noted = standsIn(0, 9);
        long number = noted.json().at("/0/id").asLong();
        assertThat(as("admin").post(STAND_INS + "/" + number + "/end", Map.of()).status())
                .isEqualTo(200);
        assertThat(auditor()).isEqualTo("x01-head");
        assertThat(as("admin").post(STAND_INS + "/" + number + "/end", Map.of()).detail())
                .contains("已经结束");
    }

    @Test
    void listsDoNotTellOfBorrowedRoles() {
        standsIn(0, 9);
        byte[] book = as("admin").get("/api/setup/organization.xlsx").body();
        Answer again = as("admin").upload("/api/setup/organization?dryRun=true", "名册.xlsx", book);
        assertThat(again.json().path("errors")).as(again.text()).isEmpty();
        assertThat(again.json().path("added").size()
                        + again.json().path("changed").size())
                .isZero();
    }

    @Test
    void whoBecomesHeadMeanwhileStaysHead() {
        standsIn(0, 2);
        Answer appointed =
                as("admin").put("/api/setup/people/neu-deputy/roles/UNIT_HEAD", Map.of("replaces", "x01-head"));
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(200);
        standingIn.follow();
        assertThat(organization.headOf(UNIT).id().value()).isEqualTo("neu-deputy");
        assertThat(auditor()).isEqualTo("neu-deputy");
        daysLater(5);
        assertThat(organization.headOf(UNIT).id().value()).isEqualTo("neu-deputy");
    }

    @Test
    void onlyTheAdministratorNotesIt() {
        for (String user : new String[] {"x01-head", "x01-filer", "office", "leader"}) {
            assertThat(as(user).get(STAND_INS).status()).as(user).isEqualTo(403);
            assertThat(as(user).post(STAND_INS, Map.of()).status()).as(user).isEqualTo(403);
        }
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(as("admin").post(STAND_INS, Map.of("standIn", "neu-deputy")).detail())
                .contains("第一天");
        assertThat(as("admin")
                        .post(
                                STAND_INS,
                                Map.of(
                                        "standIn",
                                        "neu-deputy",
                                        "from",
                                        "2026-09-07",
                                        "last",
                                        "2026-09-08",
                                        "role",
                                        "X"))
                        .detail())
                .contains("哪个角色");
    }
}
