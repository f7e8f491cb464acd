package cn.edu.zzut.monitoring.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 监测指标: a figure that is derived from the year's tables.
 *
 * @param unit what its value is counted in; empty for a bare ratio
 * @param tables the tables that it looks at, by the name that it gives them
 * @param formula a FEEL expression over these tables and the indicators listed before
 * @param better "higher" or "lower", where limits say what is good enough
 * @param limits category of school → the qualified and the restricted value (合格、限制招生)
 * @param note what a reader has to know about whom or what it counts, and about the limits
 */
public record Indicator(
        String id,
        String name,
        String unit,
        Map<String, TableCode> tables,
        String formula,
        String better,
        Map<String, List<BigDecimal>> limits,
        String note,
        String source) {

    public Indicator {
        unit = unit == null ? "" : unit;
        tables = tables == null ? Map.of() : Map.copyOf(tables);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        note = note == null ? "" : note;
    }
}
