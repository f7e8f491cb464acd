package cn.edu.zzut.monitoring.workbook;

import java.util.List;

/** Cells so far to the right that they belong to no table: they are not read, and said. */
final class TooFarRight {

    static final int MOST_COLUMNS = 300;

    private final Named found = new Named();

    /** @param column from 0 */
    void add(int row, int column, String text) {
        found.add(() -> CellPlace.name(row, column) + Named.quoted(text));
    }

    /** What was not read, in Chinese; empty where everything was. */
    List<String> unread() {
        return found.isEmpty()
                ? List.of()
                : List.of("第" + MOST_COLUMNS + "列右边有" + found.count() + "个单元格有内容，没有读入：" + found + "。属于本表的请移到前"
                        + MOST_COLUMNS + "列之内再上传");
    }
}
