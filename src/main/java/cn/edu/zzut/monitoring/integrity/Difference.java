package cn.edu.zzut.monitoring.integrity;

/**
 * One thing that is not what its hash says. It names the thing, never what is in it.
 *
 * @param kind as in the list of kinds
 * @param year 0 where it is of none
 * @param table its code; empty where it is of none
 * @param unit the unit's code; empty where it is of none
 * @param id of the row in the database, or what else names it there
 * @param what differs, in Chinese
 */
public record Difference(String kind, int year, String table, String unit, String id, String what) {

    /** In one line. */
    public String line() {
        return kind + " 编号" + id + (year == 0 ? "" : "，" + year + "年度") + (table.isEmpty() ? "" : "，表" + table)
                + (unit.isEmpty() ? "" : "，单位" + unit) + "：" + what;
    }
}
