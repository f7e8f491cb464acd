package cn.edu.zzut.monitoring.workbook;

import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet as it stands in the file, before anybody knows what its columns mean.
 *
 * @param hidden whether whoever opens the file does not see it
 * @param head its first rows, blank ones left out
 * @param content all its rows, read one after the other each time
 * @param layout how it stands in the file
 */
record RawSheet(String name, boolean hidden, List<RawRow> head, Content content, Layout layout) {

    /** How a sheet's cells stand in its file. */
    enum Layout {
        GRID,
        /** Lines of a text, in which a quote or separator too many shifts what follows. */
        LINES,
        /** The names stand one below the other, and were brought into a row. */
        NAMES_DOWN
    }

    RawSheet(String name, boolean hidden, List<RawRow> head, Content content) {
        this(name, hidden, head, content, Layout.GRID);
    }

    boolean turned() {
        return layout == Layout.NAMES_DOWN;
    }

    /** So many rows at the top of a sheet are looked at for headings. */
    static final int HEAD_ROWS = 30;

    /** The most rows that one upload may have. */
    static final int MOST_ROWS = 200_000;

    /** Hands over a sheet's rows, blank ones left out. */
    @FunctionalInterface
    interface Content {

        /**
         * @return the cells that are merged
         * @throws UploadRefused when the sheet cannot be read, or has too many rows
         */
        List<Merged> each(Consumer<RawRow> rows);
    }

    /** Cells that are shown as one, which has the content of the first; rows from 1, columns from 0. */
    record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /**
     * @param number the row's number in the sheet, from 1
     * @param hidden whether whoever opens the file does not see it, as by a filter
     */
    record RawRow(int number, boolean hidden, List<RawCell> cells) {

        boolean isBlank() {
            for (RawCell cell : cells) {
                if (!cell.text().isBlank()) {
                    return false;
                }
            }
            return true;
        }

        RawCell cell(int column) {
            return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
        }
    }

    /** What kind of content a cell has. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    /**
     * @param result what a formula had come to when the file was saved; null where it had not, and for other cells
     * @param dressed whether it is a number that its format shows otherwise than with its digits alone, such as T0005 for 5
     */
    record RawCell(Kind kind, String text, RawCell result, boolean dressed) {

        static final RawCell EMPTY = new RawCell(Kind.TEXT, "");

        RawCell(Kind kind, String text) {
            this(kind, text, null, false);
        }

        static RawCell number(String text, boolean dressed) {
            return new RawCell(Kind.NUMBER, text, null, dressed);
        }

        static RawCell formula(String text, RawCell result) {
            return new RawCell(Kind.FORMULA, text, result, false);
        }

        /** Whether nothing stands there. */
        boolean isNone() {
            return text.isEmpty() && kind == Kind.TEXT;
        }

        /** The cell itself, or what its formula had come to: an error where it had come to nothing. */
        RawCell resolved() {
            if (kind != Kind.FORMULA) {
                return this;
            }
            return result == null ? new RawCell(Kind.ERROR, text + "（文件中没有保存计算结果）") : result;
        }
    }
}
