package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.List;

/**
 * How much may be read of several files together. All that stands there counts, also what is not taken: a few kilobytes can
 * unpack to more than any memory holds.
 */
public final class Room {

    private static final int MOST_ROWS_A_YEAR = 1_000_000;
    private static final int MOST_CELLS_A_YEAR = 10_000_000;
    private static final int MOST_PROBLEMS_A_YEAR = 100_000;
    private static final int MOST_SHEETS_A_YEAR = 5_000;

    private final int mostRows;
    private final int mostCells;
    private final int mostProblems;
    private final int mostSheets;
    private int rows;
    private int cells;
    private int problems;
    private int sheets;

    Room(int mostRows, int mostCells, int mostProblems, int mostSheets) {
        this.mostRows = mostRows;
        this.mostCells = mostCells;
        this.mostProblems = mostProblems;
        this.mostSheets = mostSheets;
    }

    /** For the files of a whole year. */
    public static Room ofAYear() {
        return new Room(MOST_ROWS_A_YEAR, MOST_CELLS_A_YEAR, MOST_PROBLEMS_A_YEAR, MOST_SHEETS_A_YEAR);
    }

    /** There is too much of all files together, so that none of them is taken. */
    public static final class Exceeded extends Refusal.Invalid {

        Exceeded(String message) {
            super("文件未被接收，原有数据没有变化", message, List.of());
        }
    }

    /** The same sheet, whose rows count once, however often they are read. */
    RawSheet within(RawSheet sheet) {
        if (++sheets > mostSheets) {
            throw exceeded("工作表", mostSheets, "张", "请删除各表之外的文件和工作表后再上传。");
        }
        int[] counted = {0};
        return new RawSheet(
                sheet.name(),
                sheet.hidden(),
                sheet.head(),
                consumer -> {
                    int[] read = {0};
                    return sheet.content().each(row -> {
                        if (++read[0] > counted[0]) {
                            counted[0] = read[0];
                            count(row);
                        }
                        consumer.accept(row);
                    });
                },
                sheet.layout(),
                sheet.cells());
    }

    private void count(RawRow row) {
        if (++rows > mostRows) {
            throw exceeded("数据", mostRows, "行", "请核对是否放错文件，删除各表之外的文件和多余的行后再上传。");
        }
        for (RawCell cell : row.cells()) {
            cells += cell.isNone() ? 0 : 1;
        }
        if (cells > mostCells) {
            throw exceeded("数据", mostCells, "个单元格", "请核对是否放错文件，删除各表之外的文件和多余的列、行后再上传。");
        }
    }

    /** A cell that cannot be read. */
    void problem() {
        if (++problems > mostProblems) {
            throw exceeded("不能读取的单元格", mostProblems, "个", "请先在工作簿中改正错误值、公式和被改坏的代码，或核对是否放错文件，再上传。");
        }
    }

    private static Exceeded exceeded(String what, int most, String unit, String todo) {
        return new Exceeded("全部文件合计" + what + "超过" + most + unit + "，没有读入。" + todo);
    }
}
