package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.ArrayList;
import java.util.List;

/** 教职工、外聘教师、学生: staff, teachers from outside and students. */
final class SamplePeople {

    /** Teachers of a college in the first year. */
    static final int TEACHERS = 12;

    /** Students of a major. */
    static final int STUDENTS = 50;

    private static final int STAFF = 5;
    private static final int EXTERNALS = 10;
    private static final int EXTERNAL_COLLEGES = 4;

    private final SampleYear year;

    SamplePeople(SampleYear year) {
        this.year = year;
    }

    List<UnitRow> teachers(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit unit : year.school().units()) {
            int count = (unit.kind() == UnitKind.COLLEGE ? TEACHERS + year.growth() : STAFF);
            for (int t = 0; t < count; t++) {
                boolean joined = t >= TEACHERS;
                rows.add(UnitRow.of(
                        unit,
                        table,
                        number(unit, t),
                        name(unit, t),
                        t % 2 == 0 ? "男" : "女",
                        "%d-%02d".formatted(1965 + (t * 7) % 30, t % 12 + 1),
                        joined ? (SampleYear.FIRST + t - TEACHERS + 1) + "-07" : "%d-07".formatted(2000 + t % 20),
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

    List<UnitRow> externals(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.first(EXTERNAL_COLLEGES)) {
            for (int e = 0; e < EXTERNALS + year.growth(); e++) {
                rows.add(UnitRow.of(
                        college,
                        table,
                        "W" + college.code() + "%02d".formatted(e + 1),
                        InventedNames.of(1200 + year.school().units().indexOf(college) * 20 + e),
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

    List<UnitRow> students(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.colleges()) {
            for (int m = 0; m < SampleMajors.EACH; m++) {
                for (int s = 0; s < STUDENTS; s++) {
                    int grade = year.number() - s % 4;
                    rows.add(UnitRow.of(
                            college,
                            table,
                            "%d%s%03d".formatted(grade, SampleMajors.code(college, m), s + 1),
                            InventedNames.of(s * 37 + m * 11 + grade),
                            s % 2 == 0 ? "男" : "女",
                            SampleMajors.name(college, m),
                            SampleMajors.code(college, m),
                            "境内",
                            String.valueOf(grade),
                            String.valueOf(grade)));
                }
            }
        }
        return rows;
    }

    /** Staff numbers begin with a zero, as they do in schools; they must stay text all the way. */
    static String number(DemoUnit unit, int t) {
        return "0" + unit.code() + "%03d".formatted(t + 1);
    }

    String name(DemoUnit unit, int t) {
        return InventedNames.of(200 + year.school().units().indexOf(unit) * 20 + t);
    }
}
