package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.Grace;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.PersonId;
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

/** unit-filing: an assisting college fills in its part of table 4-2. */
@SchoolTest
class UnitFilingTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @Autowired
    Grace grace;

    @Autowired
    Remarks remarks;

    int year;
    Submission part;
    ProcessInstance filing;

    @BeforeEach
    void aCollegeIsAskedForItsPart() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201", "202");
        part = story.submissions
                .assisting(year, new cn.edu.zzut.monitoring.catalog.TableCode("4-2"))
                .get(0);
        BpmnAwareTests.init(story.engine());
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
    }

    @Test
    void dataFilledByTheFilerAndApprovedByTheHeadAreHandedIn() {
        BpmnAwareTests.assertThat(filing).isWaitingAt("fill");
        BpmnAwareTests.assertThat(story.task(filing, "fill")).isAssignedTo("x01-filer");
        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);

        BpmnAwareTests.assertThat(filing).isWaitingAt("unit-head-audit");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.SUBMITTED);
        story.completes(filing, "unit-head-audit", "decision", "approve", "responsible", true);

        BpmnAwareTests.assertThat(filing).hasPassed("hand-in").isEnded();
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.AUDITED);
        var version = story.submissions.latest(part.id()).orElseThrow();
        assertThat(story.submissions.audits(part.id()))
                .extracting(Audit::action, Audit::versionNumber, Audit::sha256, Audit::actedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                AuditAction.SUBMIT, 1, version.sha256(), new PersonId("x01-filer")),
                        org.assertj.core.groups.Tuple.tuple(
                                AuditAction.APPROVE, 1, version.sha256(), new PersonId("x01-head")));
    }

    @Test
    void aReturnReachesTheFilerWithItsReason() {
        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);
        remarks.add(part.id(), 2, "学时总数", "与教务系统不一致", new PersonId("x01-head"));
        remarks.add(part.id(), 0, "", "请附培养方案", new PersonId("x01-head"));
        story.completes(filing, "unit-head-audit", "decision", "return", "reason", "学时总数与培养方案不符", "responsible", true);

        var again = story.task(filing, "fill");
        assertThat((String) story.shown(again, "briefing")).contains("退回原因").contains("学时总数与培养方案不符");
        assertThat(story.mailsTo("x01-filer", MailKind.RETURNED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("退回原因：学时总数与培养方案不符")
                        .contains("批注2条", "第2行“学时总数”：与教务系统不一致（", "整表：请附培养方案")
                        .contains(again.getId()));
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.RETURNED);

        story.uploads(part);
        story.completes(again, "responsible", true, "correction", "培养方案已改，学时无误");
        assertThat((String) story.shown(story.task(filing, "unit-head-audit"), "dataSummary"))
                .contains("与更正前的版本1内容完全相同", "培养方案已改，学时无误");
        story.completes(filing, "unit-head-audit", "decision", "approve", "responsible", true);
        assertThat(story.isEnded(filing)).isTrue();
        assertThat(story.submissions.versions(part.id())).hasSize(2);
    }

    @Test
    void aReturnWithoutAReasonIsRefused() {
        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);
        var audit = story.task(filing, "unit-head-audit");
        assertThatThrownBy(() -> story.completes(audit, "decision", "return", "responsible", true))
                .hasMessageContaining("请填写“退回原因”");
        assertThatThrownBy(() -> story.completes(audit, "decision", "maybe", "responsible", true))
                .hasMessageContaining("不在可选范围内");
        assertThatThrownBy(() -> story.completes(audit, "decision", "approve")).hasMessageContaining("谁填报，谁负责");
        assertThat(story.open(filing)).containsExactly("unit-head-audit");
    }

    @Test
    void nothingUploadedIsNotSubmitted() {
        assertThatThrownBy(() -> story.completes(filing, "fill", "responsible", true))
                .hasMessageContaining("还没有上传数据");
        assertThat(story.open(filing)).containsExactly("fill");
    }

    @Test
    void dataWithErrorsAreNotSubmitted() {
        story.uploads(part, Story.with(story.sample(part), "学时总数", "1"));
        assertThatThrownBy(() -> story.completes(filing, "fill", "responsible", true))
                .hasMessageContaining("错误，不能提交");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void errorsThatABaseTableBringsAfterTheSubmissionLeadBack() {
        story.uploads(part);
        var submitted = story.task(filing, "fill");
        // the majors change between the submission and the check that follows it
        story.submissions.begin(part.id());
        story.engine().getFormService().submitTaskForm(submitted.getId(), Map.of("responsible", true));
        var majors = story.assigned(year, "1-4-1", "104");
        story.submissions.begin(majors.id());
        story.uploads(majors, Story.with(story.sample(majors), "校内专业名称", "改名专业"));
        story.runJobs();

        assertThat((String) story.shown(story.task(filing, "fill"), "briefing")).contains("重新校验发现");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.RETURNED);
    }

    @Test
    void remindersGoOutOnceAndALateUnitStaysAtWorkOnRecord() {
        LocalDate due = story.dueDay(story.task(filing, "fill"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        story.timePassesTo(due, 9);
        story.timePassesTo(due, 19);
        story.recordsAreTold();
        assertThat(story.mailsTo("x01-head", MailKind.ESCALATED)).hasSize(1);
        story.timePassesTo(story.workingDays.plus(due, 1), 9);

        List<String> digests = story.digestsTo("x01-filer");
        assertThat(digests.get(0)).contains("已逾期1个工作日").contains("尚未上传数据");
        assertThat(digests.get(1)).contains("今天到期");
        assertThat(digests.get(2)).contains("还有3个工作日");
        assertThat(accountability.ofYear(year))
                .singleElement()
                .satisfies(record -> assertThat(record.kind()).isEqualTo(FaultKind.LATE))
                .satisfies(record -> assertThat(record.unit().value()).isEqualTo("201"));
        BpmnAwareTests.assertThat(filing).hasPassed("report-late", "late");

        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);
        story.completes(filing, "unit-head-audit", "decision", "approve", "responsible", true);
        assertThat(story.isEnded(filing)).isTrue();
    }

    @Test
    void withGraceWhoeverIsDoneWithinItLeavesNoRecord() {
        grace.set(2);
        try {
            ProcessInstance graced =
                    story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "202"));
            LocalDate due = story.dueDay(story.task(graced, "fill"));
            story.timePassesTo(story.workingDays.plus(due, 1), 19);
            assertThat(accountability.ofYear(year))
                    .noneMatch(record -> record.unit().value().equals("202"));
            story.timePassesTo(story.workingDays.plus(due, 2), 19);
            assertThat(accountability.ofYear(year)).anySatisfy(record -> {
                assertThat(record.unit().value()).isEqualTo("202");
                assertThat(record.plannedOn()).hasValue(due);
            });
        } finally {
            grace.set(0);
        }
    }
}
