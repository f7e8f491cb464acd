package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;

/**
 * What a column is about, in words (第十七条、第十八条).
 *
 * @param meaning empty where nobody has written it yet
 * @param countingRule how it is counted: what is in, what is out; may be empty
 * @param source where the words are taken from; may be empty
 */
public record Definition(String meaning, String countingRule, String statisticalTime, String source) {

    /** @throws Refusal in Chinese when a text is too long, or holds signs that nobody sees */
    public static Definition of(String meaning, String countingRule, String statisticalTime, String source) {
        return new Definition(
                bounded("含义", meaning, 300),
                bounded("统计口径", countingRule, 500),
                bounded("统计时间", statisticalTime, 100),
                bounded("含义出处", source, 100));
    }

    /** As it is shown of the table's column. */
    public static Definition of(TableDefinition table, Column column) {
        return new Definition(
                column.meaning(), column.countingRule(), table.statisticalTimeOf(column), column.source());
    }

    private static String bounded(String what, String text, int longest) {
        if (text == null || Words.isNone(text)) {
            return "";
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw Refusal.invalid(what + "太长，请写在" + longest + "字以内。");
        }
        if (Words.hasControls(stripped)) {
            throw Refusal.invalid(what + "中有看不见的控制字符，请删去后重新填写。");
        }
        return stripped;
    }
}
