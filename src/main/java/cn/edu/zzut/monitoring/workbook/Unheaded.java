package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.Optional;

/**
 * Cells below no heading. In a sheet they are only not read, which is said; in a line of a text there is a separator too many,
 * and nobody knows which cell belongs where.
 */
final class Unheaded {

    private final Heading heading;
    private final boolean lines;
    private final Named found = new Named();

    Unheaded(Heading heading, RawSheet.Layout layout) {
        this.heading = heading;
        this.lines = layout == RawSheet.Layout.LINES;
    }

    void look(RawRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean headed = i < heading.width() && !heading.shown(i).isEmpty();
            String text = headed ? "" : row.cell(i).text().strip();
            if (!text.isEmpty()) {
                int column = i;
                found.add(() -> place(row.number(), column) + Named.quoted(text));
            }
        }
    }

    private String place(int row, int column) {
        return lines ? "第" + row + "行第" + (column + 1) + "格" : CellPlace.name(row, column);
    }

    /** @throws UploadRefused when lines of a text have more cells than there are headings */
    void requireUnshifted() {
        if (lines && !found.isEmpty()) {
            throw new UploadRefused("有" + found.count() + "个单元格上面没有表头，可能是所在的行多了分隔符而错了位：" + found
                    + "。请改正这些行（文字中有逗号等分隔符的，用引号括起来），或在Excel或WPS中另存为.xlsx后再上传。");
        }
    }

    /** Which cells were not read, for their sender to know. */
    Optional<String> remark() {
        return found.isEmpty() ? Optional.empty() : Optional.of("有" + found.count() + "个单元格上面没有表头，没有读入：" + found);
    }
}
