package cn.edu.zzut.monitoring.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A figure is asked for as seldom as is honest. */
class FigureTest {

    private final AtomicInteger asked = new AtomicInteger();
    private long now = Long.MAX_VALUE - 5;

    @Test
    void isKeptForSomeSecondsHoweverOftenItIsAskedFor() {
        Figure figure = new Figure(asked::incrementAndGet, () -> now, Duration.ofSeconds(10));
        assertThat(figure.value()).isEqualTo(1);
        now += Duration.ofSeconds(9).toNanos();
        assertThat(figure.value()).isEqualTo(1);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(figure.value()).isEqualTo(2);
    }

    @Test
    void isNoNumberWhileItCannotBeFoundOutAndIsNotAskedForTheMoreOften() {
        Figure figure = new Figure(
                () -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("the database is away");
                },
                () -> now,
                Duration.ofSeconds(10));
        assertThat(figure.value()).isNaN();
        assertThat(figure.value()).isNaN();
        assertThat(asked).hasValue(1);
    }
}
