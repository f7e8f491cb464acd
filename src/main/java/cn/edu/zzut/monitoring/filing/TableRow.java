package cn.edu.zzut.monitoring.filing;

import java.util.Map;

/**
 * A row of a version.
 *
 * @param number the row's number in the sheet that it came from, the heading being above it
 * @param unit the code of the unit that the row comes from
 * @param values column name → text in normal form; empty cells are left out
 */
public record TableRow(int number, String unit, Map<String, String> values) {

    /** The cell's text; empty when the cell is. */
    public String value(String column) {
        String text = values.get(column);
        return text == null ? "" : text;
    }
}
