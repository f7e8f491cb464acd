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
        return withoutShell(isPlain(text) ? text : withoutUnseen(text));
    }

    static String withoutShell(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first != '=' && first != '\'') {
            return text;
        }
        Matcher shell = SHELL.matcher(text.strip());
        return shell.matches() ? shell.group(shell.group(1) == null ? 2 : 1) : text;
    }

    /** Without blanks of any width at its ends. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** With ordinary blanks in the place of those of other widths; the very same text where it has none. */
    static String withPlainBlanks(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f' && Character.isSpaceChar(text.charAt(i))) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, ' ');
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Nearly all texts: decided without making anything. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' ? letter != '\n' && letter != '\t' : letter >= '\u007f' && isUnseen(text.codePointAt(i))) {
                return false;
            }
            i += Character.isHighSurrogate(letter) ? 1 : 0;
        }
        return true;
    }

    /**
     * With one and the same dot between the parts of a name, of those that look alike: · (GB 2312), ・, •, ‧, ･, ∙, ⋅. One that does
     * not stand between letters, such as at the head of a line, stays.
     */
    static String middleDots(String text) {
        StringBuilder same = null;
        for (int i = 1; i < text.length() - 1; i++) {
            if (isOtherDot(text.charAt(i))
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                same = same == null ? new StringBuilder(text) : same;
                same.setCharAt(i, '·');
            }
        }
        return same == null ? text : same.toString();
    }

    /** Full-width letters, digits and signs made narrow, and nothing else: ² and ① are no digits. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean wide = letter >= '\uff01' && letter <= '\uff5e';
            narrow.append(wide ? (char) (letter - 0xfee0) : Character.isSpaceChar(letter) ? ' ' : letter);
        }
        return narrow.toString();
    }

    private static boolean isOtherDot(char letter) {
        return letter >= '\u2022'
                && (letter == '\u2022'
                        || letter == '\u2027'
                        || letter == '\u2219'
                        || letter == '\u22c5'
                        || letter == '\u30fb'
                        || letter == '\uff65');
    }

    /** Halves of characters and what is none at all are not seen either, and no file could be written with them. */
    private static boolean isUnseen(int letter) {
        if (letter >= '\u4e00' && letter <= '\u9fff') {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || isBlankLetter(letter)
                || letter == '\ufffe'
                || letter == '\uffff'
                || letter == '\u2028'
                || letter == '\u2029';
    }

    /** Letters and marks of which nothing is drawn: fillers of Hangul, the empty pattern of Braille, choices of a letter's form. */
    private static boolean isBlankLetter(int letter) {
        return letter == '\u034f'
                || letter == '\u115f'
                || letter == '\u1160'
                || letter == '\u2800'
                || letter == '\u3164'
                || letter == '\uffa0'
                || (letter >= '\ufe00' && letter <= '\ufe0f')
                || (letter >= 0xE0100 && letter <= 0xE01EF);
    }

    private static String withoutUnseen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (letter == '\r'
                    || letter == '\u000b'
                    || letter == '\u2028'
                    || letter == '\u2029'
                    || letter == '\u0085') {
                if (!(letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                    seen.append('\n');
                }
            } else if (letter == '\n' || letter == '\t' || !isUnseen(letter)) {
                seen.appendCodePoint(letter);
            }
        }
        return seen.toString();
    }
}
