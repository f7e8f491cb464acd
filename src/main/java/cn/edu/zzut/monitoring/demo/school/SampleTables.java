package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;

/**
 * Rows that the invented school reports in a year: always the same for the same year, consistent from table to table,
 * without errors; the few anomalies have a reason in what happened to the school.
 */
public final class SampleTables {

    private final Contents contents = new Contents();

    /** @param year from the first one on */
    public SampleTables(School school, int year) {
        SchoolYear of = SchoolYear.of(school, year);
        new GeneralTables(of).addTo(contents);
        new MajorTables(of).addTo(contents);
        new StaffTables(of).addTo(contents);
        new TeacherDevelopmentTables(of).addTo(contents);
        new StudentTables(of).addTo(contents);
        new AdmissionTables(of).addTo(contents);
        new GraduateTables(of).addTo(contents);
        new CourseTables(of).addTo(contents);
        new PlaceTables(of).addTo(contents);
        new EstateTables(of).addTo(contents);
        new MoneyTables(of).addTo(contents);
        new ResearchTables(of).addTo(contents);
        new AchievementTables(of).addTo(contents);
        new InnovationTables(of).addTo(contents);
        new QualityTables(of).addTo(contents);
    }

    /** All rows of the table, numbered as in a sheet with one heading row; none of a table that is not the school's. */
    public List<TableRow> rows(TableDefinition table) {
        return contents.of(table);
    }
}
