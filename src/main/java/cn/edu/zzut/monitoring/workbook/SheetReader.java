package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a sheet, never more of it at once than a row. What a cell asks for is looked at before it is done: a few bytes can
 * ask for the column ZZZZZZ, for the text number two thousand million or for a number of a million digits.
 */
final class SheetReader implements AutoCloseable {

    private final Tags tags;
    private final String sheet;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final ShownNumbers numbers;
    private final SheetFrame frame = new SheetFrame(TooFarRight.MOST_COLUMNS);
    private final TooFarRight tooFarRight = new TooFarRight();
    private RawCell[] cells = new RawCell[32];
    private boolean inData;
    private String place = "";
    private String type = "";
    private String style = "";
    private int number;
    private long seen;
    private long characters;

    /**
     * @param sheet its name, for what is said of it
     * @param numbers by the workbook's calendar
     */
    SheetReader(Tags tags, String sheet, SharedTexts texts, NumberFormats formats, ShownNumbers numbers) {
        this.tags = tags;
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
    }

    /** The next row, blank ones too; empty at the sheet's end. */
    Optional<RawRow> next() {
        while (tags.next()) {
            if (tags.name().equals("sheetData")) {
                inData = tags.starts();
            } else if (inData && tags.starts("row")) {
                return Optional.of(row());
            } else if (!inData) {
                lookAround();
            }
        }
        return Optional.empty();
    }

    private void lookAround() {
        frame.look(tags);
        if (frame.isExcessive()) {
            throw refused("", "的合并单元格超过" + SheetFrame.MOST_MERGED + "处");
        }
    }

    /** What is known of it when there is no further row. */
    Rest rest() {
        return new Rest(frame.merged(), frame.hiddenColumns(), tooFarRight.unread());
    }

    /** How many rows and cells there were so far, blank ones with a format among them. */
    long seen() {
        return seen;
    }

    private RawRow row() {
        String written = tags.attribute("r");
        int before = number;
        number = written.isEmpty() ? before + 1 : CellPlace.row(written);
        if (number <= before || number > CellPlace.MOST_ROWS) {
            throw refused(
                    "",
                    number == CellPlace.NONE
                            ? "有不存在的行“" + Named.shortened(written) + "”"
                            : "的行号重复或次序颠倒（第" + number + "行）");
        }
        boolean hidden = SheetFrame.isTrue(tags.attribute("hidden")) || SheetFrame.isNought(tags.attribute("ht"));
        seen++;
        int width = 0;
        int next = 0;
        int inRow = 0;
        while (tags.next() && !tags.ends("row")) {
            if (!tags.starts()) {
                continue;
            }
            if (!tags.name().equals("c")) {
                tags.skip();
                continue;
            }
            attributesOfCell();
            int column = place.isEmpty() ? next : CellPlace.column(place);
            seen++;
            if (++inRow > CellPlace.MOST_COLUMNS || column >= CellPlace.MOST_COLUMNS) {
                throw refused("", "第" + number + "行的单元格超过" + CellPlace.MOST_COLUMNS + "个");
            }
            if (column == CellPlace.NONE) {
                throw refused(place, "的位置不存在（列最多到XFD，行最多到" + CellPlace.MOST_ROWS + "）");
            }
            if (!place.isEmpty() && !CellPlace.isInRow(place, number)) {
                throw refused(place, "写在第" + number + "行里，位置与所在的行不一致");
            }
            next = column + 1;
            RawCell cell = cell();
            if (cell.isNone()) {
                continue;
            }
            if (column < TooFarRight.MOST_COLUMNS) {
                width = Math.max(width, put(column, cell, width) + 1);
            } else if (!cell.text().isBlank()) {
                tooFarRight.add(number, column, cell.text());
            }
        }
        RawRow row = new RawRow(number, hidden, Arrays.asList(Arrays.copyOf(cells, width)));
        Arrays.fill(cells, 0, width, null);
        return row;
    }

