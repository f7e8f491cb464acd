package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that fails waits for seconds, then longer, whichever step it is; in the end it is an incident. */
@SchoolTest
class FailedStepTest {

    @Autowired
    Story story;

    ProcessInstance broken;

    @BeforeEach
    void aStepWithoutItsSubmission() {
        story.newYear();
        broken = story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("unit-filing")
                .startBeforeActivity("hand-in")
                .execute();
    }

    private Job job() {
        return story.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(broken.getId())
                .singleResult();
    }

    private void fails() {
        String id = job().getId();
        assertThatThrownBy(() -> story.engine().getManagementService().executeJob(id))
                .isNotNull();
    }

    private Duration pause() {
        return Duration.between(story.clock.instant(), job().getDuedate().toInstant());
    }

    @Test
    void itWaitsForSecondsFirstAndThenLonger() {
        fails();
        assertThat(job().getRetries()).isEqualTo(5);
        assertThat(pause()).isLessThan(Duration.ofSeconds(10));
        fails();
        fails();
        fails();
        assertThat(job().getRetries()).isEqualTo(2);
        assertThat(pause()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void whatFailsAgainAndAgainIsAnIncident() {
        for (int tries = 0; tries < 6; tries++) {
            fails();
        }
        assertThat(job().getRetries()).isZero();
        assertThat(story.engine()
                        .getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(broken.getId())
                        .count())
                .isEqualTo(1);
    }
}
