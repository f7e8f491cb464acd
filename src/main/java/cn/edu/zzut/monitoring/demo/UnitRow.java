package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sample row and the unit that would report it. */
record UnitRow(String unit, Map<String, String> values) {

    /** The cells in the order of the table's columns. */
    static UnitRow of(DemoUnit unit, TableDefinition table, String... cells) {
        List<String> columns = table.columnNames();
        if (columns.size() != cells.length) {
            throw new IllegalStateException(table.title() + ": " + cells.length + " cells for " + columns.size());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(columns.get(i), cells[i]);
        }
        return new UnitRow(unit.code(), values);
    }
}
