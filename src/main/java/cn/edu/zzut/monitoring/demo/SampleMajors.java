package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** 专业: majors, their programmes and graduates; as many in each college. */
final class SampleMajors {

    static final int EACH = 2;
    private static final List<String> NAMES = List.of("工程技术", "应用科学");

    private final SampleYear year;
    private final SamplePeople people;

    SampleMajors(SampleYear year, SamplePeople people) {
        this.year = year;
        this.people = people;
    }

    List<UnitRow> majors(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.colleges()) {
            for (int m = 0; m < EACH; m++) {
                rows.add(UnitRow.of(
                        college,
                        table,
                        code(college, m),
                        name(college, m),
                        name(college, m),
                        "08" + code(college, m),
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

    List<UnitRow> programmes(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.colleges()) {
            for (int m = 0; m < EACH; m++) {
                rows.add(UnitRow.of(
                        college,
                        table,
                        code(college, m),
                        name(college, m),
                        SamplePeople.number(college, m),
                        people.name(college, m),
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

    List<UnitRow> graduates(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.colleges()) {
            for (int m = 0; m < EACH; m++) {
                rows.add(UnitRow.of(
                        college,
                        table,
                        code(college, m),
                        name(college, m),
                        String.valueOf(60 + year.growth()),
                        "2",
                        String.valueOf(59 + year.growth()),
                        String.valueOf(54 + year.growth())));
            }
        }
        return rows;
    }

    static String code(DemoUnit college, int m) {
        return college.code() + "0" + (m + 1);
    }

    static String name(DemoUnit college, int m) {
        return college.name().replace("学院", "") + NAMES.get(m);
    }
}
