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
