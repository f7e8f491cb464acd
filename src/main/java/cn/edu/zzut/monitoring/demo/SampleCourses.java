package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** 开课: the courses of each major and who teaches them. */
final class SampleCourses {

    private static final int SECTIONS = 12;

    private final SampleYear year;
    private final SamplePeople people;

    SampleCourses(SampleYear year, SamplePeople people) {
        this.year = year;
        this.people = people;
    }

    List<UnitRow> sections(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.colleges()) {
            for (int m = 0; m < SampleMajors.EACH; m++) {
                for (int k = 0; k < SECTIONS; k++) {
                    int t = (m * 5 + k) % SamplePeople.TEACHERS;
                    int second = (t + 1) % SamplePeople.TEACHERS;
                    boolean two = k == 0 && m == 0 && year.colleges().indexOf(college) % 2 == 0;
                    rows.add(UnitRow.of(
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
                            people.name(college, t) + (two ? ";" + people.name(college, second) : ""),
                            SamplePeople.number(college, t) + (two ? ";" + SamplePeople.number(college, second) : ""),
                            String.valueOf(40 + k + year.growth()),
                            "选用",
                            "无"));
                }
            }
        }
        return rows;
    }

    List<UnitRow> courses(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.colleges()) {
            for (int m = 0; m < SampleMajors.EACH; m++) {
                for (int k = 0; k < SECTIONS; k++) {
                    rows.add(UnitRow.of(
                            college,
                            table,
                            SampleMajors.name(college, m),
                            SampleMajors.code(college, m),
                            section(college, m, k),
                            courseName(college, m, k),
                            k % 3 == 0 ? "选修" : "必修",
                            "3",
                            (year.number() - 2) + ";" + (year.number() - 1)));
                }
            }
        }
        return rows;
    }

    private String section(DemoUnit college, int m, int k) {
        return year.number() + SampleMajors.code(college, m) + "%02d".formatted(k + 1);
    }

    private static String courseName(DemoUnit college, int m, int k) {
        return SampleMajors.name(college, m) + "课程" + (k + 1);
    }
}
