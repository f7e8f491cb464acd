package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file's cells as texts, whatever table they are of: of the first sheet that is seen and has anything in it, one row at a
 * time. Takes .xls, .xlsx, .csv and .txt; formulas count with the values they were saved with.
 */
public final class SheetTexts {

    private SheetTexts() {}

    /** Takes the rows in which anything stands. */
    public interface Rows {

        /** @param number the row's number in the sheet, from 1; in a text file, that of its first line */
        void row(int number, List<String> cells);
    }

    /** @throws UploadRefused when the file is of another kind, or broken */
    public static void each(Path file, String fileName, Rows rows) throws IOException {
        WorkbookReader.anySheets(file, fileName, sheets -> {
            sheets.stream()
                    .filter(sheet -> !sheet.hidden() && !sheet.head().isEmpty())
                    .findFirst()
                    .ifPresent(sheet -> sheet.content().each(row -> {
                        if (!row.isBlank()) {
                            rows.row(
                                    row.number(),
                                    row.cells().stream().map(SheetTexts::text).toList());
                        }
                    }));
            return sheets.size();
        });
    }

    private static String text(RawSheet.RawCell cell) {
        RawSheet.RawCell value = cell.resolved();
        return switch (value.kind()) {
            case NUMBER -> PlainNumbers.text(value.text());
            case ERROR -> "";
            default -> value.text();
        };
    }

    /** The cell of a CSV file of ours without what {@link PlainSheet} put before it. */
    public static String unguarded(String cell) {
        return CsvGuard.unguarded(cell);
    }
}
