package cn.edu.zzut.monitoring.outage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An application that comes back after days knows that it was away. */
@SchoolTest
class HeartbeatTest {

    @Autowired
    Story story;

    @Autowired
    Heartbeat heart;

    @Autowired
    Outages outages;

    @Autowired
    JdbcTemplate jdbc;

    private void lastSeen(String ago) {
        jdbc.update("update monitoring.heartbeat set beat_at = now() - ?::interval", ago);
    }

    @Test
    void daysAwayAreOneOutageByTheSchoolsClock() {
        story.forgetOtherStories();
        heart.beat();
        lastSeen("13 days");
        heart.beat();
        heart.beat();
        assertThat(outages.newest()).singleElement().satisfies(outage -> {
            assertThat(Duration.between(outage.began(), outage.ended()).toDays())
                    .isEqualTo(13);
            assertThat(outage.ended()).isBeforeOrEqualTo(story.clock.instant());
        });
    }

    @Test
    void aRestartIsNone() {
        story.forgetOtherStories();
        heart.beat();
        lastSeen("29 minutes");
        heart.beat();
        assertThat(outages.newest()).isEmpty();
    }

    @Test
    void aClockThatIsMovedIsNone() {
        story.forgetOtherStories();
        heart.beat();
        story.clock.moveTo(story.clock.instant().plus(Duration.ofDays(20)));
        heart.beat();
        assertThat(outages.newest()).isEmpty();
    }
}
