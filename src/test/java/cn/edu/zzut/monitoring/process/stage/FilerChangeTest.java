package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.progress.Holding;
import cn.edu.zzut.monitoring.progress.Holdings;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** filer-change: the head names another, the office files it, the tasks go along. */
@SchoolTest
class FilerChangeTest {

    private static final UnitCode UNIT = new UnitCode("201");

    @Autowired
    Story story;

    @Autowired
    Filers filers;

    @Autowired
    Organization organization;

    @Autowired
    RunningChanges running;

    @Autowired
    Accountability accountability;

    @Autowired
    Holdings holdings;

    int year;
    LocalDate today;
    Submission part;
    ProcessInstance filing;

    @BeforeEach
    void aFilerOfThreeMonthsHasATaskOpen() {
        year = story.newYear();
        today = story.clock.today();
        registered(Role.FILER, "x01-filer", today.minusMonths(3));
        story.assigned(year, "4-2", "104", "201");
        part = story.submissions.assisting(year, new TableCode("4-2")).get(0);
        BpmnAwareTests.init(story.engine());
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        story.uploads(part);
    }

    @Test
    void whoIsNewToTheUnitTakesBothDutiesInOneStep() {
        ((ProcessEngineConfigurationImpl) story.engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(step -> {
                    for (Role duty : List.of(Role.FILER, Role.DATA_LEAD)) {
                        filers.register(
                                new Naming(year, new UnitCode("104"), duty, new PersonId("expert3"), today, "", ""),
                                new PersonId("jwc-head"));
                    }
                    return null;
                });
        assertThat(story.engine()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember("expert3")
                        .groupId("unit-104")
                        .count())
                .isOne();
    }

    private void registered(Role duty, String person, LocalDate from) {
        filers.register(new Naming(year, UNIT, duty, new PersonId(person), from, "", ""), new PersonId("x01-head"));
    }

    private ProcessInstance begins(String person, String duty) {
        var identity = story.engine().getIdentityService();
        String definition = story.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("filer-change")
                .latestVersion()
                .singleResult()
                .getId();
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(person, groups);
        try {
            return story.engine().getFormService().submitStartForm(definition, Map.of("duty", duty));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void asks(ProcessInstance change, String person, LocalDate from, String reason) {
        story.completes(
                change, "register", "decision", "submit", "person", person, "from", from.toString(), "reason", reason);
    }

    private String filerOfTheTask() {
        return story.task(filing, "fill").getAssignee();
    }

    @Test
    void whatTheOfficeFilesIsRegisteredAndTheTasksGoAlong() {
        ProcessInstance change = begins("x01-head", "FILER");
        Task register = story.task(change, "register");
        BpmnAwareTests.assertThat(register).isAssignedTo("x01-head");
        assertThat((String) story.shown(register, "briefing")).contains("不满两年", "更换须写明理由");
        assertThat(story.shown(register, "unitPeople").toString())
                .contains("x01-filer2")
                .doesNotContain("\"x01-filer\"");
        asks(change, "x01-filer2", today, "调离教学秘书岗位");

        Task file = story.task(change, "file");
        BpmnAwareTests.assertThat(file).isAssignedTo("office");
        assertThat((String) story.shown(file, "briefing")).contains("调离教学秘书岗位");
        assertThat(filerOfTheTask()).isEqualTo("x01-filer");
        story.completes(file, "decision", "approve");

        BpmnAwareTests.assertThat(change).hasPassed("take-effect", "changed").isEnded();
        assertThat(organization.filerOf(UNIT).id()).isEqualTo(new PersonId("x01-filer2"));
        assertThat(filerOfTheTask()).isEqualTo("x01-filer2");
        assertThat(story.engine()
                        .getTaskService()
                        .getTaskComments(story.task(filing, "fill").getId()))
                .singleElement()
                .extracting(Comment::getFullMessage)
                .asString()
                .contains("起由" + organization.nameOf(new PersonId("x01-filer")) + "办理", "已填的数据和草稿不变");
        assertThat((String) story.shown(story.task(filing, "fill"), "briefing"))
                .contains("办理人变更：", "改由" + organization.nameOf(new PersonId("x01-filer2")) + "办理");
        assertThat(holdings.ofTable(year, new TableCode("4-2")))
                .first()
                .extracting(Holding::person)
                .asString()
                .containsSubsequence(
                        organization.nameOf(new PersonId("x01-filer")),
                        organization.nameOf(new PersonId("x01-filer2")) + "（");
        assertThat(filers.of(UNIT))
                .extracting(tenure -> tenure.person().value() + " " + tenure.from() + " "
                        + tenure.until().map(LocalDate::toString).orElse("") + tenure.reason())
                .containsExactly(
                        "x01-filer " + today.minusMonths(3) + " " + today.minusDays(1),
                        "x01-filer2 " + today + " 调离教学秘书岗位");
        assertThat(organization.registrationsOf(year)).last().satisfies(line -> assertThat(line.personId())
                .isEqualTo(new PersonId("x01-filer2")));
        for (String person : List.of("x01-filer", "x01-filer2", "x01-head")) {
            assertThat(story.mailsTo(person, MailKind.NOTICE)).as(person).isNotEmpty();
        }
        assertThat(story.mailsTo("x01-filer2", MailKind.NOTICE).get(0).body())
                .contains("下列任务已转给您", story.task(filing, "fill").getId());
        assertThat(organization.person(new PersonId("x01-filer")).orElseThrow().is(Role.FILER))
                .isFalse();

        story.completes(filing, "fill", "responsible", true);
        BpmnAwareTests.assertThat(filing).isWaitingAt("unit-head-audit");
        BpmnAwareTests.assertThat(story.task(filing, "unit-head-audit")).isAssignedTo("x01-head");
    }

    @Test
    void whatTheOfficeReturnsComesBackWithItsReasonAndChangesNothing() {
        ProcessInstance change = begins("x01-head", "FILER");
        asks(change, "x01-filer2", today, "工作需要");
        story.completes(change, "file", "decision", "return", "reason", "请写明调到何处");

        Task again = story.task(change, "register");
        assertThat((String) story.shown(again, "briefing")).contains("请写明调到何处");
        assertThat(story.shown(again, "person")).isEqualTo("x01-filer2");
        assertThat(story.shown(again, "reason")).isEqualTo("工作需要");
        assertThat(filerOfTheTask()).isEqualTo("x01-filer");
        asks(change, "x01-filer2", today, "调到人事处");
        assertThat((String) story.shown(story.task(change, "file"), "briefing")).contains("调到人事处");
    }

    @Test
    void afterTwoYearsTheOfficeIsOnlyTold() {
        registered(Role.DATA_LEAD, "x01-lead", today.minusYears(2));
        ProcessInstance change = begins("x01-head", "DATA_LEAD");
        asks(change, "x01-filer2", today, "");

        BpmnAwareTests.assertThat(change).hasNotPassed("file").isEnded();
        assertThat(organization.dataLeadOf(UNIT).id()).isEqualTo(new PersonId("x01-filer2"));
        assertThat(story.mailsTo("office", MailKind.NOTICE)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("数据负责人由", "变更为"));
        assertThat(filerOfTheTask()).isEqualTo("x01-filer");
    }

    @Test
    void aChangeThatIsToComeWaitsForItsDay() {
        ProcessInstance change = begins("x01-head", "FILER");
        asks(change, "x01-filer2", today.plusDays(10), "产假");
        story.completes(change, "file", "decision", "approve");

        BpmnAwareTests.assertThat(change).isWaitingAt("begin-day");
        assertThat(filerOfTheTask()).isEqualTo("x01-filer");
        story.timePassesTo(today.plusDays(10), 1);
        assertThat(story.isEnded(change)).isTrue();
        assertThat(filerOfTheTask()).isEqualTo("x01-filer2");
        assertThat(filers.on(UNIT, Role.FILER, today.plusDays(9)).orElseThrow().person())
                .isEqualTo(new PersonId("x01-filer"));
    }

    @Test
    void anOfficeThatDoesNotFileInTimeIsLateAndTheChangeCountsFromTheDayOfFiling() {
        ProcessInstance change = begins("x01-head", "FILER");
        asks(change, "x01-filer2", today, "调离");
        LocalDate due = story.dueDay(story.task(change, "file"));
        story.timePassesTo(due, 9);
        assertThat(accountability.ofYear(today.getYear())).isEmpty();
        story.timePassesTo(due.plusDays(1), 9);

        String office = organization.holderOf(Role.OFFICE).unit().value();
        assertThat(accountability.ofYear(today.getYear())).singleElement().satisfies(record -> {
            assertThat(record.unit().value()).isEqualTo(office);
            assertThat(record.subject()).contains("变更的备案");
        });
        BpmnAwareTests.assertThat(change).hasPassed("report-late", "take-up-faults");
        story.completes(change, "file", "decision", "approve");
        assertThat(filers.today(UNIT, Role.FILER).orElseThrow().from()).isEqualTo(due.plusDays(1));
    }

    @Test
    void aChangeWithinTwoYearsSaysWhy() {
        ProcessInstance change = begins("x01-head", "FILER");
        assertThatThrownBy(() -> asks(change, "x01-filer2", today, ""))
                .hasMessageContaining("任职不满两年")
                .hasMessageContaining("写明变更理由");
        assertThatThrownBy(() -> asks(change, "x01-filer2", today, "……")).hasMessageContaining("写明变更理由");
    }

    @Test
    void whomNobodyMayNameIsRefused() {
        ProcessInstance change = begins("x01-head", "FILER");
        assertThatThrownBy(() -> asks(change, "x02-filer", today, "调离")).hasMessageContaining("不是机械工程学院的人员");
        assertThatThrownBy(() -> asks(change, "x01-filer", today, "调离")).hasMessageContaining("现在就是本单位的数据填报人");
        assertThatThrownBy(() -> asks(change, "x01-filer2", today.minusDays(1), "调离"))
                .hasMessageContaining("已经过去");
        assertThatThrownBy(() -> asks(change, "x01-filer2", today.plusYears(1).plusDays(1), "调离"))
                .hasMessageContaining("太远");
        assertThat(story.open(change)).containsExactly("register");
    }

    @Test
    void aDutyHasOneChangeAtATimeAndTheOtherDutyItsOwn() {
        begins("x01-head", "FILER");
        assertThatThrownBy(() -> begins("x01-head", "FILER")).hasMessageContaining("正在办理");
        assertThat(begins("x01-head", "DATA_LEAD")).isNotNull();
        assertThat(begins("x02-head", "FILER")).isNotNull();
    }

    @Test
    void whoIsNoHeadBeginsNone() {
        for (String person : List.of("x01-filer", "office", "admin")) {
            assertThatThrownBy(() -> begins(person, "FILER")).as(person).isNotNull();
        }
    }

    @Test
    void theHeadWithdrawsInTheTaskOrWhileItLiesWithTheOffice() {
        ProcessInstance change = begins("x01-head", "FILER");
        story.completes(change, "register", "decision", "withdraw");
        BpmnAwareTests.assertThat(change).hasPassed("withdrawn").isEnded();

        ProcessInstance other = begins("x01-head", "FILER");
        asks(other, "x01-filer2", today, "调离");
        assertThat(running.find(UNIT, Role.FILER).orElseThrow().next()).contains(new PersonId("x01-filer2"));
        running.withdraw(UNIT, Role.FILER, new PersonId("x01-head"));
        BpmnAwareTests.assertThat(other).hasPassed("ended").isEnded();
        assertThat(story.mailsTo("office", MailKind.NOTICE).get(0).body()).contains("撤回了待您备案的数据填报人变更");
        assertThatThrownBy(() -> running.withdraw(UNIT, Role.FILER, new PersonId("x01-head")))
                .hasMessageContaining("没有正在办理");
        assertThat(filerOfTheTask()).isEqualTo("x01-filer");
    }
}
