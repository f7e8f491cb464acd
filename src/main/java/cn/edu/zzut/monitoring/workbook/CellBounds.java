package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader would make of a workbook's cells, looked at before it does: a few bytes can ask for a cell in the column
 * ZZZZZZ, for the text number two thousand million or for a number of a million digits. Places are those of ECMA-376:
 * columns A to XFD, rows 1 to 1,048,576.
 */
final class CellBounds {

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");
    private static final int MOST_COLUMN = 16_384;
    private static final int MOST_ROW = 1_048_576;
    private static final int MOST_EXPONENT = 308;
    private static final int LONGEST_NUMBER = 400;
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;
    /** A number this short has no exponent beyond bounds: 1e99. */
    private static final int PLAIN = 4;

    private int texts;
    private int lastText = -1;
    private String lastTextAt = "";
    private boolean isoDates;
    private long cells;

    /** Whether there are dates that are written out, which the reader does not know. */
    boolean hasIsoDates() {
        return isoDates;
    }

    /** How many rows and cells all sheets have together, blank ones with a format among them. */
    long cells() {
        return cells;
    }

    /**
     * Looks at a part in XML; what follows its last tag may be left unread.
     *
     * @throws UploadRefused naming the first cell that no workbook has
     */
    void look(String part, InputStream content) {
        try {
            Markup.read(content, new Part());
        } catch (IOException e) {
            throw new UploadRefused("文件不完整、已损坏或不是UTF-8编码（" + part + "），无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
    }

    /** @throws UploadRefused when a cell refers to a text that no part had */
    void requireTexts() {
        if (lastText >= texts) {
            throw refused(lastTextAt, "引用了不存在的文字（第" + (lastText + 1L) + "条，共" + texts + "条）");
        }
    }

    /** A sheet or the texts of all; of any other part only the first tag is looked at. */
    private final class Part implements Markup.Reader {

        private String root = "";
        private String row = "";
        private String place = "";
        private String type = "";
        private int inRow;

        @Override
        public boolean starts(String name, Markup tag) {
            if (root.isEmpty()) {
                root = name;
                return root.equals("worksheet") || root.equals("sst");
            }
            switch (name) {
                case "si" -> texts += root.equals("sst") ? 1 : 0;
                case "row" -> {
                    row = tag.r();
                    inRow = 0;
                    cells++;
                    requireRow(row);
                }
                case "c" -> {
                    place = tag.r();
                    type = tag.t();
                    isoDates |= type.equals("d");
                    cells++;
                    requirePlace(place, row, ++inRow);
                }
                case "v" -> {
                    if (type.isEmpty() || type.equals("n") || type.equals("s")) {
                        tag.collect();
                    }
                }
                default -> {
                    // says nothing of a cell's place or value
                }
            }
            return true;
        }

        @Override
        public void ends(String name, String text) {
            if (name.equals("v") && !text.isEmpty()) {
                requireValue(type, text, place);
            }
        }
    }

    private static void requireRow(String row) {
        if (!row.isEmpty() && !isNumber(row, 0, MOST_ROW)) {
            throw refused("", "有不存在的行“" + shortened(row) + "”");
        }
    }

    private static void requirePlace(String place, String row, int inRow) {
        if (inRow > MOST_COLUMN) {
            throw refused("", "第" + row + "行的单元格超过" + MOST_COLUMN + "个");
        }
        if (!place.isEmpty() && !isPlace(place)) {
            throw refused(place, "的位置不存在（列最多到XFD，行最多到" + MOST_ROW + "）");
        }
    }

    /** One to three letters up to XFD, and a row. */
    private static boolean isPlace(String place) {
        int column = 0;
        int i = 0;
        for (; i < place.length() && i <= MOST_LETTERS; i++) {
            int letter = place.charAt(i) & ~0x20;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return i > 0 && i <= MOST_LETTERS && column <= MOST_COLUMN && isNumber(place, i, MOST_ROW);
    }

    /** A number from 1, without leading noughts, from that place of the text on. */
    private static boolean isNumber(String text, int from, int most) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || (number == 0 && digit == '0') || number > most) {
                return false;
            }
            number = number * 10 + digit - '0';
        }
        return number > 0 && number <= most;
    }

    private void requireValue(String type, String value, String place) {
        if (type.equals("s")) {
            int text = index(value.strip(), place);
            if (text > lastText) {
                lastText = text;
                lastTextAt = place;
            }
        } else if (value.length() > LONGEST_NUMBER || (value.length() > PLAIN && isTooGreat(value))) {
            throw refused(place, "的数字超出范围");
        }
    }

    private static boolean isTooGreat(String value) {
        Matcher exponent = EXPONENT.matcher(value);
        return exponent.find()
                && (exponent.group(1).length() > 3 || Integer.parseInt(exponent.group(1)) > MOST_EXPONENT);
    }

    private static int index(String text, String place) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw refused(place, "引用了不存在的文字“" + shortened(text) + "”");
        }
        return Integer.parseInt(text);
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static UploadRefused refused(String place, String what) {
        return new UploadRefused("工作簿" + (place.isEmpty() ? "" : "的单元格“" + shortened(place) + "”") + what
                + "，不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
    }
}
