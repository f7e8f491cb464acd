package cn.edu.zzut.monitoring.workbook;

import java.util.List;

/**
 * Something to be marked in a workbook.
 *
 * @param row the row's number; 0 for the whole table
 * @param columns the columns to be coloured; none of the table's for the whole row
 * @param place where that is, as whoever sent the file finds it: a row's number, cells, or the whole table
 */
public record Mark(int row, List<String> columns, boolean error, String text, String place) {

    static final String ERROR_COLOUR = "F8CBAD";
    static final String ANOMALY_COLOUR = "FFE699";
    static final String LIST_SHEET = "校验结果";
    static final List<String> LIST_HEADINGS = List.of("级别", "行", "数据项", "说明");

    /** Its line in the list of all marks. */
    List<String> line() {
        return List.of(error ? "错误" : "异常", place, String.join("、", columns), text);
    }
}
