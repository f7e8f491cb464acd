package cn.edu.zzut.monitoring.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a comment is about: a cell, a column, a row or the whole table.
 *
 * @param version the version that was looked at; 0 where the comment names none
 * @param row the row's number; 0 for a column or the whole table
 * @param column the column's name; empty for a row or the whole table
 * @param part of whose data, in Chinese; empty where it is about all of the table or about a row
 */
@Embeddable
public record Place(
        @Column(name = "version_number") int version,
        @Column(name = "row_no") int row,
        @Column(name = "column_name") String column,
        @Column(name = "part") String part) {

    public static final Place WHOLE_TABLE = new Place(0, 0, "");

    /** Of nobody's data alone. */
    public Place(int version, int row, String column) {
        this(version, row, column, "");
    }

    /** The same, of these units' data. */
    Place of(String units) {
        return new Place(version, row, column, units);
    }

    /** In Chinese, such as 第3行“专业代码” or 软件学院的数据. */
    public String title() {
        String title = (row > 0 ? "第" + row + "行" : "") + (column.isEmpty() ? "" : "“" + column + "”");
        if (part.isEmpty()) {
            return title.isEmpty() ? "整表" : title;
        }
        return part + "的" + (title.isEmpty() ? "数据" : title);
    }
}
