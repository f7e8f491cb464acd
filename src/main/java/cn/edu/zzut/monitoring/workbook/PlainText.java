package cn.edu.zzut.monitoring.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what nobody sees: characters of no width, marks of direction and control characters, which make two equal
 * names differ; and without the shell in which systems export codes, {@code ="0101001"} and {@code '0101001}.
 */
final class PlainText {

    private static final Pattern SHELL = Pattern.compile("=\"([^\"]*)\"|'([0-9A-Za-z]+)");

    private PlainText() {}

    /** The very same text where nothing is to be removed. */
    static String of(String text) {
        String seen = isPlain(text) ? text : withoutUnseen(text);
        char first = seen.isEmpty() ? ' ' : seen.charAt(0);
        if (first != '=' && first != '\'') {
            return seen;
        }
        Matcher shell = SHELL.matcher(seen.strip());
        return shell.matches() ? shell.group(shell.group(1) == null ? 2 : 1) : seen;
    }

    /** Nearly all texts: decided without making anything. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' ? letter != '\n' && letter != '\t' : letter >= '\u007f' && isUnseen(letter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(char letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.CONTROL || letter == '\u2028' || letter == '\u2029';
    }

    private static String withoutUnseen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\r'
                    || letter == '\u000b'
                    || letter == '\u2028'
                    || letter == '\u2029'
                    || letter == '\u0085') {
                if (!(letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                    seen.append('\n');
                }
            } else if (letter == '\n' || letter == '\t' || !isUnseen(letter)) {
                seen.append(letter);
            }
        }
        return seen.toString();
    }
}
