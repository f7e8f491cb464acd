package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows as FEEL rules see them: numbers and years as numbers, the rest as text, an empty or ill-typed cell as null. */
public final class RuleRows {

    private RuleRows() {}

    /** The row of a 单条 table, the list of rows of another one. */
    public static Object of(TableDefinition table, List<TableRow> rows) {
        Map<String, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.feelName(), column));
        return table.isSingleRow()
                ? new View(columns, rows.get(0))
                : rows.stream().map(row -> new View(columns, row)).toList();
    }

    /** The cell's value. */
    public static Object value(Column column, String text) {
        if (text.isEmpty() || !column.type().accepts(text)) {
            return null;
        }
        boolean number = column.type().isNumeric() || column.type() == ColumnType.YEAR;
        return number ? new BigDecimal(text) : text;
    }

    /** A row that turns a cell into a value when it is asked for. */
    private static final class View extends AbstractMap<String, Object> {

        private final Map<String, Column> columns;
        private final TableRow row;

        View(Map<String, Column> columns, TableRow row) {
            this.columns = columns;
            this.row = row;
        }

        @Override
        public Object get(Object name) {
            Column column = columns.get(name);
            return column == null ? null : value(column, row.value(column.name()));
        }

        @Override
        public boolean containsKey(Object name) {
            return columns.containsKey(name);
        }

        /** Without making the cells' values. */
        @Override
        public int size() {
            return columns.size();
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return columns.keySet().stream()
                    .map(name -> new SimpleImmutableEntry<>(name, get(name)))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
