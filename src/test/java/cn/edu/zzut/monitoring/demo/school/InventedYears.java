package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables of an invented school in its years, each made once. */
public final class InventedYears {

    public static final List<Integer> ALL = List.of(2023, 2024, 2025, 2026);

    public static final InventedYears FULL = new InventedYears(School.full());
    public static final InventedYears SMALL = new InventedYears(School.small());

    private final School school;
    private final Map<Integer, SampleTables> samples = new HashMap<>();
    private final Map<String, List<TableRow>> made = new HashMap<>();

    private InventedYears(School school) {
        this.school = school;
    }

    /** The tables that are the school's, in the order of its plan. */
    public List<TableCode> tables() {
        return school.plan().stream().map(Plan::table).map(TableCode::new).toList();
    }

    /** The table's rows; none of a table that is not the school's. */
    public List<TableRow> rows(int year, String table) {
        return made.computeIfAbsent(
                year + " " + table, key -> samples.computeIfAbsent(year, of -> new SampleTables(school, of))
                        .rows(Shipped.CATALOG.table(new TableCode(table))));
    }

    List<TableRow> rows(int year, String table, Predicate<TableRow> which) {
        return rows(year, table).stream().filter(which).toList();
    }

    /** A number of a 单条 table. */
    double number(int year, String table, String column) {
        return Double.parseDouble(rows(year, table).get(0).value(column));
    }

    double sum(int year, String table, String column) {
        return rows(year, table).stream()
                .map(row -> new BigDecimal(row.value(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    Set<String> values(int year, String table, String column) {
        return rows(year, table).stream().map(row -> row.value(column)).collect(Collectors.toSet());
    }

    /** 专任教师: in post and teaching, of one college or of all. */
    List<TableRow> teachers(int year, Predicate<TableRow> which) {
        Set<String> teaching = rows(year, "1-5-2", row -> !row.value("任教类型").equals("无任教")).stream()
                .map(row -> row.value("工号"))
                .collect(Collectors.toSet());
        return rows(
                year,
                "1-5-1",
                row -> row.value("任职状态").equals("在职") && teaching.contains(row.value("工号")) && which.test(row));
    }

    /** 折合在校生数, of the kinds of students that the school has. */
    double equivalentStudents(int year) {
        return number(year, "6-1", "普通本科学生数") + 3 * number(year, "6-1", "留学生数") + 0.1 * number(year, "6-1", "函授学生数");
    }

    /** 生师比. */
    double studentsPerTeacher(int year) {
        int teachers = teachers(year, row -> true).size();
        double visiting = Math.min(rows(year, "1-5-3").size(), teachers / 4.0);
        return equivalentStudents(year) / (teachers + visiting / 2);
    }

    /** Undergraduates to a teacher of a college. */
    double studentsPerTeacher(int year, String college) {
        Set<String> majors = rows(year, "1-4-1", row -> row.value("所属单位号").equals(college)).stream()
                .map(row -> row.value("校内专业代码"))
                .collect(Collectors.toSet());
        int students = rows(year, "1-6", row -> majors.contains(row.value("校内专业（大类）代码")))
                .size();
        return students
                / (double)
                        teachers(year, row -> row.value("单位号").equals(college)).size();
    }

    int students(int year, String major) {
        return rows(year, "1-6", row -> row.value("校内专业（大类）代码").equals(major)).size();
    }
}
