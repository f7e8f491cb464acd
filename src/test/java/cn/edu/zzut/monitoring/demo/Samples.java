package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.school.SampleTables;
import cn.edu.zzut.monitoring.demo.school.School;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;

/** The demo school's sample rows, for tests. */
public final class Samples {

    private static final SampleTables SMALL = new SampleTables(School.small(), 2026);

    private Samples() {}

    /** All rows of the small school's table in 2026. */
    public static List<TableRow> ofSmallSchool(TableDefinition table) {
        return SMALL.rows(table);
    }

    /** One unit's rows of the small school's table in 2026. */
    public static List<TableRow> ofSmallSchool(TableDefinition table, String unit) {
        return ofSmallSchool(table).stream()
                .filter(row -> row.unit().equals(unit))
                .toList();
    }
}
