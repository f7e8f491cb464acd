package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** How the rows of each table are made, for those who make tables to add to. */
final class Contents {

    private final Map<String, Function<TableDefinition, List<TableRow>>> byTable = new LinkedHashMap<>();

    Contents list(String table, Supplier<List<Line>> lines) {
        byTable.put(table, definition -> rows(definition, lines.get()));
        return this;
    }

    Contents single(String table, Supplier<Facts> facts) {
        byTable.put(table, definition -> List.of(row(definition, facts.get().values())));
        return this;
    }

    /** The table's rows, numbered as in a sheet with one heading row; none of a table that nobody makes. */
    List<TableRow> of(TableDefinition table) {
        return byTable.getOrDefault(table.code().value(), none -> List.of()).apply(table);
    }

    private static List<TableRow> rows(TableDefinition table, List<Line> lines) {
        List<String> columns = table.columnNames();
        List<TableRow> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (columns.size() != line.cells().size()) {
                throw new IllegalStateException(
                        table.title() + ": " + line.cells().size() + " cells for " + columns.size());
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int c = 0; c < columns.size(); c++) {
                values.put(columns.get(c), line.cells().get(c));
            }
            rows.add(new TableRow(rows.size() + 2, line.unit().code(), values));
        }
        return rows;
    }

    private TableRow row(TableDefinition table, Map<String, String> facts) {
        if (!table.columnNames().containsAll(facts.keySet())) {
            throw new IllegalStateException(table.title() + ": not all of " + facts.keySet() + " are its columns");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            String nothing = column.type().isNumeric() ? "0" : "";
            values.put(column.name(), facts.getOrDefault(column.name(), nothing));
        }
        return new TableRow(2, School.OFFICE, values);
    }
}
