package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What differs between two states of a table, rows being the same when their key is; without a key, when their place is.
 *
 * @param changes the first differences, as many as were asked for
 */
public record RowComparison(int added, int removed, int changed, int unchanged, List<Change> changes) {

    private static final int FIRST_COLUMNS = 3;

    /**
     * @param row the row's number in the newer state; 0 where it is gone
     * @param formerRow its number in the older state; 0 where it is new
     * @param first what stands in its first columns and those of its key, as it is now or, where it is gone, was: by this people
     *     know it
     * @param column the column whose value differs; empty when the whole row is new or gone
     */
    public record Change(
            Kind kind,
            int row,
            int formerRow,
            String key,
            List<String> first,
            String column,
            String before,
            String after) {

        /** The same with marked columns masked. */
        public Change masked(TableDefinition table) {
            List<String> columns = firstColumns(table);
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                shown.add(RowComparison.masked(table, columns.get(i), first.get(i)));
            }
            String known = table.primaryKey().isEmpty()
                    ? key
                    : String.join(
                            "+",
                            table.primaryKey().stream()
                                    .map(one -> shown.get(columns.indexOf(one)))
                                    .toList());
            return new Change(
                    kind,
                    row,
                    formerRow,
                    known,
                    shown,
                    column,
                    RowComparison.masked(table, column, before),
                    RowComparison.masked(table, column, after));
        }
    }

    /** What happened to a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param most how many differences to list at most */
    public static RowComparison between(TableDefinition table, List<TableRow> before, List<TableRow> after, int most) {
        return new Comparing(table, most).compare(before, after);
    }

    /** The same for whoever need not know the people: marked columns masked. */
    public RowComparison masked(TableDefinition table) {
        return new RowComparison(
                added,
                removed,
                changed,
                unchanged,
                changes.stream().map(change -> change.masked(table)).toList());
    }

    private static String masked(TableDefinition table, String name, String text) {
        return table.column(name).map(column -> column.masked(text)).orElse(text);
    }

    private static List<String> firstColumns(TableDefinition table) {
        return Stream.concat(table.columnNames().stream().limit(FIRST_COLUMNS), table.primaryKey().stream())
                .distinct()
                .toList();
    }

    private static final class Comparing {

        private static final int LONGEST_TEXT = 40;

        private final TableDefinition table;
        private final List<String> firstColumns;
        private final int most;
        private final List<Change> changes = new ArrayList<>();
        private int added;
        private int removed;
        private int changed;
        private int unchanged;

        Comparing(TableDefinition table, int most) {
            this.table = table;
            this.firstColumns = firstColumns(table);
            this.most = most;
        }

        RowComparison compare(List<TableRow> before, List<TableRow> after) {
            Map<String, TableRow> old = byKey(before);
            byKey(after).forEach((key, row) -> {
                TableRow was = old.remove(key);
                if (was == null) {
                    added++;
                    list(() -> new Change(Kind.ADDED, row.number(), 0, key, first(row), "", "", ""));
                } else {
                    compare(key, was, row);
                }
            });
            old.forEach((key, was) -> {
                removed++;
                list(() -> new Change(Kind.REMOVED, 0, was.number(), key, first(was), "", "", ""));
            });
            return new RowComparison(added, removed, changed, unchanged, List.copyOf(changes));
        }

        private void compare(String key, TableRow was, TableRow row) {
            boolean same = true;
            for (String column : table.columnNames()) {
                if (!was.value(column).equals(row.value(column))) {
                    same = false;
                    list(() -> new Change(
                            Kind.CHANGED,
                            row.number(),
                            was.number(),
                            key,
                            first(row),
                            column,
                            was.value(column),
                            row.value(column)));
                }
            }
            if (same) {
                unchanged++;
            } else {
                changed++;
            }
        }

        private void list(Supplier<Change> change) {
            if (changes.size() < most) {
                changes.add(change.get());
            }
        }

        private List<String> first(TableRow row) {
            return firstColumns.stream()
                    .map(row::value)
                    .map(text -> text.codePointCount(0, text.length()) > LONGEST_TEXT
                            ? text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…"
                            : text)
                    .toList();
        }

        /** Rows with the same key stay apart by their count. */
        private Map<String, TableRow> byKey(List<TableRow> rows) {
            Map<String, TableRow> byKey = new LinkedHashMap<>();
            Map<String, Integer> count = new HashMap<>();
            int place = 0;
            for (TableRow row : rows) {
                place++;
                String key = table.primaryKey().isEmpty()
                        ? "第" + place + "行"
                        : String.join(
                                "+", table.primaryKey().stream().map(row::value).toList());
                String unique = key;
                while (byKey.putIfAbsent(unique, row) != null) {
                    unique = key + "（第" + (count.merge(key, 1, Integer::sum) + 1) + "个）";
                }
            }
            return byKey;
        }
    }
}
