package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;

/** Rows with their {@link ContentHash}, which is worked out once and before anything is locked. */
record HashedRows(List<TableRow> rows, String sha256) {

    static HashedRows of(TableDefinition table, List<TableRow> rows) {
        return new HashedRows(rows, ContentHash.of(table, rows));
    }
}
