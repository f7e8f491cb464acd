package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A few years that lie far apart say little of the next one. */
class MovementTest {

    private static Movement now(double now, double... before) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (int i = 0; i < before.length; i++) {
            years.put(2026 - before.length + i, before[i]);
        }
        return new Movement(years, 2026, now);
    }

    @Test
    void theOneOddYearOfThreeCounts() {
        assertThat(now(0.5, 2.89, 1, 3.29).spread()).isCloseTo(0.7803 * 1.89, within(1e-9));
        assertThat(now(2.88, 0.63, 1.57, 3.63).spread()).isCloseTo(0.7803 * 0.56, within(1e-9));
    }

    @Test
    void theOneOddYearOfFiveDoesNot() {
        assertThat(now(10, 10, 50, 10, 10, 10).spread()).isZero();
    }

    @Test
    void yearsOnALineHaveNoSpread() {
        assertThat(now(18, 10, 12, 14, 16).spread()).isZero();
    }
}
