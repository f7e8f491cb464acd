package cn.edu.zzut.monitoring.filing;

import java.util.List;

/** A sheet as it stands in the file, before anybody knows what its columns mean. */
record RawSheet(String name, List<RawRow> rows) {

    /** @param number the row's number in the sheet, from 1 */
    record RawRow(int number, List<RawCell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank());
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
        FORMULA,
        ERROR
    }

    record RawCell(Kind kind, String text) {

        static final RawCell EMPTY = new RawCell(Kind.TEXT, "");
    }
}
