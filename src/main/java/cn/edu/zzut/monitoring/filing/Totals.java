package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The number of rows and the sums of a table's numbers, beside last year's. */
public record Totals(List<Line> lines) {

    private static final String ROWS = "行数";

    /**
     * @param changePercent the change against last year, rounded; empty when there was nothing last year
     */
    public record Line(String name, BigDecimal now, BigDecimal lastYear, Optional<Integer> changePercent) {}

    static Totals of(TableDefinition table, List<TableRow> now, List<TableRow> lastYear) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(ROWS, BigDecimal.valueOf(now.size()), BigDecimal.valueOf(lastYear.size())));
        table.columns().stream()
                .filter(table::isSummed)
                .forEach(column -> lines.add(line(column.name(), sum(now, column), sum(lastYear, column))));
        return new Totals(lines);
    }

    private static Line line(String name, BigDecimal now, BigDecimal last) {
        return new Line(
                name,
                now,
                last,
                last.signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                (int) Math.round(100 * (now.doubleValue() - last.doubleValue()) / last.doubleValue())));
    }

    private static BigDecimal sum(List<TableRow> rows, Column column) {
        return rows.stream().map(row -> number(row.value(column.name()))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is no number is a finding already. */
    private static BigDecimal number(String text) {
        try {
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