    private int put(int column, RawCell cell, int width) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, TooFarRight.MOST_COLUMNS);
        }
        for (int i = width; i < column; i++) {
            cells[i] = RawCell.EMPTY;
        }
        if (column < width && !cells[column].isNone()) {
            throw refused("", "第" + number + "行有两个单元格在同一列");
        }
        cells[column] = cell;
        characters += cell.text().length();
        if (characters > SharedTexts.MOST_CHARACTERS) {
            throw refused("", "中的文字超过" + SharedTexts.MOST_CHARACTERS + "个");
        }
        return column;
    }

    private void attributesOfCell() {
        place = "";
        type = "";
        style = "";
        for (int i = 0; i < tags.attributes(); i++) {
            switch (tags.attributeName(i)) {
                case "r" -> place = tags.attributeValue(i);
                case "t" -> type = tags.attributeValue(i);
                case "s" -> style = tags.attributeValue(i);
                default -> {
                    // says nothing of the value
                }
            }
        }
    }

    private RawCell cell() {
        String value = "";
        boolean has = false;
        String formula = null;
        while (tags.next() && !tags.ends("c")) {
            if (tags.starts()) {
                switch (tags.name()) {
                    case "v" -> {
                        if (has) {
                            throw refused(place, "有两个值");
                        }
                        has = true;
                        value = tags.text();
                    }
                    case "is" -> value = tags.runs();
                    case "f" -> formula = formula();
                    default -> tags.skip();
                }
            }
        }
        RawCell result = value(value);
        return formula == null
                ? result
                : RawCell.formula(formula, result.isNone() && !type.equals("str") ? null : result);
    }

    /** Null where the cell has none; one that it shares with another cell stands at that. */
    private String formula() {
        String shared = tags.attribute("t");
        String formula = tags.text();
        return formula.isEmpty() && shared.isEmpty() ? null : "=" + (formula.isEmpty() ? "（与其他单元格共用的公式）" : formula);
    }

    private RawCell value(String value) {
        return switch (type) {
            case "", "n" -> number(value.strip());
            case "s" -> value.isBlank() ? RawCell.EMPTY : text(texts.get(index(value.strip())));
            case "d" -> numbers.ofDay(value.strip()).orElseGet(() -> text(value));
            case "str", "inlineStr" -> text(SharedTexts.unescaped(value));
            case "b" -> value.isBlank() ? RawCell.EMPTY : new RawCell(Kind.BOOLEAN, truth(value.strip()));
            case "e" -> new RawCell(Kind.ERROR, value.isBlank() ? "错误值" : value);
            default -> throw refused(place, "的类型“" + Named.shortened(type) + "”不存在");
        };
    }

    private RawCell text(String text) {
        return text.isEmpty() ? RawCell.EMPTY : formats.text(style, text);
    }

    private static String truth(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
    }

    private int index(String text) {
        int index = text.length() > 9 ? CellPlace.NONE : digits(text);
        if (index == CellPlace.NONE) {
            throw refused(place, "引用了不存在的文字“" + Named.shortened(text) + "”");
        }
        if (index >= texts.size()) {
            throw refused(place, "引用了不存在的文字（第" + (index + 1L) + "条，共" + texts.size() + "条）");
        }
        return index;
    }

    private static int digits(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return CellPlace.NONE;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private RawCell number(String raw) {
        if (ShownNumbers.isExcessive(raw)) {
            throw refused(place, "的数字超出范围");
        }
        return numbers.of(raw, formats.of(style), frame.hidesNoughts());
    }

    private UploadRefused refused(String place, String what) {
        return new UploadRefused("工作表“" + Named.shortened(sheet) + "”"
                + (place.isEmpty() ? "" : "的单元格“" + Named.shortened(place) + "”") + what
                + "，不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
    }

    @Override
    public void close() {
        tags.close();
    }
}
