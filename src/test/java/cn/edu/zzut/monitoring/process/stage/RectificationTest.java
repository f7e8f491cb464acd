package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultFacts;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Demand;
import cn.edu.zzut.monitoring.rectification.Kind;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationState;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** rectification: measures, agreement, work, request, check; each step goes back with a reason, each day is minded. */
@SchoolTest
class RectificationTest {

    private static final UnitCode ACADEMIC = new UnitCode("104");

    @Autowired
    Story story;

    @Autowired
    Mending mending;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Accountability accountability;

    @Autowired
    FaultFacts facts;

    @Autowired
    Organization organization;

    int year;
    Rectification item;
    ProcessInstance rectification;

    @BeforeEach
    void aProblemIsPublished() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
        item = mending.published(year, Cause.OFFICE, demand("jwc-filer", ACADEMIC));
        begins();
    }

    private void begins() {
        rectification = story.start("rectification", Map.of("year", year, "rectificationId", item.id()));
    }

    private Demand demand(String person, UnitCode unit) {
        return new Demand(
                unit,
                List.of(new UnitCode("101")),
                new PersonId(person),
                "课程漏报",
                "逐门核对",
                "漏报为零",
                "3门",
                Kind.BY_DATE,
                story.workingDays.plus(story.clock.today(), 20));
    }

    private void isPlanned() {
        story.completes(rectification, "measures", "causes", "口径不清", "measures", "与教务系统逐门核对");
        story.completes(rectification, "confirm-measures", "decision", "approve");
        story.completes(rectification, "agree", "decision", "approve");
    }

    private void asksToClose(String evidence, String why) {
        story.completes(rectification, "implement", "evidence", evidence, "valueAfter", "0门", "unchangedReason", why);
    }

    private String reasonAt(String step) {
        return (String) story.shown(story.task(rectification, step), "briefing");
    }

    @Test
    void whatItsPersonMendsItsHeadConfirmsAndTheOfficeChecksIsStruckOff() {
        var measures = story.task(rectification, "measures");
        BpmnAwareTests.assertThat(measures).isAssignedTo("jwc-filer");
        assertThat(reasonAt("measures")).contains("课程漏报", "逐门核对", "漏报为零", "3门");
        story.completes(measures, "causes", "口径不清", "measures", "与教务系统逐门核对");
        BpmnAwareTests.assertThat(story.task(rectification, "confirm-measures")).isAssignedTo("jwc-head");
        story.completes(rectification, "confirm-measures", "decision", "approve");
        assertThat(reasonAt("agree")).contains("口径不清", "与教务系统逐门核对");
        story.completes(rectification, "agree", "decision", "approve");
        asksToClose("核对记录已归档", "");
        BpmnAwareTests.assertThat(story.task(rectification, "confirm-closing")).isAssignedTo("jwc-head");
        story.completes(rectification, "confirm-closing", "decision", "approve");
        BpmnAwareTests.assertThat(story.task(rectification, "verify")).isAssignedTo("office");
        story.completes(rectification, "verify", "decision", "approve", "opinion", "抽查20门属实", "valueAfter", "1门");

        BpmnAwareTests.assertThat(rectification).isEnded();
        Rectification struckOff = rectifications.get(item.id());
        assertThat(struckOff.state()).isEqualTo(RectificationState.STRUCK_OFF);
        assertThat(struckOff.valueAfter()).isEqualTo("1门");
        assertThat(rectifications.entries(item.id()))
                .extracting(entry -> entry.deed().name() + " " + entry.by())
                .containsExactly(
                        "PUBLISHED office",
                        "MEASURES jwc-filer",
                        "MEASURES_CONFIRMED jwc-head",
                        "AGREED office",
                        "CLOSING_ASKED jwc-filer",
                        "CLOSING_CONFIRMED jwc-head",
                        "STRUCK_OFF office");
    }

    @Test
    void aHeadWhoMendsItAloneConfirmsNothingTwice() {
        item = mending.published(year, Cause.OFFICE, demand("jwc-head", ACADEMIC));
        begins();
        story.completes(rectification, "measures", "causes", "口径不清", "measures", "核对");
        story.completes(rectification, "agree", "decision", "approve");
        asksToClose("已核对", "");
        BpmnAwareTests.assertThat(rectification).hasNotPassed("confirm-measures", "confirm-closing");
        assertThat(story.open(rectification)).containsExactly("verify");
    }

    @Test
    void whatTheOfficeWasToMendTheLeaderChecks() {
        UnitCode office =
                organization.person(new PersonId("office")).orElseThrow().unit();
        item = mending.published(year, Cause.OFFICE, demand("office", office));
        begins();
        story.completes(rectification, "measures", "causes", "口径不清", "measures", "核对");
        story.tasks(rectification, "confirm-measures").forEach(task -> story.completes(task, "decision", "approve"));
        story.completes(rectification, "agree", "decision", "approve");
        asksToClose("已核对", "");
        story.tasks(rectification, "confirm-closing").forEach(task -> story.completes(task, "decision", "approve"));
        BpmnAwareTests.assertThat(story.task(rectification, "verify")).isAssignedTo("leader");
    }

    @Test
    void measuresThatTheHeadOrTheOfficeReturnsComeBackWithTheReason() {
        story.completes(rectification, "measures", "causes", "不清", "measures", "今后注意");
        story.completes(rectification, "confirm-measures", "decision", "return", "reason", "写明谁来做");
        assertThat(reasonAt("measures")).contains("写明谁来做");
        story.completes(rectification, "measures", "causes", "不清", "measures", "张三今后注意");
        story.completes(rectification, "confirm-measures", "decision", "approve");
        story.completes(rectification, "agree", "decision", "return", "reason", "措施不具体");
        assertThat(reasonAt("measures")).contains("措施不具体");
    }

    @Test
    void aRequestThatComesBackIsNotMadeAgainUnchanged() {
        isPlanned();
        asksToClose("已完成", "");
        story.completes(rectification, "confirm-closing", "decision", "approve");
        story.completes(rectification, "verify", "decision", "return", "reason", "缺少佐证");
        assertThat(reasonAt("implement")).contains("缺少佐证");
        assertThatThrownBy(() -> asksToClose("已完成", "")).hasMessageContaining("都没有变化");
        asksToClose("已完成", "佐证已在上次附件中");
        story.completes(rectification, "confirm-closing", "decision", "return", "reason", "请附截图");
        assertThat(reasonAt("implement")).contains("请附截图");
        asksToClose("附核对记录", "");
        story.completes(rectification, "confirm-closing", "decision", "approve");
        story.completes(rectification, "verify", "decision", "approve", "opinion", "属实");
        assertThat(story.isEnded(rectification)).isTrue();
    }

    @Test
    void aSlowPlanIsRemindedOfAndThenLate() {
        LocalDate due = story.dueDay(story.task(rectification, "measures"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        story.timePassesTo(due, 9);
        story.timePassesTo(due, 19);
        story.recordsAreTold();
        assertThat(story.mailsTo("jwc-head", MailKind.ESCALATED)).hasSize(1);
        assertThat(story.digestsTo("jwc-filer").get(0)).contains("今天到期");
        assertThat(story.digestsTo("jwc-filer").get(1)).contains("还有3个工作日");
        BpmnAwareTests.assertThat(rectification).hasPassed("plan-late").isWaitingAt("measures");
        assertThat(lateSubjects()).singleElement().asString().contains("没有提交整改措施", "课程漏报");
        assertThat(story.open(rectification)).contains("explain");
    }

    private List<String> lateSubjects() {
        return accountability.ofYear(year).stream()
                .map(AccountabilityRecord::subject)
                .toList();
    }

    @Test
    void eachDayThatIsMissedIsPutOnRecordAndNoneTwice() {
        LocalDate planDue = story.dueDay(story.task(rectification, "measures"));
        story.timePassesTo(planDue, 19);
        isPlanned();
        LocalDate due = story.dueDay(story.task(rectification, "implement"));
        story.timePassesTo(due, 19);
        assertThat(lateSubjects()).hasSize(2);
        asksToClose("已完成", "");
        story.completes(rectification, "confirm-closing", "decision", "approve");
        LocalDate newDue = story.workingDays.plus(story.clock.today(), 10);
        story.completes(rectification, "verify", "decision", "return", "reason", "缺少佐证", "newDue", newDue.toString());
        assertThat(story.dueDay(story.task(rectification, "implement"))).isEqualTo(newDue);
        assertThat(lateSubjects()).as("a new day is a new chance").hasSize(2);
        story.timePassesTo(newDue, 19);
        assertThat(lateSubjects()).hasSize(3);
        story.timePassesTo(story.workingDays.plus(newDue, 5), 19);
        assertThat(lateSubjects()).hasSize(3);
    }

    @Test
    void noDayCountsAfterTheUnitHasHandedIn() {
        LocalDate planDue = story.dueDay(story.task(rectification, "measures"));
        story.timePassesTo(planDue, 19);
        AccountabilityRecord record = accountability.ofYear(year).get(0);
        story.timePassesTo(story.workingDays.plus(planDue, 2), 10);
        isPlanned();
        story.timePassesTo(story.workingDays.plus(planDue, 6), 10);
        assertThat(facts.of(record).ownDaysLate()).isEqualTo(2);
    }

    @Test
    void whatWaitsForTheOfficeIsNoUnitsDelay() {
        isPlanned();
        asksToClose("已完成", "");
        story.completes(rectification, "confirm-closing", "decision", "approve");
        story.timePassesTo(story.workingDays.plus(item.dueOn(), 10), 19);
        assertThat(lateSubjects()).isEmpty();
    }
}
