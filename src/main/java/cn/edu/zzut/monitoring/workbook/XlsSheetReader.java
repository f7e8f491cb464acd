package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads a sheet of an .xls file, never more of it at once than a row. Formulas have the values they were saved with. */
final class XlsSheetReader implements AutoCloseable {

    private static final String FORMULA = "=（公式）";
    /** What stands in the place of a number where a formula came to something else. */
    private static final int NO_NUMBER = 0xFFFF;

    /** The bytes of one of the numbers that stand side by side. */
    private static final int NUMBER_IN_ROW = 6;

    private final XlsInput in;
    private final XlsGlobals globals;
    private final XlsFrame frame;
    private final ShownNumbers numbers;
    private final RawCell[] cells = new RawCell[PlainXls.MOST_COLUMNS];
    private Optional<RawRow> ready = Optional.empty();
    private int row = -1;
    private int width;
    private int column;
    private int style;
    private boolean textFollows;
    private long characters;
    private boolean ended;

    XlsSheetReader(XlsInput in, XlsGlobals globals, XlsFrame frame) {
        this.in = in;
        this.globals = globals;
        this.frame = frame;
        this.numbers = globals.numbers();
    }

    /** The next row; empty at the sheet's end. */
    Optional<RawRow> next() {
        ready = Optional.empty();
        while (ready.isEmpty() && !ended) {
            if (in.next()) {
                record();
            } else {
                ended = true;
                finish();
            }
        }
        return ready;
    }

    private void record() {
        switch (in.number()) {
            case 0x00FD -> {
                place();
                put(globals.text(in.four(), style));
            }
            case 0x0204, 0x00D6 -> {
                place();
                put(globals.shown(in.text(in.two()), style));
            }
            case 0x0203 -> {
                place();
                put(number(in.real()));
            }
            case 0x027E -> {
                place();
                put(number(RKUtil.decodeNumber(in.four())));
            }
            case 0x00BD -> numbersSideBySide();
            case 0x0205 -> {
                place();
                int value = in.one();
                put(in.one() == 0 ? truth(value) : error(value));
            }
            case 0x0006 -> {
                place();
                formula(in.eight());
            }
            case 0x0207 -> textOfFormula();
            default -> {
                // is no cell with a value
            }
        }
    }

    private void place() {
        at(in.two());
        column = in.two();
        style = in.two();
    }

    private void at(int number) {
        textFollows = false;
        if (number < row) {
            throw new UploadRefused("这个.xls文件中行的次序颠倒，不是Excel或WPS保存的文件。请用Excel或WPS打开，另存为.xlsx后再上传。");
        }
        if (number > row) {
            finish();
            row = number;
        }
    }

    private void finish() {
        if (width > 0) {
            ready = Optional.of(new RawRow(row + 1, frame.hidesRow(row), Arrays.asList(Arrays.copyOf(cells, width))));
            Arrays.fill(cells, 0, width, null);
            width = 0;
        }
    }

    private void numbersSideBySide() {
        at(in.two());
        column = in.two();
        while (in.has(NUMBER_IN_ROW)) {
            style = in.two();
            put(number(RKUtil.decodeNumber(in.four())));
            column++;
        }
    }

    private RawCell number(double value) {
        return numbers.of(PlainNumbers.text(value), globals.format(style), frame.hidesNoughts());
    }

    private static RawCell truth(int value) {
        return new RawCell(Kind.BOOLEAN, value == 0 ? "FALSE" : "TRUE");
    }

    private static RawCell error(int value) {
        return new RawCell(
                Kind.ERROR,
                FormulaError.isValidCode(value) ? FormulaError.forInt(value).getString() : "错误值");
    }

    private void formula(long value) {
        RawCell result = RawCell.EMPTY;
        if (value >>> 48 != NO_NUMBER) {
            result = number(Double.longBitsToDouble(value));
        } else {
            int other = (int) (value >>> 16) & 0xFF;
            switch ((int) value & 0xFF) {
                case 0 -> textFollows = true;
                case 1 -> result = truth(other);
                case 2 -> result = error(other);
                default -> {
                    // an empty text
                }
            }
        }
        put(RawCell.formula(FORMULA, result));
    }

    private void textOfFormula() {
        if (textFollows) {
            textFollows = false;
            RawCell text = globals.shown(in.text(in.two()), style);
            cells[column] = RawCell.formula(FORMULA, text);
            count(text);
        }
    }

    private void put(RawCell cell) {
        if (cell.isNone()) {
            return;
        }
        while (width <= column) {
            cells[width++] = RawCell.EMPTY;
        }
        if (!cells[column].isNone()) {
            throw new IllegalStateException("two cells in one place");
        }
        cells[column] = cell;
        count(cell);
    }

    private void count(RawCell cell) {
        characters += cell.text().length();
        if (characters > SharedTexts.MOST_CHARACTERS) {
            throw new UploadRefused("工作表中的文字超过" + SharedTexts.MOST_CHARACTERS + "个，已拒绝。请删除与本表无关的内容后再上传。");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
