package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two states of a table, rows being the same when their key is; without a key, when their place is.
 *
 * @param changes the first differences, as many as were asked for
 */
public record RowComparison(int added, int removed, int changed, int unchanged, List<Change> changes) {

    /**
     * @param row the row's number in the newer state; 0 where it is gone
     * @param column the column whose value differs; empty when the whole row is new or gone
     */
    public record Change(Kind kind, int row, String key, String column, String before, String after) {}

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

    private static final class Comparing {

        private final TableDefinition table;
        private final int most;
        private final List<Change> changes = new ArrayList<>();
        private int added;
        private int removed;
        private int changed;
        private int unchanged;

        Comparing(TableDefinition table, int most) {
            this.table = table;
            this.most = most;
        }

        RowComparison compare(List<TableRow> before, List<TableRow> after) {
            Map<String, TableRow> old = byKey(before);
            byKey(after).forEach((key, row) -> {
                TableRow was = old.remove(key);
                if (was == null) {
                    added++;
                    list(new Change(Kind.ADDED, row.number(), key, "", "", ""));
                } else {
                    compare(key, was, row);
                }
            });
            old.keySet().forEach(key -> {
                removed++;
                list(new Change(Kind.REMOVED, 0, key, "", "", ""));
            });
            return new RowComparison(added, removed, changed, unchanged, List.copyOf(changes));
        }

        private void compare(String key, TableRow was, TableRow row) {
            boolean same = true;
            for (String column : table.columnNames()) {
                if (!was.value(column).equals(row.value(column))) {
                    same = false;
                    list(new Change(Kind.CHANGED, row.number(), key, column, was.value(column), row.value(column)));
                }
            }
            if (same) {
                unchanged++;
            } else {
                changed++;
            }
        }

        private void list(Change change) {
            if (changes.size() < most) {
                changes.add(change);
            }
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
