package cn.edu.zzut.monitoring.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When two figures of one concept hold together (第十八条). */
class ComparisonTest {

    private static Comparison compared(Relation relation, String tolerance, String percent, int value, int other) {
        return Comparison.of(
                new Against("other", relation, new BigDecimal(tolerance), new BigDecimal(percent), ""),
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(other));
    }

    @Test
    void aDifferenceIsToldWithItsSignAndItsShareOfTheOther() {
        Comparison comparison = compared(Relation.EQUAL, "0", "0", 970, 1000);
        assertThat(comparison.difference()).isEqualByComparingTo("-30");
        assertThat(comparison.percent().orElseThrow()).isEqualByComparingTo("-3.00");
        assertThat(comparison.within()).isFalse();
    }

    @Test
    void theGreaterOfNumberAndShareIsTolerated() {
        assertThat(compared(Relation.EQUAL, "5", "0", 1005, 1000).within()).isTrue();
        assertThat(compared(Relation.EQUAL, "5", "0", 1006, 1000).within()).isFalse();
        assertThat(compared(Relation.EQUAL, "5", "1", 1010, 1000).within()).isTrue();
        assertThat(compared(Relation.EQUAL, "5", "1", 989, 1000).within()).isFalse();
    }

    @Test
    void aPartMayBeLessButNotMore() {
        assertThat(compared(Relation.AT_MOST, "0", "0", 400, 1000).within()).isTrue();
        assertThat(compared(Relation.AT_MOST, "0", "0", 1001, 1000).within()).isFalse();
        assertThat(compared(Relation.AT_LEAST, "0", "0", 1001, 1000).within()).isTrue();
        assertThat(compared(Relation.AT_LEAST, "0", "0", 999, 1000).within()).isFalse();
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(compared(Relation.EQUAL, "0", "5", 1, 0).percent()).isEmpty();
        assertThat(compared(Relation.EQUAL, "0", "5", 1, 0).within()).isFalse();
        assertThat(compared(Relation.EQUAL, "0", "0", 0, 0).within()).isTrue();
    }

    @Test
    void aSumOverCollegesOfWhichOneIsMissingIsNone() {
        List<BigDecimal> values = List.of(BigDecimal.ONE, BigDecimal.TEN);
        assertThat(Reckoning.sum(values, List.of(), true)).isEqualTo(Optional.of(BigDecimal.valueOf(11)));
        assertThat(Reckoning.sum(values, List.of("土木工程学院：缺少数据"), true)).isEmpty();
        assertThat(Reckoning.sum(List.of(), List.of("缺少表6-1的数据"), false)).isEmpty();
    }
}
