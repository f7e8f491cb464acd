package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is usual among colleges or majors. */
class PeersTest {

    /** So many of twenty lie ten above the others. */
    private static Peers withFarOnes(int many) {
        Map<String, Double> values = new HashMap<>();
        IntStream.range(0, 20).forEach(i -> values.put("M" + i, i < many ? 20.0 : 10.0));
        return new Peers(values, values, Map.of());
    }

    @Test
    void oneInTenIsRareAndMoreAreAnotherKind() {
        assertThat(withFarOnes(2).isRare(10, 5)).isTrue();
        assertThat(withFarOnes(3).isRare(10, 5)).isFalse();
        assertThat(withFarOnes(3).isRare(-10, 5)).as("none lies on that side").isTrue();
    }

    /** Ten that were at 100 for three years and are now off by so much. */
    private static Peers offBy(double... distances) {
        Map<String, Double> values = new HashMap<>();
        Map<String, Movement> movements = new HashMap<>();
        for (int i = 0; i < distances.length; i++) {
            values.put("M" + i, 100 + distances[i]);
            movements.put(
                    "M" + i,
                    new Movement(
                            new TreeMap<>(Map.of(2023, 100.0, 2024, 100.0, 2025, 100.0)), 2026, 100 + distances[i]));
        }
        return new Peers(values, Map.of(), movements);
    }

    @Test
    void howFarTheOthersAreOffIsUsualOnWhicheverSide() {
        assertThat(offBy(4, -4, 4, -4, 4, -4, 4, -4, 4, -4).usualOff()).isCloseTo(4 * 1.4826, within(0.001));
    }

    @Test
    void aSingleOneThatIsFarOffMakesNothingUsual() {
        assertThat(offBy(0, 0, 0, 0, 0, 0, 0, 0, 0, 50).usualOff()).isZero();
        assertThat(offBy(0, 0, 0, 0, 0, 0, 0, 50, 50, 50).usualOff())
                .as("three in ten do")
                .isPositive();
    }
}
