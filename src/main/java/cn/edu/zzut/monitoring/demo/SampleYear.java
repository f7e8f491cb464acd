package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.List;

/** The school in a year; it grows a little each year after the first. */
record SampleYear(School school, int number) {

    static final int FIRST = 2025;

    int growth() {
        return Math.max(0, number - FIRST);
    }

    List<DemoUnit> colleges() {
        return school.of(UnitKind.COLLEGE);
    }

    List<DemoUnit> first(int count) {
        return colleges().stream().limit(count).toList();
    }
}
