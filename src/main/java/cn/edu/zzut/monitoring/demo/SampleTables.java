package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that the demo school could have reported in a year: always the same for the same year, consistent from table to
 * table, a little more each year, without errors or anomalies.
 */
final class SampleTables {

    private static final String UNDERGRADUATES = "普通本科学生数";

    private final SampleYear year;
    private final SampleMajors majors;
    private final SamplePeople people;
    private final SampleLabs labs;
    private final SampleCourses courses;

    SampleTables(School school, int year) {
        this.year = new SampleYear(school, year);
        this.people = new SamplePeople(this.year);
        this.majors = new SampleMajors(this.year, people);
        this.labs = new SampleLabs(this.year);
        this.courses = new SampleCourses(this.year, people);
    }

    /** All rows of the table, numbered as in a sheet with one heading row. */
    List<TableRow> rows(TableDefinition table) {
        List<TableRow> rows = new ArrayList<>();
        for (UnitRow row : content(table)) {
            rows.add(new TableRow(rows.size() + 2, row.unit(), row.values()));
        }
        return rows;
    }

    private List<UnitRow> content(TableDefinition table) {
        return switch (table.code().value()) {
            case "1-2" -> units(UnitKind.DEPARTMENT, table);
            case "1-3" -> units(UnitKind.COLLEGE, table);
            case "1-4-1" -> majors.majors(table);
            case "1-5-1" -> people.teachers(table);
            case "1-5-3" -> people.externals(table);
            case "1-6" -> people.students(table);
            case "1-7-1" -> labs.labs(table);
            case "2-7" -> labs.devices(table);
            case "4-2" -> majors.programmes(table);
            case "5-1-1" -> courses.sections(table);
            case "5-1-2" -> courses.courses(table);
            case "6-5-2" -> majors.graduates(table);
            default -> table.isSingleRow() ? List.of(new UnitRow(School.OFFICE, single(table))) : List.<UnitRow>of();
        };
    }

    private List<UnitRow> units(UnitKind kind, TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit unit : year.school().of(kind)) {
            String duty = kind == UnitKind.COLLEGE ? "教学院系" : unit.code().equals(School.OFFICE) ? "质量监控" : "其他";
            rows.add(UnitRow.of(unit, table, unit.name(), unit.code(), duty, headName(unit)));
        }
        return rows;
    }

    private String headName(DemoUnit unit) {
        return InventedNames.of(year.school().units().indexOf(unit) * 4);
    }

    /** A 单条 table: its named values, 0 or the first choice in the other columns. */
    private Map<String, String> single(TableDefinition table) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            values.put(
                    column.name(),
                    column.values().isEmpty()
                            ? nothing(column)
                            : column.values().get(0));
        }
        values.putAll(SingleRowSamples.of(table.code(), year.growth()));
        if (table.column(UNDERGRADUATES).isPresent()) {
            values.put(
                    UNDERGRADUATES, String.valueOf(year.colleges().size() * SampleMajors.EACH * SamplePeople.STUDENTS));
        }
        values.keySet().retainAll(table.columnNames());
        return values;
    }

    private static String nothing(Column column) {
        return switch (column.type()) {
            case YEAR -> "2000";
            case YEAR_MONTH -> "2000-09";
            case DATE -> "2000-09-01";
            default -> "0";
        };
    }
}
