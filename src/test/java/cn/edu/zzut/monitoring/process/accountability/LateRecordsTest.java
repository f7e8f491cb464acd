package cn.edu.zzut.monitoring.process.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Consequence;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the record of a late table while the table goes on. */
@SchoolTest
class LateRecordsTest {

    private static final String COLLEGE = "201";
    private static final String UNIT = "104";

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    int year;
    Submission whole;
    Submission part;
    ProcessInstance collection;

    @BeforeEach
    void aTableIsCollectedFromACollege() {
        year = story.newYear();
        whole = story.assigned(year, "4-2", UNIT, COLLEGE);
        part = story.submissions.assisting(year, whole.table()).get(0);
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "要求");
    }

    private void theCollegeHandsIn() {
        story.uploads(part);
        story.completes(collection, "fill", "responsible", true);
        story.completes(collection, "unit-head-audit", "decision", "approve", "responsible", true);
    }

    private AccountabilityRecord record(String unit) {
        return accountability.ofYear(year).stream()
                .filter(record -> record.unit().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance takenUp(String unit) {
        accountability.takeUp(year);
        return story.start(
                "accountability", Map.of("year", year, "recordId", record(unit).id()));
    }

    @Test
    void handingInWithoutAnAnomalyEndsNoRecordOfBeingLate() {
        theCollegeHandsIn();
        story.timePassesTo(story.workingDays.plus(story.fresh(whole).dueOn(), 2), 9);
        ProcessInstance process = takenUp(UNIT);
        story.uploads(whole);
        story.completes(collection, "merge-and-fill", "responsible", true);
        ProcessInstance verification = story.start(
                "stage-3-verification", Map.of("year", year, "tableCode", "4-2", "correctionRequired", false));
        story.runJobs();
        assertThat(story.open(verification)).as("without anomalies").containsExactly("head-audit");

        assertThat(story.open(process)).containsExactly("explain");
        assertThat(record(UNIT).state()).isEqualTo(RecordState.OPEN);
        story.completes(process, "explain", "explanation", "人员调整");
        assertThat(record(UNIT).assessment().ownDaysLate()).isEqualTo(2);
        assertThat(record(UNIT).decision()).isEmpty();
    }

    @Test
    void whoeverIsLateWhileNobodyWaitsHasKeptNobodyWaiting() {
        story.timePassesTo(story.workingDays.plus(part.dueOn(), 1), 9);
        ProcessInstance early = takenUp(COLLEGE);
        story.completes(early, "explain", "explanation", "人员调整");
        assertThat(record(COLLEGE).assessment().consequence()).isEqualTo(Consequence.NONE);
    }

    @Test
    void whoeverKeepsTheWholeTableWaitingPastItsDayHasKeptOthersWaiting() {
        story.timePassesTo(story.workingDays.plus(whole.plannedOn(), 1), 9);
        ProcessInstance process = takenUp(COLLEGE);
        story.completes(process, "explain", "explanation", "人员调整");
        assertThat(record(COLLEGE).assessment().consequence()).isEqualTo(Consequence.OTHERS_WAITED);
    }
}
