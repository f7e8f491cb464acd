package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** What a sheet of an .xls file says beside its data, much of it behind them: what is hidden, and which cells are merged. */
final class XlsFrame {

    private static final int HIDDEN_ROW = 0x20;
    private static final int HIDDEN_COLUMN = 1;
    private static final int SHOWS_NOUGHTS = 0x10;

    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Merged> merged = new ArrayList<>();
    private boolean hidesNoughts;

    XlsFrame(XlsInput in) {
        while (in.next()) {
            switch (in.number()) {
                case 0x0208 -> row(in);
                case 0x007D -> columns(in);
                case 0x00E5 -> merge(in);
                case 0x023E -> hidesNoughts = (in.two() & SHOWS_NOUGHTS) == 0;
                default -> {
                    // is no part of the frame
                }
            }
        }
    }

    private void row(XlsInput in) {
        int row = in.two();
        in.four();
        int height = in.two() & 0x7FFF;
        in.four();
        hiddenRows.set(row, (in.two() & HIDDEN_ROW) != 0 || height == 0);
    }

    private void columns(XlsInput in) {
        int first = in.two();
        int last = Math.min(in.two(), PlainXls.MOST_COLUMNS - 1);
        int width = in.two();
        in.two();
        if (first <= last && (width == 0 || (in.two() & HIDDEN_COLUMN) != 0)) {
            hiddenColumns.set(first, last + 1);
        }
    }

    private void merge(XlsInput in) {
        for (int left = in.two(); left > 0; left--) {
            int firstRow = in.two();
            int lastRow = in.two();
            int firstColumn = in.two();
            merged.add(new Merged(firstRow + 1, lastRow + 1, firstColumn, in.two()));
            if (merged.size() > SheetFrame.MOST_MERGED) {
                throw new UploadRefused(
                        "工作表的合并单元格超过" + SheetFrame.MOST_MERGED + "处，不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
            }
        }
    }

    /** @param row from 0 */
    boolean hidesRow(int row) {
        return hiddenRows.get(row);
    }

    boolean hidesNoughts() {
        return hidesNoughts;
    }

    Rest rest() {
        return new Rest(merged, hiddenColumns.stream().boxed().collect(Collectors.toSet()), List.of());
    }
}
