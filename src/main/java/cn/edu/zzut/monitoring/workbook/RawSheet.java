package cn.edu.zzut.monitoring.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A sheet as it stands in the file, before anybody knows what its columns mean.
 *
 * @param hidden whether whoever opens the file does not see it
 * @param head its first rows, blank ones left out
 * @param content all its rows, read one after the other each time
 * @param layout how it stands in the file
 * @param cells where the values of a sheet that was brought into rows stand in the file: column → such as C5; empty for others
 */
record RawSheet(
        String name, boolean hidden, List<RawRow> head, Content content, Layout layout, Map<String, String> cells) {

    /** How a sheet's cells stand in its file. */
    enum Layout {
        GRID,
        /** Lines of a text, in which a quote or separator too many shifts what follows. */
        LINES,
        /** The names stand one below the other, and were brought into a row. */
        NAMES_DOWN
    }

    RawSheet(String name, boolean hidden, List<RawRow> head, Content content, Layout layout) {
        this(name, hidden, head, content, layout, Map.of());
    }

    RawSheet(String name, boolean hidden, List<RawRow> head, Content content) {
        this(name, hidden, head, content, Layout.GRID);
    }

    /** How the places of its values are called. */
    Places places() {
        return turned() ? Places.cells(cells) : Places.ROWS;
    }

    /** Whether it is one that we put beside a table: how to fill it in, what may be chosen, or what was found in it. */
    boolean isOurNote() {
        return name.equals(NotesSheet.NAME) || name.equals(DropDowns.LIST_SHEET) || name.equals(Mark.LIST_SHEET);
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

        /** @throws UploadRefused when the sheet cannot be read, or has too many rows */
        Rest each(Consumer<RawRow> rows);
    }

    /**
     * What is known of a sheet once all its rows are read.
     *
     * @param merged the cells that are merged
     * @param hiddenColumns those that whoever opens the file does not see, from 0
     * @param unread what of it was left out, in Chinese; empty where nothing was
     */
    record Rest(List<Merged> merged, Set<Integer> hiddenColumns, List<String> unread) {

        static final Rest NONE = of(List.of());

        static Rest of(List<String> unread) {
            return new Rest(List.of(), Set.of(), unread);
        }
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

    /** How a cell's format shows what stands there. */
    enum Look {
        AS_IT_IS,
        /** A number with more or less than its digits, such as T0005 for 5. */
        DRESSED,
        /** Not at all, as ;;; does. */
        HIDDEN
    }

    /**
     * @param result what a formula had come to when the file was saved; null where it had not, and for other cells
     * @param shown what is seen of a number, where that is another one; empty where it is not
     */
    record RawCell(Kind kind, String text, RawCell result, Look look, String shown) {

        static final RawCell EMPTY = new RawCell(Kind.TEXT, "");

        RawCell(Kind kind, String text) {
            this(kind, text, Look.AS_IT_IS);
        }

        RawCell(Kind kind, String text, Look look) {
            this(kind, text, null, look, "");
        }

        static RawCell formula(String text, RawCell result) {
            return new RawCell(Kind.FORMULA, text, result, Look.AS_IT_IS, "");
        }

        RawCell shownAs(String other) {
            return other.isEmpty() ? this : new RawCell(kind, text, result, look, other);
        }

        boolean isShownOtherwise() {
            return !shown.isEmpty();
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
