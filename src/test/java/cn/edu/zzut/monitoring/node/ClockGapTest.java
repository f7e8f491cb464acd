package cn.edu.zzut.monitoring.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far a clock is off is measured less the time that the answer took. */
class ClockGapTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static ClockGap gap(Duration ahead, Duration took) {
        return ClockGap.between(NOW, NOW.plus(took.dividedBy(2)).minus(ahead), NOW.plus(took));
    }

    @Test
    void anAheadClockAndABehindOneExceed() {
        assertThat(gap(Duration.ofSeconds(300), Duration.ofMillis(2)))
                .matches(gap -> gap.exceeds(LIMIT))
                .extracting(ClockGap::inWords)
                .isEqualTo("快300秒");
        assertThat(gap(Duration.ofSeconds(-300), Duration.ofMillis(2)))
                .matches(gap -> gap.exceeds(LIMIT))
                .extracting(ClockGap::inWords)
                .isEqualTo("慢300秒");
    }

    @Test
    void theSameClockDoesNot() {
        assertThat(gap(Duration.ofSeconds(5), Duration.ZERO).exceeds(LIMIT)).isFalse();
        assertThat(gap(Duration.ofMillis(5001), Duration.ZERO).exceeds(LIMIT)).isTrue();
    }

    /** An answer that took twelve seconds says nothing of six. */
    @Test
    void aSlowAnswerIsNoGap() {
        assertThat(gap(Duration.ofSeconds(6), Duration.ofSeconds(12)).exceeds(LIMIT))
                .isFalse();
        assertThat(gap(Duration.ofSeconds(12), Duration.ofSeconds(12)).exceeds(LIMIT))
                .isTrue();
    }
}
