package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Level;

/**
 * Whom an indicator's value is about.
 *
 * @param code the college's unit number or the major's code; empty for the school
 * @param college of a major, the code of its college; of a college, its own; empty for the school
 * @param otherCode of a major, its national code; may be empty
 */
public record Subject(Level level, String code, String name, String college, String otherCode) {

    public static final Subject SCHOOL = new Subject(Level.SCHOOL, "", "全校", "", "");
}
