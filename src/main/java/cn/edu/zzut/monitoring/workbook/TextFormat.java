package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Look;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.List;

/**
 * How a format shows a text: by its fourth part, or by a shorter one's last part that has a place for texts ("S20101-"@).
 *
 * @param part as it is written, without colours; @ stands for the text
 */
record TextFormat(String part) {

    static final TextFormat AS_IT_IS = new TextFormat("@");

    private static final int NUMBERS = 3;

    static TextFormat of(String code) {
        List<String> parts = NumberFormat.written(code);
        if (parts.isEmpty()) {
            return AS_IT_IS;
        }
        String last = parts.get(parts.size() - 1);
        if (parts.size() <= NUMBERS && !places(last)) {
            return AS_IT_IS;
        }
        String part = parts.size() > NUMBERS ? parts.get(NUMBERS) : last;
        return part.equalsIgnoreCase("general") || part.equals("G/通用格式") ? AS_IT_IS : new TextFormat(part);
    }

    /** Whether it has a place for the text outside of what it says itself. */
    private static boolean places(String part) {
        return !shown(part, "").equals(shown(part, "文"));
    }

    /** The text as a cell of this format shows it. */
    RawCell cell(String text) {
        String shown = shown(part, text);
        if (shown.equals(text)) {
            return new RawCell(Kind.TEXT, text);
        }
        return shown.isEmpty()
                ? new RawCell(Kind.TEXT, text, Look.HIDDEN)
                : new RawCell(Kind.TEXT, text, Look.DRESSED).shownAs(shown);
    }

    private static String shown(String part, String text) {
        StringBuilder shown = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\\' && !quoted && i + 1 < part.length()) {
                shown.append(part.charAt(++i));
            } else if (letter == '@' && !quoted) {
                shown.append(text);
            } else {
                shown.append(letter);
            }
        }
        return shown.toString();
    }
}
