package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** annual-monitoring: what is late or anomalous in any stage is held to account beside the work, which goes on. */
@SchoolTest
class AnnualMonitoringTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    int year;
    Submission land;
    ProcessInstance running;

    @BeforeEach
    void aYearWithOneTableInStageTwo() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "总占地面积", "100"));
        land = story.assigned(year, "2-1", "101");
        running = story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("annual-monitoring")
                .setVariables(Map.of("year", year))
                .startBeforeActivity("tables#multiInstanceBody")
                .execute();
        story.runJobs();
        story.completes(running, "state-requirements", "requirement", "按权属证书填报");
    }

    private void isFilledIn() {
        story.uploads(land);
        story.completes(running, "merge-and-fill", "responsible", true);
    }

    private void explainsTheAnomaly() {
        story.completes(
                running, "explain-anomalies", "decision", "explain", "explanation", "新校区启用", "responsible", true);
    }

    @Test
    void aLateTableIsHeldToAccountBesideTheWork() {
        LocalDate due = story.dueDay(story.task(running, "merge-and-fill"));
        story.timePassesTo(due, 19);

        BpmnAwareTests.assertThat(running)
                .hasPassed("fault-raised", "take-up-faults")
                .isWaitingAt("stage-2", "accountability");
        assertThat(story.open(running)).containsExactly("explain", "merge-and-fill");
    }

    @Test
    void anAnomalyOfALaterStageIsTakenUpToo() {
        LocalDate due = story.dueDay(story.task(running, "merge-and-fill"));
        story.timePassesTo(due, 19);
        isFilledIn();
        assertThat(story.open(running)).containsExactly("explain", "explain-anomalies");
        story.timePassesTo(story.dueDay(story.task(running, "explain-anomalies")), 19);

        BpmnAwareTests.assertThat(running).isWaitingAt("stage-3", "accountability");
        assertThat(anomalies()).isEqualTo(1);
        assertThat(story.open(running)).contains("explain", "explain-anomalies");
    }

    private long anomalies() {
        return accountability.ofYear(year).stream()
                .filter(record -> record.kind() == FaultKind.ANOMALY && record.state() == RecordState.OPEN)
                .count();
    }

    @Test
    void aRecordThatIsSettledLeavesTheWorkAsItIs() {
        isFilledIn();
        assertThat(story.open(running)).as("the filer is asked first").containsExactly("explain-anomalies");
        story.timePassesTo(story.dueDay(story.task(running, "explain-anomalies")), 19);
        assertThat(anomalies()).isEqualTo(1);
        explainsTheAnomaly();

        assertThat(anomalies()).isZero();
        BpmnAwareTests.assertThat(running).isWaitingAt("stage-3");
        assertThat(story.open(running))
                .as("being late is not settled by it")
                .containsExactlyInAnyOrder("explain", "head-audit");
    }

    /** So that what a year calls stays what it was when the year began. */
    @Test
    void allDiagramsAreDeployedTogether() {
        assertThat(story.engine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .extracting(ProcessDefinition::getDeploymentId)
                .containsOnly(story.engine()
                        .getRepositoryService()
                        .getProcessDefinition(running.getProcessDefinitionId())
                        .getDeploymentId());
    }
}
