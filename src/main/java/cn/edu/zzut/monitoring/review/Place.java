package cn.edu.zzut.monitoring.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a comment is about: a cell, a column, a row or the whole table.
 *
 * @param version the version that was looked at; 0 where the comment names none
 * @param row the row's number; 0 for a column or the whole table
 * @param column the column's name; empty for a row or the whole table
 */
@Embeddable
public record Place(
        @Column(name = "version_number") int version,
        @Column(name = "row_no") int row,
        @Column(name = "column_name") String column) {

    public static final Place WHOLE_TABLE = new Place(0, 0, "");

    /** In Chinese, such as 第3行“专业代码”. */
    public String title() {
        String title = (row > 0 ? "第" + row + "行" : "") + (column.isEmpty() ? "" : "“" + column + "”");
        return title.isEmpty() ? "整表" : title;
    }
}
