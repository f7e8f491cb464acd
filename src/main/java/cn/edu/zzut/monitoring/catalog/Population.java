package cn.edu.zzut.monitoring.catalog;

import java.util.List;

/**
 * 统计总体: the rows of a table that indicators count, stated once and shown beside each value.
 *
 * @param name what formulas call it
 * @param says whom or what it takes in and leaves out, in a sentence
 * @param table whose rows they are
 * @param joins further columns from other tables, in turn
 * @param where a FEEL condition on a row with all its columns; empty when all rows are meant
 * @param college the column with the college's code; empty when rows do not belong to colleges
 * @param major the column with the major's code; empty when rows do not belong to majors
 * @param byOtherCode whether a major's rows may also be marked by its other, national code
 */
public record Population(
        String name,
        String says,
        TableCode table,
        List<Join> joins,
        String where,
        String college,
        String major,
        boolean byOtherCode) {

    public Population {
        says = says == null ? "" : says;
        joins = joins == null ? List.of() : List.copyOf(joins);
        where = where == null ? "" : where;
        college = college == null ? "" : college;
        major = major == null ? "" : major;
    }

    /** The column by which its rows are grouped at that level; empty when they cannot be. */
    public String key(Level level) {
        return switch (level) {
            case SCHOOL -> "";
            case COLLEGE -> college;
            case MAJOR -> major;
        };
    }

    /** Whether it can be looked at for each subject of that level. */
    public boolean isGroupedAt(Level level) {
        return level == Level.SCHOOL || !key(level).isEmpty();
    }
}
