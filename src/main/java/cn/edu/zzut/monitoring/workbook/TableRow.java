package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param number the row's number in the sheet that it came from, the heading being above it
 * @param unit the code of the unit that the row comes from
 * @param values column name → text in normal form; empty cells are left out
 * @param extra what stood in columns that the table does not have, heading → text; kept apart, neither checked nor reported
 */
public record TableRow(int number, String unit, Map<String, String> values, Map<String, String> extra) {

    /** A row without extra columns. */
    public TableRow(int number, String unit, Map<String, String> values) {
        this(number, unit, values, Map.of());
    }

    /** The cell's text; empty when the cell is. */
    public String value(String column) {
        String text = values.get(column);
        return text == null ? "" : text;
    }

    /** The same row, ascribed to a unit. */
    public TableRow from(String origin) {
        return new TableRow(number, origin, values, extra);
    }

    /**
     * The same row for whoever need not know the people: marked columns masked, and nothing of what the table has no column for,
     * since nobody knows what that is.
     */
    public TableRow masked(TableDefinition table) {
        Map<String, String> shown = new HashMap<>(values);
        table.columns().stream()
                .filter(column -> column.privacy().isMarked())
                .forEach(column -> shown.computeIfPresent(column.name(), (name, text) -> column.masked(text)));
        return new TableRow(number, unit, shown, Map.of());
    }

    /** The same row at another place. */
    public TableRow at(int place) {
        return new TableRow(place, unit, values, extra);
    }
}
