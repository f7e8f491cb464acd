package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.training.Attendance;
import cn.edu.zzut.monitoring.training.Invitation;
import cn.edu.zzut.monitoring.training.SessionPlan;
import cn.edu.zzut.monitoring.training.TrainingSession;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** stage-1-deployment: the work plan, the task decomposition, the filers. */
@SchoolTest
class StageOneDeploymentTest {

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    Accountability accountability;

    @Autowired
    Filers filers;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Attendance attendance;

    int year;
    ProcessInstance deployment;

    @BeforeEach
    void theOfficeBegins() {
        year = story.newYear();
        story.cycles.assign(year, new TableCode("4-2"), new UnitCode("104"), java.util.List.of(new UnitCode("201")));
        BpmnAwareTests.init(story.engine());
        deployment = story.start("stage-1-deployment", Map.of("year", year));
    }

    private void upToApproval() {
        story.completes(deployment, "work-plan", "workPlan", "先基础表，后其他表");
        story.completes(deployment, "task-decomposition", "confirmed", true);
    }

    @Test
    void aSchoolWithoutAYearBeforeIsProposedWhatFitsByNameAndToldWhatDoesNot() {
        int first = story.newYear();
        var begins = story.start("stage-1-deployment", Map.of("year", first));
        story.completes(begins, "work-plan", "workPlan", "方案");
        var decomposition = story.task(begins, "task-decomposition");
        var plans = story.cycles.assignment(first, new TableCode("4-2"));
        assertThat(plans.responsible()).isEqualTo(new UnitCode("104"));
        assertThat(plans.assisting()).extracting(UnitCode::value).containsExactly("201", "202");
        assertThat(story.shown(decomposition, "unassigned").toString()).contains("请在任务分解表中写明责任单位");
    }

    @Test
    void anApprovedPlanIsPublishedAndEachUnitNamesItsFilers() {
        upToApproval();
        BpmnAwareTests.assertThat(story.task(deployment, "leader-approval")).isAssignedTo("leader");
        story.completes(deployment, "leader-approval", "decision", "approve");

        assertThat(story.submissions.ofYear(year))
                .extracting(s -> s.unit().value())
                .containsExactly("104", "201");
        assertThat(story.open(deployment)).containsExactly("name-filers", "name-filers", "training");
        assertThatThrownBy(() -> story.completes(deployment, "training", "reason", ""))
                .hasMessageContaining("还没有举行过培训");
        story.completes(deployment, "training", "reason", "上年度已培训，指标没有变化");
        assertThat(story.mailsTo("x01-head")).anyMatch(mail -> mail.body().contains("既没有参加" + year + "年度填报培训"));
        for (var naming : story.tasks(deployment, "name-filers")) {
            String prefix = naming.getAssignee().replace("-head", "");
            story.completes(
                    naming,
                    "filer",
                    prefix + "-filer2",
                    "dataLead",
                    prefix + "-lead",
                    "remark",
                    "",
                    "responsible",
                    true);
        }

        BpmnAwareTests.assertThat(deployment).hasPassed("publish", "deployed").isEnded();
        assertThat(organization.filerOf(new UnitCode("201")).id()).isEqualTo(new PersonId("x01-filer2"));
        assertThat(story.cycles.stages(year).get(0).doneAt()).isPresent();
    }

    @Test
    void theLeaderSeesTheWholePlanAndWhatChangedSinceLastYear() {
        String plan = "先基础表，后其他表。" + "各单位分级负责。".repeat(60);
        story.completes(deployment, "work-plan", "workPlan", plan);
        story.completes(deployment, "task-decomposition", "confirmed", true);
        var approval = story.task(deployment, "leader-approval");
        assertThat((String) story.shown(approval, "workPlanText")).isEqualTo(plan);
        assertThat((String) story.shown(approval, "unitChange")).isEqualTo("没有上年可比。");
        assertThat((String) story.shown(approval, "unassigned")).contains("本年度不填报的表格", "请退回");
        assertThat((String) story.shown(approval, "catalogChange")).isEqualTo("没有上年可比。");
        assertThat(story.shown(approval, "timeline").toString()).contains("没有上年可比", "days");
    }

    @Test
    void inASecondYearTheDifferencesAreNamed() {
        story.cycles.takeOver(
                year - 1,
                java.time.LocalDate.of(year - 1, 9, 1),
                java.util.List.of(new cn.edu.zzut.monitoring.cycle.Cycles.Assigned(
                        new TableCode("4-2"), new UnitCode("104"), java.util.List.of())),
                new PersonId("office"));
        upToApproval();
        var approval = story.task(deployment, "leader-approval");
        assertThat(story.shown(approval, "unitChanges").toString()).contains("协助", "表4-2");
        assertThat((String) story.shown(approval, "unitChange")).isEqualTo("有1处变化，见下表。");
    }

