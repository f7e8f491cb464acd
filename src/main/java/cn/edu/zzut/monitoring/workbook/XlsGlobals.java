package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands before the sheets of an .xls file: their names and places, all texts, the formats, the calendar. */
final class XlsGlobals {

    /** More than this nobody makes by hand or program. */
    private static final int MOST_SHEETS = 1_000;

    private static final int MOST_FORMATS = 10_000;
    private static final int TEXTS_OWN_SIZE = 40;

    private static final int EXCEL_97 = 0x0600;
    private static final int OF_CELLS = 0;

    /** A sheet, macro or chart, and where it begins. */
    record Listed(String name, boolean hidden, boolean ofCells, long begin) {}

    private final List<Listed> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, NumberFormat> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, NumberFormat> used = new HashMap<>();
    private boolean from1904;

    XlsGlobals(XlsInput in) {
        while (in.next()) {
            switch (in.number()) {
                case 0x0809 -> requireVersion(in);
                case 0x002F -> throw OtherFormats.encrypted();
                case 0x0022 -> from1904 = in.two() == 1;
                case 0x0085 -> sheet(in);
                case 0x00FC -> texts(in);
                case 0x041E -> format(in);
                case 0x00E0 -> style(in);
                default -> {
                    // says nothing of the cells
                }
            }
        }
    }

    private static void requireVersion(XlsInput in) {
        if (in.two() != EXCEL_97) {
            throw old();
        }
    }

    static UploadRefused old() {
        return new UploadRefused("这是Excel 95或更早版本的工作簿，无法读取。请用Excel或WPS打开，另存为.xlsx后再上传。");
    }

    private void sheet(XlsInput in) {
        long begin = in.four() & 0xFFFF_FFFFL;
        boolean hidden = (in.one() & 3) != 0;
        boolean ofCells = in.one() == OF_CELLS;
        sheets.add(new Listed(in.text(in.one()), hidden, ofCells, begin));
        if (sheets.size() > MOST_SHEETS) {
            throw tooMany("工作表", MOST_SHEETS);
        }
    }

    private void texts(XlsInput in) {
        in.four();
        int count = in.four();
        long characters = 0;
        for (int i = 0; i < count; i++) {
            String text = in.richText();
            characters += text.length() + TEXTS_OWN_SIZE;
            if (characters > SharedTexts.MOST_CHARACTERS) {
                throw new UploadRefused("工作簿中的文字超过" + SharedTexts.MOST_CHARACTERS + "个，已拒绝。请删除与本表无关的工作表和内容后再上传。");
            }
            texts.add(text);
        }
    }

    private void format(XlsInput in) {
        int id = in.two();
        own.put(id, NumberFormat.of(NumberFormats.bounded(in.text(in.two()))));
        if (own.size() > MOST_FORMATS) {
            throw tooMany("单元格格式", MOST_FORMATS);
        }
    }

    private void style(XlsInput in) {
        in.two();
        styles.add(in.two());
        if (styles.size() > 0x10000) {
            throw tooMany("单元格样式", 0x10000);
        }
    }

    private static UploadRefused tooMany(String what, int most) {
        return new UploadRefused("工作簿中的" + what + "超过" + most + "个，不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
    }

    List<Listed> sheets() {
        return sheets;
    }

    ShownNumbers numbers() {
        return ShownNumbers.counting(from1904);
    }

    NumberFormat format(int style) {
        return style < styles.size() ? used.computeIfAbsent(styles.get(style), this::formatOf) : NumberFormat.GENERAL;
    }

    private NumberFormat formatOf(int id) {
        NumberFormat format = own.get(id);
        return format == null ? NumberFormat.builtIn(String.valueOf(id)) : format;
    }

    /** The text of that number; one that is not there belongs to a broken file. */
    RawCell text(int number, int style) {
        return shown(texts.get(number), style);
    }

    RawCell shown(String text, int style) {
        return text.isEmpty() ? RawCell.EMPTY : format(style).texts().cell(text);
    }
}
