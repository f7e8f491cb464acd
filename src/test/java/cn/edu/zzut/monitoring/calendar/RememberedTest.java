package cn.edu.zzut.monitoring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What another node changes is seen after a while, what this one changes at once. */
class RememberedTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final AtomicInteger reads = new AtomicInteger();
    private final Remembered<Integer> remembered =
            new Remembered<>(reads::incrementAndGet, Duration.ofSeconds(5), nanos::get);

    @Test
    void itIsReadOnceAWhile() {
        assertThat(remembered.get()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(remembered.get()).isEqualTo(1);
        nanos.incrementAndGet();
        assertThat(remembered.get()).isEqualTo(2);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsReadAtOnce() {
        remembered.get();
        remembered.forget();
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        AtomicReference<Remembered<Integer>> days = new AtomicReference<>();
        days.set(new Remembered<>(
                () -> {
                    int read = reads.incrementAndGet();
                    if (read == 1) {
                        days.get().forget();
                    }
                    return read;
                },
                Duration.ofSeconds(5),
                nanos::get));
        assertThat(days.get().get()).isEqualTo(1);
        assertThat(days.get().get()).isEqualTo(2);
    }
}
