package cn.edu.zzut.monitoring.catalog;

import java.util.List;

/**
 * Values that must stand in another table, as a pair such as 工号+姓名.
 *
 * @param columns the columns here, the code first
 * @param targets the tables of which one must have the values
 * @param escapes codes that stand for "not in any table" (such as 000000); the other columns are then free text
 * @param separator what stands between several values in one cell, in the same order in each of the columns
 */
public record ForeignKey(List<String> columns, List<Target> targets, List<String> escapes, String separator) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        escapes = escapes == null ? List.of() : List.copyOf(escapes);
        separator = separator == null ? "" : separator;
    }

    /** The columns of another table, in the order of this key's own. */
    public record Target(TableCode table, List<String> columns) {}
}
