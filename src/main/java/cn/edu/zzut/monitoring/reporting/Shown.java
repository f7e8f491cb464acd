package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.catalog.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Figures as reports print them: all of an indicator with the same number of decimals. */
final class Shown {

    /** Where there is no figure. */
    static final String NONE = "—";

    private static final int DECIMALS = 2;

    private Shown() {}

    static String number(BigDecimal number, Indicator indicator) {
        return number.setScale(indicator.decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    static String number(Optional<BigDecimal> number, Indicator indicator) {
        return number.map(value -> number(value, indicator)).orElse(NONE);
    }

    /** A limit, as the rule has it: with no more decimals than it has. */
    static String limit(BigDecimal number) {
        BigDecimal bare = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    static String value(IndicatorValue value) {
        return number(value.value(), value.indicator());
    }

    /** With its unit, as in a sentence. */
    static String inSentence(IndicatorValue value) {
        return value.value()
                .map(number ->
                        number(number, value.indicator()) + value.indicator().unit())
                .orElse(NONE);
    }

    static String change(BigDecimal now, BigDecimal before, Indicator indicator) {
        BigDecimal change = now.subtract(before);
        return (change.signum() > 0 ? "+" : "") + number(change, indicator);
    }
}
