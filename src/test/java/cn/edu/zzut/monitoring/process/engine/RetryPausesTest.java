package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A failed job is tried again after seconds, then minutes, and not in step with those that failed beside it. */
class RetryPausesTest {

    final RetryPauses pauses = new RetryPauses();

    List<Duration> next() {
        return Stream.of(pauses.next().split(",")).map(Duration::parse).toList();
    }

    @Test
    void theFirstPausesAreSecondsAndTheLastAreMinutes() {
        assertThat(next()).hasSize(5);
        assertThat(next().get(0)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        assertThat(next().get(4)).isGreaterThan(Duration.ofMinutes(7));
    }

    @Test
    void twentyThatFailTogetherAreNotTriedAgainTogether() {
        assertThat(IntStream.range(0, 20).mapToObj(job -> next().get(0)).distinct())
                .hasSizeGreaterThan(15);
    }
}
