package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure that the office enters is one that can be. */
class EnteredFiguresTest {

    private static Indicator of(String unit) {
        return Shipped.CATALOG.indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(indicator -> indicator.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(String unit, String figure) {
        EnteredFigures.requirePlausible(of(unit), new BigDecimal(figure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "1e308"})
    void aShareIsOfAWhole(String figure) {
        assertThatThrownBy(() -> enter("%", figure)).isInstanceOf(Refusal.class).hasMessageContaining("0到100之间");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000000001", "1e308"})
    void whatIsCountedIsNeitherLessThanNothingNorMoreThanAnythingIs(String figure) {
        assertThatThrownBy(() -> enter("人", figure)).hasMessageContaining("0到一万亿之间");
    }

    @Test
    void whatCanBeIsTaken() {
        assertThatCode(() -> {
                    enter("%", "0");
                    enter("%", "100");
                    enter("人", "11997");
                })
                .doesNotThrowAnyException();
    }
}
