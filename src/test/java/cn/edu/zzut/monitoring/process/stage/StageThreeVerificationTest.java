package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.deadline.Timeline;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** stage-3-verification: a table is validated, explained and audited, then locked and handed over. */
@SchoolTest
class StageThreeVerificationTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @Autowired
    Validation validation;

    @Autowired
    Explanations explanations;

    @Autowired
    Timeline timeline;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
    }

    /** A table that its unit has submitted. */
    private Submission submitted(String table, String responsible, String... assisting) {
        Submission submission = story.assigned(year, table, responsible, assisting);
        story.submissions.begin(submission.id());
        story.uploads(submission);
        story.submissions.submit(submission.id(), new PersonId("filer"));
        return submission;
    }

    private ProcessInstance verification(String table) {
        ProcessInstance started = story.start(
                "stage-3-verification", Map.of("year", year, "tableCode", table, "correctionRequired", false));
        story.runJobs();
        return started;
    }

    private void approves(ProcessInstance verification) {
        story.completes(verification, "head-audit", "decision", "approve", "responsible", true);
    }

    @Test
    void aTableThatItsHeadApprovesIsLockedAndHandedOver() {
        Submission units = submitted("1-3", "101");
        ProcessInstance verification = verification("1-3");
        approves(verification);

        BpmnAwareTests.assertThat(verification).hasPassed("verified").isWaitingAt("lock-and-hand-over");
        assertThat(story.fresh(units).state()).isEqualTo(SubmissionState.LOCKED);
        story.completes(verification, "hand-over", "responsible", true);
        story.completes(verification, "receive", "decision", "approve");
        BpmnAwareTests.assertThat(verification)
                .hasPassed("handed-over")
                .hasNotPassed("errors-again")
                .isEnded();
    }

    @Test
    void errorsFoundWhenTheBaseTablesAreLockedLeadBackToCorrection() {
        Submission colleges = submitted("1-3", "101");
        Submission majors = submitted("1-4-1", "104");
        ProcessInstance verification = verification("1-4-1");
        approves(verification);
        story.submissions.giveBack(colleges.id(), "改名", new PersonId("xxb-head"));
        story.uploads(colleges, Story.with(story.sample(colleges), "教学科研单位名称", "新学院"));
        story.submissions.submit(colleges.id(), new PersonId("filer"));
        approves(verification("1-3"));

        BpmnAwareTests.assertThat(verification).hasPassed("errors-again").hasNotPassed("handed-over");
        var correct = story.task(verification, "correct");
        assertThat((String) story.shown(correct, "briefing")).contains("重新校验发现");
        story.uploads(majors, Story.with(story.sample(majors), "所属单位名称", "新学院"));
        story.completes(correct, "responsible", true);
        approves(verification);
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void anAnomalyFoundWhenTheBaseTablesAreLockedIsExplainedAndAuditedAgain() {
        Submission majors = submitted("1-4-1", "104");
        Submission plans = submitted("4-2", "104");
        ProcessInstance verification = verification("4-2");
        approves(verification);
        story.submissions.giveBack(majors.id(), "增设专业", new PersonId("jwc-head"));
        story.uploads(majors, withAnotherMajor(story.sample(majors)));
        story.submissions.submit(majors.id(), new PersonId("filer"));
        approves(verification("1-4-1"));

        BpmnAwareTests.assertThat(verification).hasPassed("errors-again").isWaitingAt("explain-anomalies");
        assertThat(story.fresh(plans).state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(story.mailsTo("jwc-filer", MailKind.RETURNED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("退回人：系统", "又发现1项待说明的异常"));
        story.completes(
                verification, "explain-anomalies", "decision", "explain", "explanation", "明年招生", "responsible", true);
        approves(verification);
        assertThat(story.fresh(plans).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(explanations.inForce(plans.id()))
                .singleElement()
                .satisfies(explanation -> assertThat(explanation.approvedBy()).contains(new PersonId("jwc-head")));
        assertThat(accountability.ofYear(year)).isEmpty();
    }

    private static List<TableRow> withAnotherMajor(List<TableRow> majors) {
        TableRow last = majors.get(majors.size() - 1);
        Map<String, String> values = new HashMap<>(last.values());
        values.putAll(Map.of("校内专业代码", "099999", "校内专业名称", "新设专业", "招生状态", "在招"));
        List<TableRow> more = new ArrayList<>(majors);
        more.add(new TableRow(last.number() + 1, last.unit(), values));
        return more;
    }

    @Test
    void anAnomalyThatItsFilerExplainsInTimeIsAuditedAndPutNowhereOnRecord() {
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "总占地面积", "100"));
        Submission land = submitted("2-1", "101");
        ProcessInstance verification = verification("2-1");

        BpmnAwareTests.assertThat(story.task(verification, "explain-anomalies")).isAssignedTo("xxb-filer");
        assertThat(story.mailsTo("xxb-head", MailKind.ESCALATED)).isEmpty();
        LocalDate due = story.dueDay(story.task(verification, "explain-anomalies"));
        story.completes(
                verification, "explain-anomalies", "decision", "explain", "explanation", "新校区启用", "responsible", true);
        assertThat(explanations.unexplained(land.id())).isEmpty();
        assertThat(story.shown(story.task(verification, "head-audit"), "explanations")
                        .toString())
                .contains("新校区启用");
        approves(verification);
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
        story.timePassesTo(story.workingDays.plus(due, 1), 19);
        assertThat(accountability.ofYear(year)).isEmpty();
    }

    @Test
    void anAnomalyIsOnRecordOnceItsTimeHasPassedUnexplained() {
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "总占地面积", "100"));
        submitted("2-1", "101");
        ProcessInstance verification = verification("2-1");
        LocalDate due = story.dueDay(story.task(verification, "explain-anomalies"));
        story.timePassesTo(due, 9);
        assertThat(accountability.ofYear(year)).isEmpty();
        story.timePassesTo(due, 19);

        BpmnAwareTests.assertThat(verification).hasPassed("report-anomaly", "anomaly");
        assertThat(anomaliesOnRecord()).singleElement().satisfies(record -> assertThat(record.subject())
                .contains("有1项异常数据未在规定时间内说明", "总占地面积"));
        story.recordsAreTold();
        assertThat(story.mailsTo("xxb-head", MailKind.ESCALATED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("数据异常1项"));
        assertThat(story.open(verification)).containsExactly("explain-anomalies");
    }

    /** A time that is moved is moved for the record, too. */
    @Test
    void whoeverGetsMoreTimeIsOnRecordLater() {
        ProcessInstance verification = anomaly();
        LocalDate due = story.dueDay(story.task(verification, "explain-anomalies"));
        LocalDate later = story.workingDays.plus(due, 3);
        timeline.moveStage(year, Stage.VERIFICATION, later, "统一延后", new PersonId("office"));
        story.timePassesTo(due, 19);
        assertThat(accountability.ofYear(year)).isEmpty();
        story.timePassesTo(later, 19);
        assertThat(anomaliesOnRecord()).hasSize(1);
    }

    private List<AccountabilityRecord> anomaliesOnRecord() {
        return accountability.ofYear(year).stream()
                .filter(record -> record.kind() == FaultKind.ANOMALY)
                .toList();
    }

    private ProcessInstance anomaly() {
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "总占地面积", "100"));
        submitted("2-1", "101");
        return verification("2-1");
    }

    private ProcessInstance anomalyOnRecord() {
        ProcessInstance verification = anomaly();
        story.timePassesTo(story.dueDay(story.task(verification, "explain-anomalies")), 19);
        return verification;
    }

    private ProcessInstance itsRecord() {
        accountability.takeUp(year);
        return story.start(
                "accountability",
                Map.of("year", year, "recordId", anomaliesOnRecord().get(0).id()));
    }

    private void itIsClosedWithoutBlame() {
        assertThat(anomaliesOnRecord()).singleElement().satisfies(record -> {
            assertThat(record.state()).isEqualTo(RecordState.CLOSED);
            assertThat(record.grade()).isEqualTo(Grade.NONE);
        });
    }

    @Test
    void whatWasExplainedInTheTableNeedNotBeExplainedOnceMoreInTheRecord() {
        ProcessInstance verification = anomalyOnRecord();
        ProcessInstance record = itsRecord();
        assertThat(story.open(record)).containsExactly("explain");
        story.completes(
                verification, "explain-anomalies", "decision", "explain", "explanation", "新校区启用", "responsible", true);
        BpmnAwareTests.assertThat(record)
                .hasPassed("explained-in-table", "settle")
                .isEnded();
        itIsClosedWithoutBlame();
    }

    @Test
    void whatIsExplainedBeforeItsRecordIsTakenUpIsSettledAtOnce() {
        ProcessInstance verification = anomalyOnRecord();
        story.completes(
                verification, "explain-anomalies", "decision", "explain", "explanation", "新校区启用", "responsible", true);
        ProcessInstance record = itsRecord();
        story.runJobs();
        BpmnAwareTests.assertThat(record).hasNotPassed("explain").isEnded();
        itIsClosedWithoutBlame();
    }

    @Test
    void anExplanationIsRequiredBeforeTheTableGoesOn() {
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "总占地面积", "100"));
        submitted("2-1", "101");
        ProcessInstance verification = verification("2-1");
        assertThatThrownBy(() ->
                        story.completes(verification, "explain-anomalies", "decision", "explain", "responsible", true))
                .hasMessageContaining("请填写“其余异常的情况说明”");
    }

    @Test
    void anAnomalyThatIsAMistakeIsCorrected() {
        story.reportedLastYear(year, "2-1", "101", rows -> rows);
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        List<TableRow> wrong = Story.with(Story.with(story.sample(land), "占地面积学校产权绿化用地", "1"), "占地面积学校产权运动场地面积", "1");
        story.uploads(land, wrong);
        story.submissions.submit(land.id(), new PersonId("filer"));
        ProcessInstance verification = verification("2-1");
        story.completes(verification, "explain-anomalies", "decision", "correct", "responsible", true);
        story.uploads(land);
        story.completes(verification, "correct", "responsible", true);
        approves(verification);
        assertThat(story.fresh(land).lockedVersion()).hasValue(2);
    }

    @Test
    void theHeadReturnsATableToTheFiler() {
        Submission land = submitted("2-1", "101");
        ProcessInstance verification = verification("2-1");
        story.completes(
                verification, "head-audit", "decision", "return-filer", "reason", "与资产账不符", "responsible", true);
        var correct = story.task(verification, "correct");
        assertThat((String) story.shown(correct, "briefing")).contains("与资产账不符");
        assertThat(story.mailsTo("xxb-filer", MailKind.RETURNED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("退回人：学校办公室 ", "与资产账不符"));
        assertThatThrownBy(() -> story.completes(correct, "responsible", true)).hasMessageContaining("与更正前的版本1内容完全相同");
        story.uploads(land, Story.with(story.sample(land), "占地面积学校产权绿化用地", "100"));
        story.completes(correct, "responsible", true);
        approves(verification);
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void theHeadReturnsATableToNamedAssistingUnits() {
        Submission whole = submitted("4-2", "104", "201", "202");
        for (Submission part : story.submissions.assisting(year, new TableCode("4-2"))) {
            story.submissions.begin(part.id());
            story.uploads(part);
            story.submissions.submit(part.id(), new PersonId("filer"));
            story.submissions.approve(part.id(), new PersonId("head"));
        }
        ProcessInstance verification = verification("4-2");
        var audit = story.task(verification, "head-audit");
        assertThatThrownBy(() -> story.completes(
                        audit,
                        "decision",
                        "return-units",
                        "reason",
                        "核对学分",
                        "units",
                        List.of("105"),
                        "responsible",
                        true))
                .hasMessageContaining("不是本表的协助单位");
        story.completes(
                audit, "decision", "return-units", "reason", "核对学分", "units", List.of("202"), "responsible", true);

        var fill = story.task(verification, "fill");
        BpmnAwareTests.assertThat(fill).isAssignedTo("x02-filer");
        assertThat((String) story.shown(fill, "briefing")).contains("核对学分");
        Submission part =
                story.submissions.assisting(year, new TableCode("4-2")).get(1);
        story.uploads(part);
        story.completes(fill, "responsible", true, "correction", "学分已核对，无误");
        story.completes(verification, "unit-head-audit", "decision", "approve", "responsible", true);
        assertThat(story.submissions.latest(whole.id()).orElseThrow().number()).isEqualTo(2);
        story.completes(verification, "correct", "responsible", true, "correction", "协助单位核对后无变化");
        approves(verification);
        assertThat(story.fresh(whole).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void aTableThatIsNotAuditedInTimeIsRemindedOfAndThenLate() {
        submitted("2-1", "101");
        ProcessInstance verification = verification("2-1");
        LocalDate due = story.dueDay(story.task(verification, "head-audit"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        story.timePassesTo(due, 9);
        story.timePassesTo(due, 19);

        BpmnAwareTests.assertThat(verification).hasPassed("late");
        assertThat(story.digestsTo("xxb-head").get(0)).contains("今天到期");
        assertThat(story.digestsTo("xxb-head").get(1)).contains("还有3个工作日");
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> assertThat(record.kind())
                .isEqualTo(FaultKind.LATE));
        assertThat(story.open(verification)).containsExactly("head-audit");
    }

    @Test
    void onlyWhatTheHeadIsOfferedCanBeChosen() {
        submitted("1-3", "101");
        ProcessInstance alone = verification("1-3");
        assertThat(story.shown(story.task(alone, "head-audit"), "auditChoices").toString())
                .contains("approve", "return-filer")
                .doesNotContain("return-units");
        assertThatThrownBy(() -> story.completes(
                        alone, "head-audit", "decision", "return-units", "reason", "核对", "responsible", true))
                .hasMessageContaining("“审核意见”的值“return-units”不在可选范围内");
    }
}
