package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A trend goes by most of its years, not by the odd one. */
class TrendTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    private static Trend from2022(double... values) {
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            years.put(2022 + i, values[i]);
        }
        return Trend.of(years);
    }

    @Test
    void aStraightLineGoesOn() {
        assertThat(from2022(10, 12, 14, 16).at(2026)).isCloseTo(18, EXACTLY);
        assertThat(from2022(10, 12, 14, 16).spread()).isCloseTo(0, EXACTLY);
    }

    @Test
    void oneOddYearDoesNotMoveIt() {
        assertThat(from2022(10, 50, 10, 10, 10).at(2027)).isCloseTo(10, EXACTLY);
        assertThat(from2022(10, 50, 10, 10, 10).spread()).isCloseTo(0, EXACTLY);
    }

    /** 新增设备 after one great year: the next usual one is no break. */
    @Test
    void oneJumpIsNoTrend() {
        assertThat(from2022(12.14, 11.24, 28.08).at(2025)).isCloseTo(12.14, EXACTLY);
        assertThat(from2022(1180, 1215, 3351).at(2025)).isCloseTo(1215, EXACTLY);
        assertThat(from2022(0, 0, 0.44).at(2025)).isCloseTo(0, EXACTLY);
        assertThat(from2022(12.14, 11.24, 28.08).slope()).isZero();
    }

    @Test
    void aBendThatIsSmallBesideTheWholeWayStaysALine() {
        assertThat(from2022(10, 11, 14).at(2025)).isCloseTo(16, EXACTLY);
    }

    @Test
    void aYearWithoutDataIsNoStep() {
        TreeMap<Integer, Double> years = new TreeMap<>();
        years.put(2021, 10.0);
        years.put(2022, 12.0);
        years.put(2025, 18.0);
        assertThat(Trend.of(years).at(2026)).isCloseTo(20, EXACTLY);
    }

    @Test
    void theSpreadIsTheMiddleOfTheDistances() {
        assertThat(Robust.median(1, 9, 3, 5)).isCloseTo(4, EXACTLY);
        assertThat(Robust.spread(10, 10, 11, 9, 12, 8)).isCloseTo(1.4826, EXACTLY);
    }
}
