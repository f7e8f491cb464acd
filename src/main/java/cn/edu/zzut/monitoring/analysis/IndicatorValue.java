package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator's value for a subject in a year.
 *
 * @param value rounded to two decimals; empty where data are missing
 * @param missing what data are missing, or why the formula cannot be computed, in Chinese; empty where the value is there
 * @param lastYears the years before as far as they have data, the latest first, computed by this year's formula
 * @param rank its place among the subjects of its level; empty where there is none
 */
public record IndicatorValue(
        Indicator indicator,
        Subject subject,
        Optional<BigDecimal> value,
        String missing,
        List<PastValue> lastYears,
        Standard standard,
        Verdict verdict,
        Optional<Rank> rank) {

    public IndicatorValue {
        lastYears = List.copyOf(lastYears);
    }

    public String id() {
        return indicator.id();
    }

    /**
     * @param value empty where data are missing, {@code missing} then says which
     * @param qualifiesOtherwise whether it met the limit's alternative
     */
    public record PastValue(int year, Optional<BigDecimal> value, String missing, boolean qualifiesOtherwise) {}
}
