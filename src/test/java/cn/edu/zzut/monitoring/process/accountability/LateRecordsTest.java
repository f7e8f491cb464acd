package cn.edu.zzut.monitoring.process.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Consequence;
import cn.edu.zzut.monitoring.accountability.LineFacts;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** Each table's timer goes off for itself. */
    @Test
    void tablesLateTheSameEveningAreOneRecordWithTheDaysOfEach() {
        Submission land = story.assigned(year, "2-1", "101");
        Submission other = story.assigned(year, "2-2", "101");
        List<ProcessInstance> both = Stream.of(land, other)
                .map(table -> story.start(
                        "stage-2-collection",
                        Map.of("year", year, "tableCode", table.table().value())))
                .toList();
        LocalDate due = story.dueDay(story.task(both.get(0), "state-requirements"));
        assertThat(story.dueDay(story.task(both.get(1), "state-requirements"))).isEqualTo(due);
        story.timePassesTo(due, 19);
        ProcessInstance process = takenUp("101");
        story.timePassesTo(story.workingDays.plus(due, 1), 9);
        story.completes(both.get(0), "state-requirements", "requirement", "要求");
        story.uploads(land);
        story.completes(both.get(0), "merge-and-fill", "responsible", true);
        story.timePassesTo(story.workingDays.plus(due, 3), 9);
        story.completes(process, "explain", "explanation", "人员调整");

        assertThat(accountability.ofYear(year))
                .filteredOn(record -> record.unit().value().equals("101"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.assessment().lines())
                            .extracting(LineFacts::ownDaysLate)
                            .containsExactlyInAnyOrder(1, 3);
                    assertThat(record.assessment().ownDaysLate()).isEqualTo(3);
                });
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
