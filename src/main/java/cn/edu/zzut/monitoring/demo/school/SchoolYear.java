package cn.edu.zzut.monitoring.demo.school;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The school in a year.
 *
 * @param students of the year's autumn
 * @param yearBefore the students of the autumn before
 */
record SchoolYear(
        School school, int number, Students students, Students yearBefore, Staff staff, Courses courses, Labs labs) {

    static SchoolYear of(School school, int number) {
        Students before = new Students(school, number - 1);
        Staff staff = new Staff(school, number);
        return new SchoolYear(
                school,
                number,
                new Students(school, number),
                before,
                staff,
                new Courses(school, number, before, staff),
                new Labs(school, number));
    }

    int sinceFirst() {
        return number - School.FIRST_YEAR;
    }

    /** What a school of 60 majors had in the first year, for this one's size, growing by so many percent a year. */
    long grown(double first, double percent) {
        return Math.round(first * school.scale() * Math.pow(1 + percent / 100, sinceFirst()));
    }

    /** The same in 万元, to the 元. */
    BigDecimal money(double first, double percent) {
        return BigDecimal.valueOf(first * school.scale() * Math.pow(1 + percent / 100, sinceFirst()))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
