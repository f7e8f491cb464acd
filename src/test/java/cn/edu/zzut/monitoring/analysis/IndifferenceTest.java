package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is never worth a word grows as a unit becomes small. */
class IndifferenceTest {

    private static final Indicator FUNDS = Shipped.CATALOG.indicators().stream()
            .map(CompiledIndicator::indicator)
            .filter(one -> one.id().equals("research-funds-per-teacher"))
            .findFirst()
            .orElseThrow();

    private static double ofFunds(int funds, int teachers) {
        return Indifference.of(
                FUNDS,
                Level.MAJOR,
                List.of(BigDecimal.valueOf(funds), BigDecimal.valueOf(teachers)),
                (double) funds / teachers);
    }

    @Test
    void oneProjectMoreOrLessMovesTheMoneyPerTeacherOfASmallMajor() {
        assertThat(ofFunds(36, 9)).isEqualTo(4.0 / 3);
    }

    @Test
    void amongManyTeachersItIsTheUsualShare() {
        assertThat(ofFunds(8000, 2000)).isEqualTo(0.03 * 4);
    }
}
