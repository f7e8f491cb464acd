package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.catalog.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures as reports print them: percentages with two decimals, others with as many as they have, at most two. */
final class Shown {

    /** Where there is no figure. */
    static final String NONE = "—";

    private static final int DECIMALS = 2;
    private static final String PERCENT = "%";
    private static final String INTERNAL = "待学校核对";
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[；;]");

    private Shown() {}

    static String number(BigDecimal number, String unit) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (unit.equals(PERCENT)) {
            return rounded.toPlainString();
        }
        BigDecimal bare = rounded.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    static String number(Optional<BigDecimal> number, String unit) {
        return number.map(value -> number(value, unit)).orElse(NONE);
    }

    static String value(IndicatorValue value) {
        return number(value.value(), value.indicator().unit());
    }

    /** With its unit, as in a sentence. */
    static String inSentence(IndicatorValue value) {
        return value.value()
                .map(number -> number(number, value.indicator().unit())
                        + value.indicator().unit())
                .orElse(NONE);
    }

    /** What a reader has to know; without what the school has still to see to (待学校核对), which is no reader's matter. */
    static String note(Indicator indicator) {
        return BETWEEN_CLAUSES
                .splitAsStream(indicator.note())
                .map(String::strip)
                .filter(clause -> !clause.isEmpty() && !clause.contains(INTERNAL))
                .collect(Collectors.joining("；"));
    }

    /** By how much a value has changed, with its sign. */
    static String change(BigDecimal now, BigDecimal before, String unit) {
        BigDecimal change = now.subtract(before);
        return (change.signum() > 0 ? "+" : "") + number(change, unit);
    }
}
