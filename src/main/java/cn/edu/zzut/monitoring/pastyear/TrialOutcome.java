package cn.edu.zzut.monitoring.pastyear;

import java.util.List;
import java.util.Optional;

/**
 * What was read of what was sent for a year.
 *
 * @param leftOut the files that are none of a table's
 * @param without the tables of the year's catalog that nothing was sent for, by title
 */
public record TrialOutcome(List<LeftOutFile> leftOut, List<SheetOutcome> sheets, List<String> without) {

    /** A file that is none of a table's, and why. */
    public record LeftOutFile(String file, String reason) {}

    public TrialOutcome {
        leftOut = List.copyOf(leftOut);
        sheets = List.copyOf(sheets);
        without = List.copyOf(without);
    }

    /** How many tables rows are taken of. */
    int tables() {
        return (int) sheets.stream()
                .filter(SheetOutcome::isTaken)
                .map(SheetOutcome::table)
                .distinct()
                .count();
    }

    /** Why no table was read. */
    String whyNothing(int year) {
        if (sheets.isEmpty() && leftOut.isEmpty()) {
            return "压缩包是空的，没有文件。请把" + year + "年度各表的工作簿放入压缩包后重新上传。";
        }
        String unreadable = sheets.stream()
                .filter(sheet -> sheet.state() == SheetOutcome.State.UNREADABLE)
                .map(sheet -> "“" + sheet.label() + "”：" + sheet.problem())
                .findFirst()
                .orElse("");
        return "没有一个文件能识别为" + year + "年度的表格。请看下面各文件的原因，指定它们是哪张表，或核对文件后重新上传。" + unreadable;
    }

    int rows() {
        return sheets.stream().mapToInt(SheetOutcome::rows).sum();
    }

    /** The sheet that the table's row was read from; empty where it is about no row. */
    Optional<SheetOutcome> sheetOf(String table, int row) {
        return sheets.stream()
                .filter(sheet -> sheet.isTaken() && sheet.table().equals(table) && sheet.below() < row)
                .reduce((earlier, later) -> later);
    }
}
