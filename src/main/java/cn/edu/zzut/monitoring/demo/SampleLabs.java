package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** 实验场所和设备: laboratories and their equipment, in the engineering colleges. */
final class SampleLabs {

    private static final int LABS = 4;
    private static final int DEVICES = 10;
    private static final int COLLEGES = 10;

    private final SampleYear year;

    SampleLabs(SampleYear year) {
        this.year = year;
    }

    List<UnitRow> labs(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.first(COLLEGES)) {
            for (int l = 0; l < LABS; l++) {
                rows.add(UnitRow.of(
                        college,
                        table,
                        number(college, l),
                        name(college, l),
                        college.name(),
                        college.code(),
                        l == 0 ? "基础实验室" : "专业实验室",
                        "否",
                        String.valueOf(80 + l * 20 + year.growth())));
            }
        }
        return rows;
    }

    List<UnitRow> devices(TableDefinition table) {
        List<UnitRow> rows = new ArrayList<>();
        for (DemoUnit college : year.first(COLLEGES)) {
            for (int l = 0; l < LABS; l++) {
                for (int d = 0; d < DEVICES + year.growth(); d++) {
                    rows.add(UnitRow.of(
                            college,
                            table,
                            number(college, l),
                            name(college, l),
                            "教学仪器" + (d + 1),
                            number(college, l) + "-%03d".formatted(d + 1),
                            String.valueOf(5000 + d * 350),
                            "%d-%02d".formatted(Math.min(2015 + d, SampleYear.FIRST), d % 9 + 1)));
                }
            }
        }
        return rows;
    }

    private static String number(DemoUnit college, int l) {
        return "S" + college.code() + "0" + (l + 1);
    }

    private static String name(DemoUnit college, int l) {
        return college.name().replace("学院", "") + "第" + (l + 1) + "实验室";
    }
}
