package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When people are told of new tasks: what comes together in one mail, at most one a day, the rest in the morning. */
class GatheringTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-09-07T01:00:00Z");

    private static Instant after(Duration time) {
        return NINE.plus(time);
    }

    private static boolean isOver(Instant last, Optional<Instant> told, Instant now) {
        return Gathering.isOver(NINE, last, told, now, ZONE);
    }

    @Test
    void itWaitsUntilNoMoreComes() {
        Instant last = after(Duration.ofSeconds(50));
        assertThat(isOver(last, Optional.empty(), after(Duration.ofSeconds(100))))
                .isFalse();
        assertThat(isOver(last, Optional.empty(), last.plus(Gathering.QUIET))).isTrue();
    }

    @Test
    void nobodyWaitsForEverWhileMoreComes() {
        Instant now = NINE.plus(Gathering.MOST);
        assertThat(isOver(now, Optional.empty(), now.minusSeconds(1))).isFalse();
        assertThat(isOver(now, Optional.empty(), now)).isTrue();
    }

    @Test
    void whoWasToldThatDayIsToldTheRestInTheMorning() {
        Instant thisMorning = NINE.minus(Duration.ofHours(1));
        assertThat(isOver(NINE, Optional.of(thisMorning), after(Duration.ofHours(5))))
                .isFalse();
        assertThat(isOver(NINE, Optional.of(thisMorning), after(Duration.ofDays(2))))
                .as("also after a weekend without digests")
                .isFalse();
    }

    /** The school's day, not the server's. */
    @Test
    void whoWasToldTheDayBeforeIsTold() {
        Instant lastNight = Instant.parse("2026-09-06T15:59:00Z");
        Instant justNow = Instant.parse("2026-09-06T16:01:00Z");
        assertThat(isOver(NINE, Optional.of(lastNight), after(Gathering.QUIET))).isTrue();
        assertThat(isOver(NINE, Optional.of(justNow), after(Gathering.QUIET))).isFalse();
    }
}
