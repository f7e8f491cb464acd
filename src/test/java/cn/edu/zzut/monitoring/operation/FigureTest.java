package cn.edu.zzut.monitoring.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A figure is asked for as seldom as is honest. */
class FigureTest {

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-09-07T01:00:00Z");

    private final Clock time = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void isKeptForSomeSecondsHoweverOftenItIsAskedFor() {
        Figure figure = new Figure(asked::incrementAndGet, time, Duration.ofSeconds(10));
        assertThat(figure.value()).isEqualTo(1);
        now = now.plusSeconds(9);
        assertThat(figure.value()).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(figure.value()).isEqualTo(2);
    }

    @Test
    void isNoNumberWhileItCannotBeFoundOutAndIsNotAskedForTheMoreOften() {
        Figure figure = new Figure(
                () -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("the database is away");
                },
                time,
                Duration.ofSeconds(10));
        assertThat(figure.value()).isNaN();
        assertThat(figure.value()).isNaN();
        assertThat(asked).hasValue(1);
    }
}
