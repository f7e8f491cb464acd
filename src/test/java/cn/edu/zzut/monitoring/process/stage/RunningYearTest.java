package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.TaskRobot;
import cn.edu.zzut.monitoring.support.VersionBefore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year that began with the diagrams of the version before ends by them, while the new ones are there already. */
@SchoolTest
class RunningYearTest {

    /** The step that each table waits at when the new version starts: after its head's audit, before it, in stage 2. */
    private static final Map<String, String> REACHED =
            Map.of("1-3", "hand-over", "1-4-1", "head-audit", "2-1", "merge-and-fill");

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    VersionBefore before;
    TaskRobot people;
    ProcessInstance running;
    List<Submission> submissions;

    @BeforeEach
    void aYearInItsMiddle() {
        int year = story.newYear();
        BpmnAwareTests.init(story.engine());
        submissions = List.of(
                story.assigned(year, "1-3", "101"),
                story.assigned(year, "1-4-1", "104"),
                story.assigned(year, "2-1", "101"));
        before = VersionBefore.deployed(story.engine().getRepositoryService());
        running = story.engine()
                .getRuntimeService()
                .createProcessInstanceById(
                        before.definition("annual-monitoring").getId())
                .setVariable("year", year)
                .startBeforeActivity("tables#multiInstanceBody")
                .execute();
        people = new TaskRobot(port);
        people.leaves(RunningYearTest::isReached);
        allDoTheirTasks();
        assertThat(story.open(running)).containsExactlyInAnyOrderElementsOf(REACHED.values());
    }

    @AfterEach
    void onlyTodaysDiagramsAreLeft() {
        story.forgetOtherStories();
        before.close();
    }

    private static boolean isReached(JsonNode task) {
        return task.path("activityId")
                .asText()
                .equals(REACHED.get(task.path("tableCode").asText()));
    }

    private void allDoTheirTasks() {
        do {
            story.runJobs();
        } while (people.round() > 0);
    }

    @Test
    void itEndsByItsOwnDiagramsAfterTheNewVersionStarted() {
        before.isFollowedByTodays();
        people.leaves(task -> false);
        allDoTheirTasks();

        BpmnAwareTests.assertThat(running).hasPassed("archived").isEnded();
        assertThat(submissions)
                .extracting(submission -> story.fresh(submission).state())
                .containsOnly(SubmissionState.REPORTED);
        assertThat(deployments())
                .containsExactly(before.definition("annual-monitoring").getDeploymentId());
    }

    /** Where all the diagrams come from that the year went by. */
    private Set<String> deployments() {
        var repository = story.engine().getRepositoryService();
        return story.engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .filter(instance -> running.getId().equals(instance.getRootProcessInstanceId()))
                .map(instance -> repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getDeploymentId())
                .collect(Collectors.toSet());
    }
}
