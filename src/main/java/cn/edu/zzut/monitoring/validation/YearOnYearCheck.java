package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.YearOnYear;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/** Row count and totals do not depart from last year's by more than the table's threshold; stocks do not shrink. */
final class YearOnYearCheck implements Check {

    /** Small parts of a table vary by chance: fewer rows than this last year are not compared. */
    private static final int FEWEST_ROWS = 10;

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        List<TableRow> before = subject.lastYear();
        boolean single = subject.table().isSingleRow();
        if (before.isEmpty() || (!single && before.size() < FEWEST_ROWS)) {
            return;
        }
        YearOnYear limits = subject.table().yearOnYear();
        if (!single) {
            compare(
                    "行数",
                    BigDecimal.valueOf(subject.rows().size()),
                    BigDecimal.valueOf(before.size()),
                    limits,
                    findings);
        }
        for (Column column : subject.table().columns()) {
            if (column.type().isNumeric() && !limits.ignored().contains(column.name())) {
                compare(column.name(), total(column, subject.rows()), total(column, before), limits, findings);
            }
        }
    }

    private static BigDecimal total(Column column, List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.value(column.name()))
                .filter(value -> !value.isEmpty() && column.type().accepts(value))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void compare(
            String name, BigDecimal now, BigDecimal before, YearOnYear limits, Consumer<Finding> findings) {
        if (before.signum() == 0) {
            return;
        }
        BigDecimal change = now.subtract(before).divide(before.abs(), 4, RoundingMode.HALF_UP);
        boolean shrunk = limits.stocks().contains(name) && now.compareTo(before) < 0;
        if (shrunk || change.abs().compareTo(limits.thresholdOf(name)) > 0) {
            String percent =
                    change.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
            String expected = shrunk
                    ? "不少于上年的" + before.toPlainString()
                    : "与上年的" + before.toPlainString() + "相差不超过"
                            + limits.thresholdOf(name)
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString() + "%";
            findings.accept(new Finding(
                    Severity.ANOMALY,
                    "year-on-year",
                    0,
                    name,
                    now.toPlainString(),
                    expected,
                    "“" + name + "”合计" + now.toPlainString() + "，上年" + before.toPlainString() + "，变化" + percent
                            + "，请核实；属实的须作情况说明"));
        }
    }
}
