package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a workbook's styles show what stands in cells. */
final class NumberFormats {

    private final List<NumberFormat> byStyle = new ArrayList<>();
    private boolean hideTexts;

    /** A workbook without styles shows everything as it is. */
    NumberFormats() {}

    NumberFormats(Tags styles) {
        Map<String, NumberFormat> own = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                own.put(styles.attribute("numFmtId"), NumberFormat.of(styles.attribute("formatCode")));
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
        hideTexts |= format.hidesText();
    }

    /** How a text looks in a cell of the style; hardly any workbook hides texts. */
    Look lookOfText(String style) {
        return hideTexts && of(style).hidesText() ? Look.HIDDEN : Look.AS_IT_IS;
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
