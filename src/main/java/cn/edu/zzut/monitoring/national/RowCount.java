package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the platform counts rows: it may count the row of the headings, or not. */
public enum RowCount {
    /** As a spreadsheet does: the first row of data is 2. */
    SHEET(1, "按工作表的行号：标题是第1行，第一行数据是第2行"),
    /** The first row of data is 1. */
    DATA(0, "按数据的行号：第一行数据是第1行");

    private final int headings;
    private final String title;

    RowCount(int headings, String title) {
        this.headings = headings;
        this.title = title;
    }

    /** How it is said to people. */
    public String title() {
        return title;
    }

    /** Which row of the data is meant, from 1; 0 or less where it is none. */
    int place(int row) {
        return row - headings;
    }

    /**
     * How many of the lines name a value that stands there if rows are counted like this.
     *
     * @param rows place → row
     */
    long matches(List<ErrorLine> lines, Map<Integer, TableRow> rows) {
        return lines.stream()
                .filter(line -> !line.value().isEmpty())
                .filter(line -> Optional.ofNullable(rows.get(place(line.row())))
                        .filter(row -> row.value(line.column()).equals(line.value()))
                        .isPresent())
                .count();
    }
}
