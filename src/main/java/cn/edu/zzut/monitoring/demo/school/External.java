package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** 外聘教师: somebody from a firm or another school who teaches for a college. */
record External(DemoUnit unit, int place) {

    private static final int LECTURERS_PER_EXTERNAL = 5;

    /** Those of a college: so many for its lecturers, never fewer than two. */
    static List<External> of(DemoUnit college, Staff staff) {
        int count = Math.max(2, staff.of(college, Employee.Post.LECTURER).size() / LECTURERS_PER_EXTERNAL);
        List<External> externals = new ArrayList<>();
        for (int place = 1; place <= count; place++) {
            externals.add(new External(college, place));
        }
        return externals;
    }

    String number() {
        return "W" + unit.code() + "%02d".formatted(place);
    }

    String name() {
        return InventedNames.of(Chance.between(0, InventedNames.COUNT - 1, number()));
    }

    String sex() {
        return Chance.oneIn(3, "sex", number()) ? "女" : "男";
    }

    String born() {
        return "%d-%02d"
                .formatted(Chance.between(1968, 1988, "born", number()), Chance.between(1, 12, "month", number()));
    }

    boolean isFromAbroad() {
        return Chance.oneIn(20, "abroad", number());
    }

    /** Of a firm, or of another school. */
    boolean isPractitioner() {
        return Chance.between(1, 10, "practitioner", number()) <= 7;
    }
}
