package cn.edu.zzut.monitoring.workbook;

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

    /** The same row at another place. */
    public TableRow at(int place) {
        return new TableRow(place, unit, values, extra);
    }
}
