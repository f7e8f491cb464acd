package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;

/**
 * What a year has for a table.
 *
 * @param table the table in that year
 * @param provisional whether the version is not locked, so that another may take its place
 * @param rows under the names that the columns have in the catalog whose indicators are computed
 */
record Filed(TableCode table, long submissionId, int version, boolean provisional, List<TableRow> rows) {

    Filed {
        rows = List.copyOf(rows);
    }
}
