package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a workbook's styles show what stands in cells. */
final class NumberFormats {

    /** What Excel keeps of a format. */
    private static final int LONGEST = 255;

    private final List<NumberFormat> byStyle = new ArrayList<>();
    /** Whether there is a style that shows texts otherwise, as hardly any workbook has. */
    private boolean dressTexts;

    /** A workbook without styles shows everything as it is. */
    NumberFormats() {}

    NumberFormats(Tags styles) {
        Map<String, NumberFormat> own = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                own.put(styles.attribute("numFmtId"), NumberFormat.of(bounded(styles.attribute("formatCode"))));
            } else if (styles.name().equals("cellXfs")) {
                ofCells = styles.starts();
            } else if (ofCells && styles.starts("xf")) {
                String id = styles.attribute("numFmtId");
                NumberFormat format = own.get(id);
                add(format == null ? NumberFormat.builtIn(id) : format);
            }
        }
    }

    private void add(NumberFormat format) {
        byStyle.add(format);
        dressTexts |= !format.texts().equals(TextFormat.AS_IT_IS);
    }

    /** @throws UploadRefused when the format is longer than any that Excel keeps */
    static String bounded(String code) {
        if (code.length() > LONGEST) {
            throw new UploadRefused("工作簿中有一个单元格格式长" + code.length() + "个字符（Excel最多" + LONGEST
                    + "个），不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
        }
        return code;
    }

    /** A text as it is seen in a cell of the style. */
    RawCell text(String style, String text) {
        return dressTexts ? of(style).texts().cell(text) : new RawCell(Kind.TEXT, text);
    }

    /** @param style a cell's style, as its number stands in the file */
    NumberFormat of(String style) {
        if (style.isEmpty() || style.length() > 6 || byStyle.isEmpty()) {
            return NumberFormat.GENERAL;
        }
        int number = 0;
        for (int i = 0; i < style.length(); i++) {
            char digit = style.charAt(i);
            if (digit < '0' || digit > '9') {
                return NumberFormat.GENERAL;
            }
            number = number * 10 + digit - '0';
        }
        return number < byStyle.size() ? byStyle.get(number) : NumberFormat.GENERAL;
    }
}
