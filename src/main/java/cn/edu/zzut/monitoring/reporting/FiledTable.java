package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.filing.Part;

/**
 * A unit's part of a table, as far as reports tell of it.
 *
 * @param title such as 表1-3 学校教学科研单位
 * @param version the one that counts; 0 where there is none
 * @param rows of that version; 0 for the parts of assisting units, which are merged into the whole
 * @param checked whether its newest version was ever checked; else nothing is known of anomalies
 * @param unexplained anomalies that nobody has explained
 * @param returned whether a person gave it back at least once
 */
record FiledTable(
        String code,
        String title,
        String unit,
        Part part,
        String state,
        boolean locked,
        int version,
        int rows,
        boolean checked,
        int anomalies,
        int unexplained,
        int lateDays,
        boolean returned) {

    boolean isWhole() {
        return part == Part.RESPONSIBLE;
    }

    boolean isFiled() {
        return version > 0;
    }

    /** Whether something was filed that nobody knows the anomalies of. */
    boolean isUnchecked() {
        return isFiled() && !checked;
    }
}
