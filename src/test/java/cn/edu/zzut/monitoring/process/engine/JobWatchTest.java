package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;

/** A job executor whose thread has died is seen and started again. */
@SchoolTest
class JobWatchTest {

    @Autowired
    Story story;

    @Autowired
    JobWatch watch;

    @BeforeEach
    void itIsAtWork() {
        story.newYear();
        story.jobExecutor().start();
    }

    @AfterEach
    void itStandsStillAgain() {
        story.jobExecutor().shutdown();
    }

    @Test
    void whatHasDiedIsDownAndStartedAgain() {
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        story.jobExecutor().getAcquireJobsRunnable().stop();
        await().until(() -> watch.health().getStatus().equals(Status.DOWN));
        assertThat(story.jobExecutor().isActive()).as("what it says itself").isTrue();

        watch.revive();
        await().until(() -> watch.health().getStatus().equals(Status.UP));
        assertThat(watch.health().getDetails()).containsEntry("looking", true);
    }

    @Test
    void whatWasStoppedOnPurposeStaysSo() {
        story.jobExecutor().shutdown();
        watch.revive();
        assertThat(story.jobExecutor().isActive()).isFalse();
    }
}
