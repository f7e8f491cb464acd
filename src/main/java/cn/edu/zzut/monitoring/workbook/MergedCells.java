package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import java.util.List;

/**
 * Cells that are merged over several rows: Excel shows their content for each of them, the file has it at the first only. A
 * text is filled in; a number is not, because nobody can tell whether it is the sum of the rows. What else stands below a
 * merged cell is not seen by whoever opens the file; it is read, and said.
 */
final class MergedCells {

    /** Cells of merged ranges do not overlap, so there are no more than a sheet has. */
    private static final long MOST_LOOKED = 50_000_000;

    private final List<Column> columns;
    private final int[] positions;
    private final int heading;
    private final Changes changes;
    private long looked;

    /**
     * @param positions each column's index in the row; -1 where it has none
     * @param heading the heading's last row
     */
    MergedCells(List<Column> columns, int[] positions, int heading, Changes changes) {
        this.columns = columns;
        this.positions = positions;
        this.heading = heading;
        this.changes = changes;
    }

    /**
     * @param rows the rows that were read, in the order of their numbers
     * @param texts their texts by column, null where a cell is empty
     */
    void fill(List<TableRow> rows, List<String[]> texts, List<Merged> merged) {
        for (Merged range : merged) {
            if (range.firstRow() > heading) {
                int first = from(rows, range.firstRow());
                sayCovered(rows, texts, range, first);
                if (first < rows.size() && rows.get(first).number() == range.firstRow()) {
                    fill(rows, texts, range, first);
                }
            }
        }
    }

    private void fill(List<TableRow> rows, List<String[]> texts, Merged range, int first) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != range.firstColumn() || texts.get(first)[i] == null) {
                continue;
            }
            if (range.lastColumn() > range.firstColumn() && !hasMore(texts.get(first), range)) {
                changes.add("合并了几列，只读在最左一列", range.firstRow(), columns.get(i).name());
            }
            for (int r = first + 1; r < rows.size() && rows.get(r).number() <= range.lastRow(); r++) {
                if (texts.get(r)[i] != null) {
                    break;
                }
                if (columns.get(i).type().isNumeric()) {
                    changes.add(
                            "是合并的数值，只读在第一行，其余各行没有填，请拆分合并后按行填写",
                            range.firstRow(),
                            columns.get(i).name());
                    break;
                }
                texts.get(r)[i] = texts.get(first)[i];
                changes.add(
                        "属于合并单元格，填入了合并区域的值",
                        rows.get(r).number(),
                        columns.get(i).name());
            }
        }
    }

    private boolean hasMore(String[] row, Merged range) {
        for (int i = 0; i < positions.length; i++) {
            if (row[i] != null && positions[i] > range.firstColumn() && positions[i] <= range.lastColumn()) {
                return true;
            }
        }
        return false;
    }

    private void sayCovered(List<TableRow> rows, List<String[]> texts, Merged range, int first) {
        for (int r = first; r < rows.size() && rows.get(r).number() <= range.lastRow(); r++) {
            looked += positions.length;
            if (looked > MOST_LOOKED) {
                throw new UploadRefused("工作表的合并单元格互相重叠，不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
            }
            for (int i = 0; i < positions.length; i++) {
                boolean shown = rows.get(r).number() == range.firstRow() && positions[i] == range.firstColumn();
                boolean within = positions[i] >= range.firstColumn() && positions[i] <= range.lastColumn();
                if (within && !shown && texts.get(r)[i] != null) {
                    changes.add(
                            "被合并单元格盖住，打开文件看不到，也已读入，请核对",
                            rows.get(r).number(),
                            columns.get(i).name());
                }
            }
        }
    }

    /** The place of the first row of that number or a greater one. */
    private static int from(List<TableRow> rows, int number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
