package cn.edu.zzut.monitoring.workbook;

import java.util.Map;

/** How a value's place is called, so that whoever sent the file finds it there. */
@FunctionalInterface
interface Places {

    /** In rows below a heading. */
    Places ROWS = (row, column) -> "第" + row + "行“" + column + "”";

    /** Where each column has a cell of its own, wherever it stands. */
    static Places cells(Map<String, String> cells) {
        return (row, column) -> cells.getOrDefault(column, "") + "“" + column + "”";
    }

    String of(int row, String column);
}