    @Test
    void aPlanThatTheLeaderReturnsGoesBackWithTheReason() {
        upToApproval();
        story.completes(deployment, "leader-approval", "decision", "return", "reason", "时间过紧");

        assertThat((String) story.shown(story.task(deployment, "work-plan"), "briefing"))
                .contains("时间过紧");
        upToApproval();
        assertThat(story.open(deployment)).containsExactly("leader-approval");
        assertThat(story.submissions.ofYear(year)).isEmpty();
    }

    @Test
    void datesThatDoNotFollowOneAnotherAreRefused() {
        LocalDate first = story.cycles.dueOf(year, Stage.DEPLOYMENT);
        LocalDate early = story.workingDays.plus(first, -1);
        LocalDate saturday = first.plusDays(6 - first.getDayOfWeek().getValue() % 7);
        assertThatThrownBy(() -> story.completes(deployment, "work-plan", "workPlan", "方案", "due3", early.toString()))
                .hasMessageContaining("不得早于");
        LocalDate afterTheFourth = story.workingDays.plus(story.cycles.dueOf(year, Stage.FEEDBACK), 1);
        assertThatThrownBy(() ->
                        story.completes(deployment, "work-plan", "workPlan", "方案", "due1", afterTheFourth.toString()))
                .hasMessageContaining("不得早于");
        assertThatThrownBy(
                        () -> story.completes(deployment, "work-plan", "workPlan", "方案", "due1", saturday.toString()))
                .hasMessageContaining("不是工作日");
        assertThatThrownBy(() -> story.completes(deployment, "work-plan", "workPlan", "方案", "due2", "下周一"))
                .hasMessageContaining("不是有效日期");
        assertThat(story.open(deployment)).containsExactly("work-plan");
    }

    @Test
    void aDateThatWasClearedIsMissedAndNotPutBackInSilence() {
        assertThatThrownBy(() -> story.completes(deployment, "work-plan", "workPlan", "方案", "due2", null))
                .hasMessageContaining("请填写“第二阶段截止日期");
        assertThat(story.open(deployment)).containsExactly("work-plan");
    }

    @Test
    void anEmptyDecompositionIsNotConfirmed() {
        story.completes(deployment, "work-plan", "workPlan", "方案");
        story.cycles.assignAll(year, java.util.List.of());
        assertThatThrownBy(() -> story.completes(deployment, "task-decomposition", "confirmed", true))
                .hasMessageContaining("任务分解表为空");
    }

