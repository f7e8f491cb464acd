package cn.edu.zzut.monitoring.review.sample;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rows that stand out by their own values, or by what was there the year before. */
final class Extremes {

    /** So far from the middle, in median deviations. */
    private static final double FAR = 5;

    private static final double LEAST_JUMP = 0.5;

    private final TableDefinition table;
    private final List<TableRow> rows;
    private final List<TableRow> lastYear;

    Extremes(TableDefinition table, List<TableRow> rows, List<TableRow> lastYear) {
        this.table = table;
        this.rows = rows;
        this.lastYear = lastYear;
    }

    /** @param found takes a row's number and why it stands out */
    void each(BiConsumer<Integer, String> found) {
        Map<String, TableRow> before = byKey();
        for (Column column : table.columns()) {
            if (table.isSummed(column)) {
                farthest(column).ifPresent(row -> found.accept(row.number(), "“" + column.name() + "”偏离最大"));
                jump(column, before).ifPresent(row -> found.accept(row.number(), "“" + column.name() + "”比上年变化最大"));
            }
            if (isOfUnitOrMajor(column)) {
                newcomers(column).forEach(found);
            }
        }
    }

    private static boolean isOfUnitOrMajor(Column column) {
        String name = column.name();
        return name.contains("单位号") || (name.contains("专业") && name.endsWith("代码"));
    }

    private static OptionalDouble number(TableRow row, Column column) {
        String text = row.value(column.name());
        return text.isEmpty() || !column.type().accepts(text)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(text));
    }

    /** The row farthest from the middle, where it is far. */
    private Optional<TableRow> farthest(Column column) {
        double[] all = rows.stream()
                .map(row -> number(row, column))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (all.length < 3) {
            return Optional.empty();
        }
        double middle = all[all.length / 2];
        double[] away = java.util.Arrays.stream(all)
                .map(x -> Math.abs(x - middle))
                .sorted()
                .toArray();
        double usual = away[away.length / 2];
        TableRow found = null;
        double most = FAR * usual;
        for (TableRow row : rows) {
            OptionalDouble value = number(row, column);
            if (value.isPresent() && Math.abs(value.getAsDouble() - middle) > most) {
                most = Math.abs(value.getAsDouble() - middle);
                found = row;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The row whose value moved most against the year before, relative to it. */
    private Optional<TableRow> jump(Column column, Map<String, TableRow> before) {
        TableRow found = null;
        double most = LEAST_JUMP;
        for (TableRow row : rows) {
            TableRow was = before.get(key(row));
            OptionalDouble now = number(row, column);
            OptionalDouble then = was == null ? OptionalDouble.empty() : number(was, column);
            if (now.isPresent() && then.isPresent() && then.getAsDouble() != 0) {
                double moved = Math.abs(now.getAsDouble() / then.getAsDouble() - 1);
                if (moved > most) {
                    most = moved;
                    found = row;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The first row of each unit or major that was not there the year before. */
    private Map<Integer, String> newcomers(Column column) {
        Map<Integer, String> found = new HashMap<>();
        Set<String> known = new HashSet<>();
        lastYear.forEach(row -> known.add(row.value(column.name())));
        if (!known.isEmpty()) {
            rows.stream()
                    .filter(row -> known.add(row.value(column.name())))
                    .forEach(row -> found.put(row.number(), "上年没有的" + column.name() + " " + row.value(column.name())));
        }
        return found;
    }

    private Map<String, TableRow> byKey() {
        Map<String, TableRow> byKey = new HashMap<>();
        lastYear.forEach(row -> byKey.putIfAbsent(key(row), row));
        return byKey;
    }

    private String key(TableRow row) {
        return String.join("+", table.primaryKey().stream().map(row::value).toList());
    }
}
