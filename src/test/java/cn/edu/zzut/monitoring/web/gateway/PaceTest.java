package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong time = new AtomicLong();
    private final Pace pace = new Pace(60, time::get);

    private long taken(String whose, int asked) {
        return IntStream.range(0, asked).filter(one -> pace.takes(whose)).count();
    }

    @Test
    void aMinutesRequestsMayComeAtOnceAndNoMoreThanThat() {
        assertThat(taken("a", 100)).isEqualTo(60);
    }

    @Test
    void theyComeBackWithTime() {
        taken("a", 100);
        time.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(taken("a", 100)).isEqualTo(10);
        time.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(taken("a", 100)).isEqualTo(60);
    }

    @Test
    void nobodySlowsAnybodyElse() {
        taken("a", 100);
        assertThat(taken("b", 1)).isEqualTo(1);
    }

    @Test
    void noneIsCountedWhereAsManyAreTakenAsWanted() {
        Pace any = new Pace(0, time::get);
        assertThat(IntStream.range(0, 1000).allMatch(one -> any.takes("a"))).isTrue();
    }
}
