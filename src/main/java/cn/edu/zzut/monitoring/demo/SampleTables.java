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

    private static final int FIRST_YEAR = 2025;
    private static final int MAJORS = 2;
    private static final int TEACHERS = 12;
    private static final int STAFF = 5;
    private static final int SECTIONS = 12;
    private static final int STUDENTS = 50;
    private static final int LABS = 4;
    private static final int DEVICES = 10;
    private static final int LAB_COLLEGES = 10;
    private static final int EXTERNALS = 10;
    private static final int EXTERNAL_COLLEGES = 4;
    private static final List<String> MAJOR_NAMES = List.of("工程技术", "应用科学");

    private static final String UNDERGRADUATES = "普通本科学生数";

    private final School school;
    private final int year;
    private final int growth;

    SampleTables(School school, int year) {
        this.school = school;
        this.year = year;
        this.growth = Math.max(0, year - FIRST_YEAR);
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
            case "1-4-1" -> majors(table);
            case "1-5-1" -> teachers(table);
            case "1-5-3" -> externals(table);
            case "1-6" -> students(table);
            case "1-7-1" -> labs(table);
            case "2-7" -> devices(table);
            case "4-2" -> programmes(table);
            case "5-1-1" -> sections(table);
            case "5-1-2" -> courses(table);
            case "6-5-2" -> graduates(table);
            default -> table.isSingleRow() ? List.of(new UnitRow(School.OFFICE, single(table))) : List.<UnitRow>of();
        };
    }

    private List<UnitRow> units(UnitKind kind, TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit unit : school.of(kind)) {
            String duty = kind == UnitKind.COLLEGE ? "教学院系" : unit.code().equals(School.OFFICE) ? "质量监控" : "其他";
            rows.add(row(unit, table, unit.name(), unit.code(), duty, headName(unit), kind));
        }
        return rows;
    }

    private UnitRow row(
            DemoUnit unit, TableDefinition table, String name, String code, String duty, String head, UnitKind kind) {
        return kind == UnitKind.COLLEGE
                ? row(unit, table, name, code, head, duty)
                : row(unit, table, name, code, duty, head);
    }

    private String headName(DemoUnit unit) {
        return InventedNames.of(school.units().indexOf(unit) * 4);
    }

    private List<UnitRow> majors(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : colleges()) {
            for (int m = 0; m < MAJORS; m++) {
                rows.add(row(
                        college,
                        table,
                        major(college, m),
                        majorName(college, m),
                        majorName(college, m),
                        "08" + major(college, m),
                        "自定义",
                        college.name(),
                        college.code(),
                        "2008",
                        "4",
                        "6",
                        "工学",
                        "在招",
                        "否",
                        "无"));
            }
        }
        return rows;
    }

    private static String major(DemoUnit college, int m) {
        return college.code() + "0" + (m + 1);
    }

    private static String majorName(DemoUnit college, int m) {
        return college.name().replace("学院", "") + MAJOR_NAMES.get(m);
    }

    private List<UnitRow> teachers(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit unit : school.units()) {
            int count = (unit.kind() == UnitKind.COLLEGE ? TEACHERS + growth : STAFF);
            for (int t = 0; t < count; t++) {
                boolean joined = t >= TEACHERS;
                rows.add(row(
                        unit,
                        table,
                        teacher(unit, t),
                        teacherName(unit, t),
                        t % 2 == 0 ? "男" : "女",
                        "%d-%02d".formatted(1965 + (t * 7) % 30, t % 12 + 1),
                        joined ? (FIRST_YEAR + t - TEACHERS + 1) + "-07" : "%d-07".formatted(2000 + t % 20),
                        "在职",
                        unit.code(),
                        unit.name(),
                        t % 3 == 0 ? "博士研究生" : "硕士研究生",
                        t % 3 == 0 ? "博士" : "硕士",
                        "外校（境内）",
                        List.of("教授", "副教授", "讲师", "讲师").get(t % 4),
                        "工学",
                        t % 2 == 0 ? "中共党员" : "群众",
                        "汉族"));
            }
        }
        return rows;
    }

    /** Staff numbers begin with a zero, as they do in schools; they must stay text all the way. */
    private static String teacher(DemoUnit unit, int t) {
        return "0" + unit.code() + "%03d".formatted(t + 1);
    }

    private String teacherName(DemoUnit unit, int t) {
        return InventedNames.of(200 + school.units().indexOf(unit) * 20 + t);
    }

    private List<UnitRow> externals(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : first(EXTERNAL_COLLEGES)) {
            for (int e = 0; e < EXTERNALS + growth; e++) {
                rows.add(row(
                        college,
                        table,
                        "W" + college.code() + "%02d".formatted(e + 1),
                        InventedNames.of(1200 + school.units().indexOf(college) * 20 + e),
                        e % 2 == 0 ? "女" : "男",
                        "%d-%02d".formatted(1970 + e, e % 12 + 1),
                        "2020",
                        "在聘",
                        "3",
                        college.code(),
                        college.name(),
                        "硕士研究生",
                        "硕士",
                        "其他副高级",
                        "企业公司",
                        "课程教学",
                        "无",
                        "境内"));
            }
        }
        return rows;
    }

    private List<UnitRow> students(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : colleges()) {
            for (int m = 0; m < MAJORS; m++) {
                for (int s = 0; s < STUDENTS; s++) {
                    int grade = year - s % 4;
                    rows.add(row(
                            college,
                            table,
                            "%d%s%03d".formatted(grade, major(college, m), s + 1),
                            InventedNames.of(s * 37 + m * 11 + grade),
                            s % 2 == 0 ? "男" : "女",
                            majorName(college, m),
                            major(college, m),
                            "境内",
                            String.valueOf(grade),
                            String.valueOf(grade)));
                }
            }
        }
        return rows;
    }

    private List<UnitRow> labs(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : first(LAB_COLLEGES)) {
            for (int l = 0; l < LABS; l++) {
                rows.add(row(
                        college,
                        table,
                        lab(college, l),
                        labName(college, l),
                        college.name(),
                        college.code(),
                        l == 0 ? "基础实验室" : "专业实验室",
                        "否",
                        String.valueOf(80 + l * 20 + growth)));
            }
        }
        return rows;
    }

    private static String lab(DemoUnit college, int l) {
        return "S" + college.code() + "0" + (l + 1);
    }

    private static String labName(DemoUnit college, int l) {
        return college.name().replace("学院", "") + "第" + (l + 1) + "实验室";
    }

    private List<UnitRow> devices(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : first(LAB_COLLEGES)) {
            for (int l = 0; l < LABS; l++) {
                for (int d = 0; d < DEVICES + growth; d++) {
                    rows.add(row(
                            college,
                            table,
                            lab(college, l),
                            labName(college, l),
                            "教学仪器" + (d + 1),
                            lab(college, l) + "-%03d".formatted(d + 1),
                            String.valueOf(5000 + d * 350),
                            "%d-%02d".formatted(Math.min(2015 + d, FIRST_YEAR), d % 9 + 1)));
                }
            }
        }
        return rows;
    }

    private List<UnitRow> programmes(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : colleges()) {
            for (int m = 0; m < MAJORS; m++) {
                rows.add(row(
                        college,
                        table,
                        major(college, m),
                        majorName(college, m),
                        teacher(college, m),
                        teacherName(college, m),
                        "培养适应区域经济社会发展需要的应用型专门人才。",
                        "掌握本专业的基础理论、专业知识和实践能力。",
                        "2500",
                        "2000",
                        "500",
                        "2000",
                        "400",
                        "170",
                        "130",
                        "35",
                        "30",
                        "115",
                        "20",
                        "5",
                        "4"));
            }
        }
        return rows;
    }

    private List<UnitRow> sections(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : colleges()) {
            for (int m = 0; m < MAJORS; m++) {
                for (int k = 0; k < SECTIONS; k++) {
                    int t = (m * 5 + k) % TEACHERS;
                    int second = (t + 1) % TEACHERS;
                    boolean two = k % 6 == 0;
                    rows.add(row(
                            college,
                            table,
                            section(college, m, k),
                            courseName(college, m, k),
                            "K" + section(college, m, k).substring(4),
                            "专业课",
                            k % 5 == 0 ? "独立设置实验课" : "理论课",
                            "无",
                            k % 2 == 0 ? "考试" : "考查",
                            "48",
                            college.name(),
                            college.code(),
                            teacherName(college, t) + (two ? ";" + teacherName(college, second) : ""),
                            teacher(college, t) + (two ? ";" + teacher(college, second) : ""),
                            String.valueOf(40 + k + growth),
                            "选用",
                            "无"));
                }
            }
        }
        return rows;
    }

    private String section(DemoUnit college, int m, int k) {
        return year + major(college, m) + "%02d".formatted(k + 1);
    }

    private static String courseName(DemoUnit college, int m, int k) {
        return majorName(college, m) + "课程" + (k + 1);
    }

    private List<UnitRow> courses(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : colleges()) {
            for (int m = 0; m < MAJORS; m++) {
                for (int k = 0; k < SECTIONS; k++) {
                    rows.add(row(
                            college,
                            table,
                            majorName(college, m),
                            major(college, m),
                            section(college, m, k),
                            courseName(college, m, k),
                            k % 3 == 0 ? "选修" : "必修",
                            "3",
                            (year - 2) + ";" + (year - 1)));
                }
            }
        }
        return rows;
    }

    private List<UnitRow> graduates(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : colleges()) {
            for (int m = 0; m < MAJORS; m++) {
                rows.add(row(
                        college,
                        table,
                        major(college, m),
                        majorName(college, m),
                        String.valueOf(60 + growth),
                        "2",
                        String.valueOf(59 + growth),
                        String.valueOf(54 + growth)));
            }
        }
        return rows;
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
        values.putAll(SingleRowSamples.of(table.code(), growth));
        if (table.column(UNDERGRADUATES).isPresent()) {
            values.put(UNDERGRADUATES, String.valueOf(colleges().size() * MAJORS * STUDENTS));
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

    private List<DemoUnit> colleges() {
        return school.of(UnitKind.COLLEGE);
    }

    private List<DemoUnit> first(int count) {
        return colleges().stream().limit(count).toList();
    }

    /** The cells in the order of the table's columns. */
    private static UnitRow row(DemoUnit unit, TableDefinition table, String... cells) {
        List<String> columns = table.columnNames();
        if (columns.size() != cells.length) {
            throw new IllegalStateException(table.title() + ": " + cells.length + " cells for " + columns.size());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(columns.get(i), cells[i]);
        }
        return new UnitRow(unit.code(), values);
    }

    private record UnitRow(String unit, Map<String, String> values) {}
}
