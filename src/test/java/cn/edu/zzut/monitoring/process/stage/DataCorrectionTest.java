package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.datacorrection.CorrectionState;
import cn.edu.zzut.monitoring.datacorrection.CorrectionStep;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.Deed;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** data-correction: a locked table is changed in the rows that were asked for, decided and named, and in no others. */
@SchoolTest
class DataCorrectionTest {

    private static final String START = "/engine-rest/process-definition/key/data-correction/submit-form";

    @Autowired
    Story story;

    @Autowired
    DataCorrections corrections;

    @Autowired
    Documents documents;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    int year;
    Submission majors;
    String name;

    @BeforeEach
    void aTableIsLocked() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
        majors = story.locked(story.assigned(year, "1-3", "101"), "xxb");
        name = story.table(majors).columnNames().get(1);
    }

    private Browser.Answer asks(String who, Object... answers) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("year", Map.of("value", year, "type", "Integer"));
        variables.put("tableCode", Map.of("value", "1-3"));
        variables.put("requestReason", Map.of("value", "单位名称写错"));
        variables.put("requestProof", Map.of("value", "校编〔2031〕5号"));
        variables.put("responsible", Map.of("value", true, "type", "Boolean"));
        for (int i = 0; i < answers.length; i += 2) {
            variables.put((String) answers[i], Map.of("value", answers[i + 1]));
        }
        return new Browser(port, who).post(START, Map.of("variables", variables));
    }

    private ProcessInstance asked(Object... answers) {
        Browser.Answer answer = asks("xxb-filer", answers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        story.runJobs();
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("data-correction")
                .singleResult();
    }

    private DataCorrection correction() {
        return corrections.ofYear(year).get(0);
    }

    private List<TableRow> with(int number, String value) {
        List<TableRow> rows = new ArrayList<>(
                story.submissions.rows(story.submissions.latest(majors.id()).orElseThrow()));
        rows.replaceAll(row ->
                row.number() == number ? Story.with(List.of(row), name, value).get(0) : row);
        return rows;
    }

    private ProcessInstance opened() {
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        story.completes(process, "office-decide", "decision", "approve");
        return process;
    }

    private ProcessInstance handedIn() {
        ProcessInstance process = opened();
        story.uploads(majors, with(3, "改正后的名称"));
        story.completes(process, "correct", "decision", "submit", "responsible", true);
        return process;
    }

    @Test
    void exactlyTheRowsAskedForAreChangedAuditedAndLockedAgain() {
        String before = story.submissions.latest(majors.id()).orElseThrow().sha256();
        ProcessInstance process = handedIn();
        assertThat(story.fresh(majors).lockedVersion()).hasValue(1);
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        assertThat(String.valueOf(story.shown(story.task(process, "relock"), "changes")))
                .contains("改正后的名称")
                .contains(name);
        story.completes(process, "relock", "decision", "approve");

        Submission locked = story.fresh(majors);
        assertThat(locked.state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(locked.lockedVersion()).hasValue(2);
        assertThat(story.submissions.latest(majors.id()).orElseThrow().sha256()).isNotEqualTo(before);
        assertThat(documents.auditForm(majors.id())).isPresent();
        assertThat(corrections.effects(correction().id()))
                .extracting(effect -> effect.stale().what().name())
                .contains("AUDIT_FORM", "INDICATORS", "HIGHLIGHTS");
        assertThat(correction().state()).isEqualTo(CorrectionState.DONE);
        assertThat(corrections.changes(correction(), 10).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("改正后的名称"));
        assertThat(corrections.steps(correction().id()))
                .extracting(CorrectionStep::deed)
                .containsExactly(
                        Deed.REQUEST,
                        Deed.AGREE,
                        Deed.AGREE,
                        Deed.OPEN,
                        Deed.HAND_IN,
                        Deed.APPROVE,
                        Deed.LOCK,
                        Deed.CLOSE);
        assertThat(story.isEnded(process)).isTrue();
    }
}
