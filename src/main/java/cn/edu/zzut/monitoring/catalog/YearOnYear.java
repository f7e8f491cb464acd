package cn.edu.zzut.monitoring.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How far this year's data may depart from last year's before an explanation is asked for (第十五条三).
 *
 * @param threshold the share, such as 0.3 for 30 %, of the row count and of each numeric column's total
 * @param thresholds columns with a share of their own
 * @param stocks columns that only ever grow: any decrease is an anomaly
 * @param ignored numeric columns that are not compared
 */
public record YearOnYear(
        BigDecimal threshold, Map<String, BigDecimal> thresholds, List<String> stocks, List<String> ignored) {

    public YearOnYear {
        threshold = threshold == null ? new BigDecimal("0.3") : threshold;
        thresholds = thresholds == null ? Map.of() : Map.copyOf(thresholds);
        stocks = stocks == null ? List.of() : List.copyOf(stocks);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }

    /** The share by which the column may depart from last year's. */
    public BigDecimal thresholdOf(String column) {
        return thresholds.getOrDefault(column, threshold);
    }
}