    @Test
    void somebodyFromAnotherUnitCannotBeNamed() {
        upToApproval();
        story.completes(deployment, "leader-approval", "decision", "approve");
        var naming = story.tasks(deployment, "name-filers").stream()
                .filter(task -> task.getAssignee().equals("x01-head"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() ->
                        story.completes(naming, "filer", "x02-filer", "dataLead", "x01-lead", "responsible", true))
                .hasMessageContaining("不是机械工程学院的人员");
    }

    @Test
    void whoWasNeverRegisteredIsNotCalledPresentAndTheLeaderReadsThePlanOnce() {
        upToApproval();
        Task approval = story.task(deployment, "leader-approval");
        String plan = (String) story.shown(approval, "workPlanText");
        assertThat(plan).isNotBlank();
        assertThat((String) story.shown(approval, "briefing")).doesNotContain(plan);
        story.completes(deployment, "leader-approval", "decision", "approve");
        assertThat(story.tasks(deployment, "name-filers")).isNotEmpty().allSatisfy(naming -> assertThat(
                        (String) story.shown(naming, "briefing"))
                .contains("数据填报人还没有登记")
                .doesNotContain("现任"));
    }

    @Test
    void whoHasBeenFilerForLessThanTwoYearsIsReplacedForAReasonThatTheOfficeReads() {
        UnitCode college = new UnitCode("201");
        for (Role duty : Filers.DUTIES) {
            String person = duty == Role.FILER ? "x01-filer" : "x01-lead";
            LocalDate since = story.clock.today().minusYears(1);
            filers.register(
                    new Naming(year - 1, college, duty, new PersonId(person), since, "", ""), new PersonId("x01-head"));
        }
        upToApproval();
        story.completes(deployment, "leader-approval", "decision", "approve");
        Task naming = story.tasks(deployment, "name-filers").stream()
                .filter(task -> task.getAssignee().equals("x01-head"))
                .findFirst()
                .orElseThrow();
        assertThat((String) story.shown(naming, "briefing"))
                .contains(
                        "现任数据填报人：" + organization.nameOf(new PersonId("x01-filer")) + "，2025年9月7日起登记",
                        "现任数据负责人：" + organization.nameOf(new PersonId("x01-lead")));
        assertThat(story.shown(naming, "filer")).isEqualTo("x01-filer");

        assertThatThrownBy(() -> names(naming, "x01-filer2", null)).hasMessageContaining("请填写“变更理由”");
        assertThatThrownBy(() -> names(naming, "x01-filer2", "——")).hasMessageContaining("任职不满两年");
        names(naming, "x01-filer2", "调离教学秘书岗位");
        assertThat(organization.filerOf(college).id()).isEqualTo(new PersonId("x01-filer2"));
        assertThat(story.mailsTo("office", MailKind.NOTICE)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("调离教学秘书岗位"));
        assertThat(jdbc.queryForList(
                        "select duty || reason from monitoring.filer_registration where year = ? and unit_code = '201'",
                        String.class,
                        year))
                .as("whoever keeps the duty is not changed for any reason")
                .containsExactlyInAnyOrder("FILER调离教学秘书岗位", "DATA_LEAD");
    }

    @Test
    void nobodyElseIsNamedBesideAChangeThatIsUnderWay() {
        upToApproval();
        story.completes(deployment, "leader-approval", "decision", "approve");
        Task naming = story.tasks(deployment, "name-filers").stream()
                .filter(task -> task.getAssignee().equals("x01-head"))
                .findFirst()
                .orElseThrow();
        new Browser(port, "x01-head")
                .post(
                        "/engine-rest/process-definition/key/filer-change/submit-form",
                        Map.of("variables", Map.of("duty", Map.of("value", "FILER"))));
        assertThatThrownBy(() -> names(naming, "x01-filer2", null)).hasMessageContaining("更换数据填报人的申请正在办理");
        names(naming, "x01-filer", null);
        assertThat(organization.filerOf(new UnitCode("201")).id()).isEqualTo(new PersonId("x01-filer"));
    }

    private void names(Task naming, String filer, String reason) {
        story.completes(naming, "filer", filer, "dataLead", "x01-lead", "reason", reason, "responsible", true);
    }

    @Test
    void aTrainingToWhichNobodyCameIsNone() {
        upToApproval();
        story.completes(deployment, "leader-approval", "decision", "approve");
        Instant begins = story.clock.instant().plus(Duration.ofHours(1));
        SessionPlan plan = SessionPlan.of("填报培训会", "", begins, begins.plus(Duration.ofHours(1)), "图书馆报告厅", "");
        TrainingSession session =
                sessions.plan(year, plan, new Invitation(Set.of(Role.FILER), Set.of(), false), new PersonId("office"));
        story.timePassesTo(begins.plus(Duration.ofHours(2)));
        PersonId filer = sessions.invited(session.id()).get(0);
        attendance.record(session, List.of(filer), true, Attendance.Way.TICKED, new PersonId("office"));
        attendance.record(session, List.of(filer), false, Attendance.Way.TICKED, new PersonId("office"));
        assertThatThrownBy(() -> story.completes(deployment, "training", "reason", "\u3000"))
                .hasMessageContaining("还没有登记任何人到场");

        attendance.record(session, List.of(filer), true, Attendance.Way.TICKED, new PersonId("office"));
        story.completes(deployment, "training", "reason", "");
        assertThat(story.cycles.decisions(year)).anySatisfy(decision -> {
            assertThat(decision.verdict()).isEqualTo("举行1场");
            assertThat(decision.reason()).contains("到场1人");
        });
    }

    @Test
    void aUnitThatNamesNobodyIsRemindedAndThenLate() {
        upToApproval();
        story.completes(deployment, "leader-approval", "decision", "approve");
        story.completes(deployment, "training", "reason", "上年度已培训");
        for (var naming : story.tasks(deployment, "name-filers")) {
            if (naming.getAssignee().equals("jwc-head")) {
                story.completes(naming, "filer", "jwc-filer", "dataLead", "jwc-lead", "responsible", true);
            }
        }
        LocalDate due = story.dueDay(story.task(deployment, "name-filers"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        story.timePassesTo(due, 9);
        story.timePassesTo(due, 19);
        story.recordsAreTold();

        assertThat(story.mailsTo("x01-head", MailKind.ESCALATED)).hasSize(1);
        assertThat(story.digestsTo("x01-head").get(0)).contains("今天到期");
        assertThat(story.digestsTo("x01-head").get(1)).contains("还有3个工作日");
        assertThat(accountability.ofYear(year))
                .singleElement()
                .satisfies(record -> assertThat(record.unit().value()).isEqualTo("201"));
        story.completes(deployment, "name-filers", "filer", "x01-filer", "dataLead", "x01-lead", "responsible", true);
        assertThat(story.isEnded(deployment)).isTrue();
    }
}
