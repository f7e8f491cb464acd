package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Words;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** lock-and-hand-over: an audited table waits for its base tables, is locked, and its form goes to the office. */
@SchoolTest
class LockAndHandOverTest {

    @Autowired
    Story story;

    @Autowired
    Papers papers;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
    }

    /** A table that its unit's head has approved. */
    private Submission audited(String table, String unit) {
        Submission submission = story.assigned(year, table, unit);
        story.submissions.begin(submission.id());
        story.uploads(submission);
        story.submissions.submit(submission.id(), new PersonId("xxb-filer"));
        story.submissions.approve(submission.id(), new PersonId("xxb-head"));
        return submission;
    }

    private ProcessInstance locking(Submission submission) {
        ProcessInstance started = story.start(
                "lock-and-hand-over",
                Map.of(
                        "year",
                        year,
                        "tableCode",
                        submission.table().value(),
                        "unitCode",
                        submission.unit().value(),
                        "submissionId",
                        submission.id().value()));
        story.runJobs();
        return started;
    }

    @Test
    void aTableIsLockedItsFormMadeHandedOverAndReceived() {
        Submission units = audited("1-3", "101");
        ProcessInstance locking = locking(units);

        assertThat(story.fresh(units).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(form()).hasValueSatisfying(form -> {
            assertThat(form.edition()).isEqualTo(1);
            assertThat(form.handedOver()).isEmpty();
            assertThat(text(form)).contains("学校办公室", "表1-3").doesNotContain("{{");
        });
        BpmnAwareTests.assertThat(story.task(locking, "hand-over")).isAssignedTo("xxb-lead");
        story.completes(locking, "hand-over", "responsible", true);
        story.completes(locking, "receive", "decision", "approve");
        BpmnAwareTests.assertThat(locking)
                .hasPassed("base-locked", "handed-over")
                .isEnded();
    }

    private Optional<Paper> form() {
        return papers.newest(PaperKind.AUDIT_FORM, year, new UnitCode("101"));
    }

    private String text(Paper paper) {
        return Words.text(papers.document(paper));
    }

    @Test
    void aUnitsTablesAreHandedOverTogetherByTheLastThatIsLocked() {
        Submission units = audited("1-3", "101");
        Submission land = audited("2-1", "101");
        ProcessInstance first = locking(units);
        BpmnAwareTests.assertThat(first).hasPassed("waiting-for-others").isEnded();
        assertThat(form()).isEmpty();

        ProcessInstance last = locking(land);
        assertThat(text(form().orElseThrow())).contains("表1-3", "表2-1");
        assertThat(story.task(last, "hand-over").getName()).doesNotContain("表2-1");
        story.completes(last, "hand-over", "responsible", true);
        story.completes(last, "receive", "decision", "approve");
        assertThat(form().orElseThrow().received())
                .hasValueSatisfying(received -> assertThat(received.by()).isEqualTo(new PersonId("office")));
        assertThat(text(form().orElseThrow()))
                .contains("提交人", "接收人", story.clock.today().getYear() + "年");
        assertThat(story.fresh(units).isReceived()).isTrue();
        assertThat(story.fresh(land).isReceived()).isTrue();
    }

    @Test
    void aTableThatIsLockedAnewBringsAFurtherEditionAndTheFormerPaperSaysSo() {
        Submission units = audited("1-3", "101");
        ProcessInstance locking = locking(units);
        Paper former = form().orElseThrow();
        assertThat(papers.check(former.code()).holds()).isTrue();
        story.completes(locking, "hand-over", "responsible", true);
        story.completes(locking, "receive", "decision", "approve");

        story.submissions.unlock(units.id(), "电话有误", new PersonId("office"));
        assertThat(papers.check(former.code()).holds()).isFalse();
        story.uploadsAgain(units, Story.with(story.sample(units), "单位负责人", "王某某"));
        story.submissions.submit(units.id(), new PersonId("xxb-filer"));
        story.submissions.approve(units.id(), "已核对电话", new PersonId("xxb-head"));
        locking(units);
        assertThat(form().orElseThrow().edition()).isEqualTo(2);
        assertThat(text(form().orElseThrow())).contains("已核对电话");
        assertThat(papers.check(former.code())).satisfies(check -> {
            assertThat(check.holds()).isFalse();
            assertThat(check.newestEdition()).isEqualTo(2);
        });
        assertThat(papers.check(form().orElseThrow().code()).holds()).isTrue();
    }

    @Test
    void thePaperSaysWhereTheHeadApprovedWhatTheyHadHandedIn() {
        Submission units = audited("1-3", "101");
        locking(units);
        assertThat(text(form().orElseThrow())).doesNotContain("同一人");

        story.submissions.unlock(units.id(), "电话有误", new PersonId("office"));
        story.uploadsAgain(units, Story.with(story.sample(units), "单位负责人", "王某某"));
        story.submissions.submit(units.id(), new PersonId("xxb-head"));
        story.submissions.approve(units.id(), "已核对电话", new PersonId("xxb-head"));
        locking(units);
        assertThat(text(form().orElseThrow())).contains("填报与审核为同一人");
    }

    @Test
    void nothingChangesAfterTheLock() {
        Submission units = audited("1-3", "101");
        locking(units);

        assertThatThrownBy(() -> story.uploads(story.fresh(units)))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("已锁定");
        assertThatThrownBy(() -> story.submissions.giveBack(units.id(), "想改", new PersonId("xxb-head")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(story.submissions.versions(units.id())).hasSize(1);
    }

    @Test
    void aFormThatTheOfficeReturnsIsHandedOverAgain() {
        ProcessInstance locking = locking(audited("1-3", "101"));
        story.completes(locking, "hand-over", "responsible", true);
        story.completes(locking, "receive", "decision", "return", "reason", "缺少公章");
        assertThat((String) story.shown(story.task(locking, "hand-over"), "briefing"))
                .contains("缺少公章");
        story.completes(locking, "hand-over", "responsible", true);
        story.completes(locking, "receive", "decision", "approve");
        assertThat(story.isEnded(locking)).isTrue();
    }

    @Test
    void anOrdinaryTableWaitsUntilTheBaseTablesAreLocked() {
        Submission units = audited("1-3", "101");
        Submission land = audited("2-1", "101");
        ProcessInstance ordinary = locking(land);
        BpmnAwareTests.assertThat(ordinary).isWaitingAt("wait-for-bases");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.AUDITED);

        locking(units);
        BpmnAwareTests.assertThat(ordinary).hasPassed("lock").isWaitingAt("hand-over");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void aBaseTableWaitsForTheBaseTablesThatItRefersTo() {
        Submission units = audited("1-3", "101");
        ProcessInstance majors = locking(audited("1-4-1", "104"));
        BpmnAwareTests.assertThat(majors).isWaitingAt("wait-for-bases");
        locking(units);
        BpmnAwareTests.assertThat(majors).isWaitingAt("hand-over");
    }
}
