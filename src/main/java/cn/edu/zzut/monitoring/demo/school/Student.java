package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;

/**
 * A student as of a year's autumn.
 *
 * @param origin the major that took the student in
 * @param grade the year of the intake
 * @param place among those who came with it, from 1
 * @param major where the student is now
 */
record Student(Major origin, int grade, int place, Major major) {

    String number() {
        return grade + origin.code() + Digits.three(place);
    }

    String name() {
        return InventedNames.of(Chance.between(0, InventedNames.COUNT - 1, number()));
    }

    String sex() {
        boolean technical = origin.isOf("工学");
        return Chance.between(1, 100, "sex", number()) <= (technical ? 68 : 38) ? "男" : "女";
    }

    DemoUnit college() {
        return major.college();
    }

    /** 生源类别: a handful come from abroad, into the first major of every fifth college. */
    String source() {
        boolean open = origin.code().endsWith("01") && origin.college().code().endsWith("1");
        return open && place == 3 ? "留学生" : open && place == 4 ? "港澳台侨学生" : "境内";
    }

    boolean isOfMinority() {
        return Chance.oneIn(30, "minority", number());
    }

    boolean hasMoved() {
        return !origin.equals(major);
    }
}
