package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by the values of their table's primary key. */
final class RowKeys {

    private RowKeys() {}

    static List<String> of(TableDefinition table, TableRow row) {
        return table.primaryKey().stream().map(row::value).toList();
    }

    /** Rows that share a key, in their order; rows whose key is empty are left out, tables without a key have none. */
    static Map<List<String>, List<TableRow>> group(TableDefinition table, List<TableRow> rows) {
        Map<List<String>, List<TableRow>> groups = new LinkedHashMap<>();
        if (!table.primaryKey().isEmpty()) {
            for (TableRow row : rows) {
                List<String> key = of(table, row);
                if (!key.stream().allMatch(String::isEmpty)) {
                    groups.computeIfAbsent(key, first -> new ArrayList<>(1)).add(row);
                }
            }
        }
        return groups;
    }
}
