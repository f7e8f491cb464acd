package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two states of a table, rows being the same when their key is; without a key, when their place is.
 *
 * @param changes the first differences, at most {@value #MOST_LISTED}
 */
public record RowComparison(int added, int removed, int changed, int unchanged, List<Change> changes) {

    private static final int MOST_LISTED = 200;

    /** @param column the column whose value differs; empty when the whole row is new or gone */
    public record Change(Kind kind, String key, String column, String before, String after) {}

    /** What happened to a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public static RowComparison between(TableDefinition table, List<TableRow> before, List<TableRow> after) {
        return new Comparing(table).compare(before, after);
    }

    private static final class Comparing {

        private final TableDefinition table;
        private final List<Change> changes = new ArrayList<>();
        private int added;
        private int removed;
        private int changed;
        private int unchanged;

        Comparing(TableDefinition table) {
            this.table = table;
        }

        RowComparison compare(List<TableRow> before, List<TableRow> after) {
            Map<String, TableRow> old = byKey(before);
            byKey(after).forEach((key, row) -> {
                TableRow was = old.remove(key);
                if (was == null) {
                    added++;
                    list(new Change(Kind.ADDED, key, "", "", ""));
                } else {
                    compare(key, was, row);
                }
            });
            old.keySet().forEach(key -> {
                removed++;
                list(new Change(Kind.REMOVED, key, "", "", ""));
            });
            return new RowComparison(added, removed, changed, unchanged, List.copyOf(changes));
        }

        private void compare(String key, TableRow was, TableRow row) {
            boolean same = true;
            for (String column : table.columnNames()) {
                if (!was.value(column).equals(row.value(column))) {
                    same = false;
                    list(new Change(Kind.CHANGED, key, column, was.value(column), row.value(column)));
                }
            }
            if (same) {
                unchanged++;
            } else {
                changed++;
            }
        }

        private void list(Change change) {
            if (changes.size() < MOST_LISTED) {
                changes.add(change);
            }
        }

        /** Rows with the same key stay apart by their count. */
        private Map<String, TableRow> byKey(List<TableRow> rows) {
            Map<String, TableRow> byKey = new LinkedHashMap<>();
            int place = 0;
            for (TableRow row : rows) {
                place++;
                String key = table.primaryKey().isEmpty()
                        ? "第" + place + "行"
                        : String.join(
                                "+", table.primaryKey().stream().map(row::value).toList());
                String unique = key;
                for (int n = 2; byKey.containsKey(unique); n++) {
                    unique = key + "（第" + n + "个）";
                }
                byKey.put(unique, row);
            }
            return byKey;
        }
    }
}
