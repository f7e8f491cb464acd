package cn.edu.zzut.monitoring.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that a workbook's cells refer to by number. */
final class SharedTexts {

    /** More characters than this nobody fills in: 200,000 rows of 250. */
    static final int MOST_CHARACTERS = 50_000_000;

    /** What XML cannot hold stands as its number in a text: _x000D_ (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    SharedTexts() {}

    SharedTexts(Tags part) {
        long characters = 0;
        while (part.next()) {
            if (part.starts("si")) {
                String text = unescaped(part.runs());
                characters += text.length() + 8L;
                if (characters > MOST_CHARACTERS) {
                    throw new UploadRefused("工作簿中的文字超过" + MOST_CHARACTERS + "个，已拒绝。请删除与本表无关的工作表和内容后再上传。");
                }
                texts.add(text);
            }
        }
    }

    int size() {
        return texts.size();
    }

    String get(int number) {
        return texts.get(number);
    }

    /** A text in which somebody has written what would stand for such a character. */
    static String escaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }
}
