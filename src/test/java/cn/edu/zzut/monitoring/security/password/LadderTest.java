package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void pausesGrowFromTheThirdWrongPasswordOnAndNeverPastFiveMinutes() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 8, 9, 10, 1_000_000)
                        .mapToObj(Ladder.PAIR::pause)
                        .map(Duration::toSeconds))
                .containsExactly(0L, 0L, 5L, 10L, 20L, 160L, 300L, 300L, 300L);
    }

    @Test
    void aPauseBeginsOnceHoweverLongItGrows() {
        assertThat(IntStream.rangeClosed(1, 10).filter(Ladder.PAIR::begins)).containsExactly(3);
        assertThat(IntStream.rangeClosed(1, 200).filter(Ladder.PLACE::begins)).containsExactly(101);
        assertThat(IntStream.rangeClosed(1, 60).filter(Ladder.ACCOUNT::begins)).containsExactly(21);
        assertThat(Ladder.PAIR.begins(2.4)).as("some are half forgotten").isTrue();
        assertThat(Ladder.PAIR.begins(3.4)).isFalse();
    }

    @Test
    void aCampusMayMistypeAHundredTimes() {
        assertThat(Ladder.PLACE.pause(100)).isZero();
        assertThat(Ladder.PLACE.pause(101)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Ladder.PLACE.pause(500)).isEqualTo(Duration.ofMinutes(1));
    }

    /** Whoever does not know the account's places waits longer, and is not kept out for good. */
    @Test
    void anAccountsPausesFromStrangePlacesGrowByFives() {
        assertThat(IntStream.of(20, 21, 25, 26, 31, 1_000_000)
                        .mapToObj(Ladder.ACCOUNT::pause)
                        .map(Duration::toSeconds))
                .containsExactly(0L, 30L, 30L, 60L, 120L, 600L);
    }

    @Test
    void eachLadderForgetsAtItsOwnPace() {
        Instant then = Instant.EPOCH;
        Instant later = then.plus(Duration.ofMinutes(5));
        assertThat(Ladder.PLACE.left(100, then, later)).isEqualTo(90);
        assertThat(Ladder.ACCOUNT.left(20, then, later)).isEqualTo(19);
    }

    @Test
    void whatFailedIsForgottenOneAfterTheOther() {
        Instant then = Instant.EPOCH;
        assertThat(Ladder.PAIR.left(10, then, then.plus(Duration.ofMinutes(30))))
                .isEqualTo(8);
        assertThat(Ladder.PAIR.left(10, then, then.plus(Duration.ofDays(1)))).isZero();
        assertThat(Ladder.PAIR.left(10, then, then.minus(Duration.ofDays(1)))).isEqualTo(10);
    }
}
