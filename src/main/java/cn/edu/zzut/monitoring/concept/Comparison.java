package cn.edu.zzut.monitoring.concept;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Two occurrences' figures side by side.
 *
 * @param difference the one less the other
 * @param percent of the other; empty where that is 0
 * @param within whether they are as they must be, within what is tolerated
 */
public record Comparison(BigDecimal difference, Optional<BigDecimal> percent, boolean within) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    static Comparison of(Against against, BigDecimal value, BigDecimal other) {
        BigDecimal difference = value.subtract(other);
        BigDecimal share = other.abs().multiply(against.percent()).divide(HUNDRED);
        boolean within = against.relation()
                        .excess(difference)
                        .compareTo(against.tolerance().max(share))
                <= 0;
        Optional<BigDecimal> percent = other.signum() == 0
                ? Optional.empty()
                : Optional.of(difference.multiply(HUNDRED).divide(other.abs(), DECIMALS, RoundingMode.HALF_UP));
        return new Comparison(difference, percent, within);
    }
}
