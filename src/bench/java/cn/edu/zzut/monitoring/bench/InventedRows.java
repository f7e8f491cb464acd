package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of any table, mostly right: keys differ, references meet, numbers are zero so that sums agree. */
final class InventedRows {

    private final Catalog catalog;
    private final int year;
    private final Map<TableCode, List<TableRow>> made = new HashMap<>();

    InventedRows(Catalog catalog, int year) {
        this.catalog = catalog;
        this.year = year;
    }

    List<TableRow> make(TableDefinition table, int count) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new TableRow(i + 2, "104", values(table, i)));
        }
        made.put(table.code(), rows);
        return rows;
    }

    private Map<String, String> values(TableDefinition table, int i) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            values.put(column.name(), value(table, column, i));
        }
        for (ForeignKey key : table.foreignKeys()) {
            for (ForeignKey.Target target : key.targets()) {
                List<TableRow> offers = made.getOrDefault(target.table(), List.of());
                if (!offers.isEmpty()) {
                    TableRow offer = offers.get(i % offers.size());
                    for (int c = 0; c < key.columns().size(); c++) {
                        values.put(
                                key.columns().get(c),
                                offer.value(target.columns().get(c)));
                    }
                    break;
                }
            }
        }
        return values;
    }

    private String value(TableDefinition table, Column column, int i) {
        if (!column.values().isEmpty()) {
            return column.values().get(i % column.values().size());
        }
        return switch (column.type()) {
            case INTEGER, NUMBER -> "0";
            case YEAR -> String.valueOf(year - 1);
            case YEAR_MONTH -> column.name().contains("出生") ? "1980-01" : (year - 1) + "-05";
            case DATE -> (year - 1) + "-10-0" + (1 + i % 9);
            case TEXT -> table.code().value().charAt(0) + "%06d".formatted(i);
        };
    }
}
