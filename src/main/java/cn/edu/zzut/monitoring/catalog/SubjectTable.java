package cn.edu.zzut.monitoring.catalog;

/**
 * Where the colleges, or the majors, of a year stand.
 *
 * @param code the column with the code that rows are grouped by
 * @param name the column with the name
 * @param where a FEEL condition on its rows; empty when all are meant
 * @param college of a major, the column with its college's code; empty of a college
 * @param otherCode of a major, the column with its national code; may be empty
 */
public record SubjectTable(TableCode table, String code, String name, String where, String college, String otherCode) {

    public SubjectTable {
        where = where == null ? "" : where;
        college = college == null ? "" : college;
        otherCode = otherCode == null ? "" : otherCode;
    }
}
