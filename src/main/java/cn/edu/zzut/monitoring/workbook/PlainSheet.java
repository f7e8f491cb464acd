package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rows of cells on their way into a file for another system: one sheet, nothing but the cells, written while they come. The
 * file is whole once it is closed. What is read of it again by {@link SheetTexts} are the same texts.
 */
public interface PlainSheet extends AutoCloseable {

    /**
     * @param cells empty texts leave their cell out
     * @param numeric the places, from 0, where a cell is written as a number if its digits come back as they are; others
     *     are texts, also where they begin like a formula
     */
    void row(List<String> cells, IntPredicate numeric) throws IOException;

    @Override
    void close() throws IOException;

    /** What kind of file it is. */
    enum Kind {
        XLS("xls", ".xls（Excel 97–2003）", PlainXls.MOST_ROWS, PlainXls.MOST_COLUMNS),
        XLSX("xlsx", ".xlsx", 1_048_576, 16_384),
        CSV("csv", "CSV（UTF-8）", Integer.MAX_VALUE, Integer.MAX_VALUE);

        private final String extension;
        private final String title;
        private final int mostRows;
        private final int mostColumns;

        Kind(String extension, String title, int mostRows, int mostColumns) {
            this.extension = extension;
            this.title = title;
            this.mostRows = mostRows;
            this.mostColumns = mostColumns;
        }

        /** Without the point. */
        public String extension() {
            return extension;
        }

        public String title() {
            return title;
        }

        /** The most rows of a sheet, the headings' among them. */
        public int mostRows() {
            return mostRows;
        }

        public int mostColumns() {
            return mostColumns;
        }

        /**
         * @param sheet the sheet's name where the file has any
         * @param out is left open
         */
        public PlainSheet into(OutputStream out, String sheet) throws IOException {
            return switch (this) {
                case XLS -> new PlainXls(out, SheetName.of(sheet));
                case XLSX -> new PlainXlsx(out, SheetName.of(sheet));
                case CSV -> new PlainCsv(out);
            };
        }
    }
}
