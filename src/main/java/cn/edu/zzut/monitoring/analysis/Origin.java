package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.filing.RuleRows;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a filed table.
 *
 * @param columns the table's columns, by the names that formulas use
 */
record Origin(Filed filed, Map<String, Column> columns, TableRow row) {

    /** The cell as it is filed; empty where it is, or there is no such column. */
    String text(String name) {
        Column column = columns.get(name);
        return column == null ? "" : row.value(column.name());
    }

    /** The cell as formulas see it. */
    @Nullable
    Object value(String name) {
        Column column = columns.get(name);
        return column == null ? null : RuleRows.value(column, row.value(column.name()));
    }
}
