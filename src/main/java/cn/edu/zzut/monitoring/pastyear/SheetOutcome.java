package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.workbook.LooseReading.Unmapped;
import cn.edu.zzut.monitoring.workbook.MappedColumn;
import cn.edu.zzut.monitoring.workbook.RejectedRow;
import java.util.List;

/**
 * What became of a sheet.
 *
 * @param label what a choice about it is remembered by
 * @param table the code of the table that it was recognised as; empty where it was not
 * @param how in Chinese, by what it was recognised
 * @param rows how many were taken
 * @param below its rows' numbers in the table begin after this one, as other sheets' rows come before
 * @param rejected the first of the rows that were left out, a line for each cell that is the cause
 * @param rejectedCount how many such lines there are
 * @param problem why it is not taken, in Chinese; empty where it is
 * @param headings of a sheet that was not recognised, for people to look at
 */
public record SheetOutcome(
        String file,
        String sheet,
        String label,
        State state,
        String table,
        String title,
        String how,
        int headingRow,
        int rows,
        int below,
        List<MappedColumn> mapped,
        List<String> missing,
        List<Unmapped> unmapped,
        List<String> putAside,
        List<RejectedRow> rejected,
        int rejectedCount,
        List<String> remarks,
        String problem,
        List<String> headings) {

    static final int MOST_REJECTED = 200;
    private static final int MOST_HEADINGS = 60;

    /** Whether it is taken, and why not. */
    public enum State {
        TAKEN("导入"),
        EMPTY("没有数据行"),
        UNRECOGNISED("没有识别出是哪张表"),
        UNREADABLE("不能读取"),
        PUT_ASIDE("按选择不导入"),
        HIDDEN("隐藏的工作表，不导入"),
        DOUBLE("与另一处内容完全相同，不重复导入");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public SheetOutcome {
        mapped = List.copyOf(mapped);
        missing = List.copyOf(missing);
        unmapped = List.copyOf(unmapped);
        putAside = List.copyOf(putAside);
        rejected = rejected.stream().limit(MOST_REJECTED).toList();
        remarks = List.copyOf(remarks);
        headings = headings.stream().limit(MOST_HEADINGS).toList();
    }

    public boolean isTaken() {
        return state == State.TAKEN;
    }

    /** One of which no rows are taken. */
    static SheetOutcome without(
            SheetPlace place, State state, String table, String title, String problem, List<String> headings) {
        return new SheetOutcome(
                place.file(),
                place.sheet(),
                place.label(),
                state,
                table,
                title,
                "",
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                problem,
                headings);
    }

    /** Where a sheet is: its file, its name, and what a choice about it is remembered by. */
    record SheetPlace(String file, String sheet, String label) {}
}
