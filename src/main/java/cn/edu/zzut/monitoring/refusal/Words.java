package cn.edu.zzut.monitoring.refusal;

import java.util.regex.Pattern;

/** Whether a person has said something where they are asked to: a reason, a remark, an explanation. */
public final class Words {

    /** How an address for mail is written, as it is told to whoever has written another. */
    public static final String MAIL_ADDRESS_IN_WORDS =
            "邮箱应像name@school.edu.cn这样：@前面由字母、数字和_+-'&组成，之间可以有点（不在首尾，不连着写）；@后面是域名，由字母、数字、-和点组成。";

    private static final int LONGEST_BEFORE_AT = 64;
    private static final int LONGEST_MAIL_ADDRESS = 254;

    private static final Pattern BEFORE_AT = Pattern.compile("[A-Za-z0-9_+'&-]+(\\.[A-Za-z0-9_+'&-]+)*");

    /** Names that begin and end with a letter or figure; the last, such as cn, is no number. */
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private Words() {}

    /** Whether nothing of the text is seen: it is null or empty, or holds only blanks and signs of which nothing is drawn. */
    public static boolean isNone(String text) {
        return text == null || text.codePoints().allMatch(Words::isUnseen);
    }

    /**
     * Whether there are signs in it that nobody sees and that files cannot hold or that turn the text round: control signs but
     * for tabs and ends of lines, halves of letters, what Unicode says is none, and what changes the direction of writing.
     */
    public static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Words::isHidden);
    }

    /** Whether it is one line without such signs, without tabs, and without letters of which nothing is drawn. */
    public static boolean isLine(String text) {
        return !hasControls(text) && !hasInvisible(text) && text.codePoints().noneMatch(Words::endsALine);
    }

    private static boolean endsALine(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029';
    }

    /** Whether a mail can be addressed to it, through servers that know plain letters only. */
    public static boolean isMailAddress(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at <= LONGEST_BEFORE_AT
                && text.length() <= LONGEST_MAIL_ADDRESS
                && BEFORE_AT.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    /** Whether there are letters in it of which nothing is drawn, such as U+200B: two names would look the same. */
    public static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(letter -> Character.getType(letter) == Character.FORMAT || isFiller(letter));
    }

    /** The text without these signs, for what comes from other programs and cannot be asked for again. */
    public static String withoutControls(String text) {
        return text.codePoints()
                .filter(letter -> !isHidden(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int letter) {
        return isControl(letter) || isNoLetter(letter) || turnsRound(letter);
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r';
    }

    private static boolean isNoLetter(int letter) {
        return Character.getType(letter) == Character.SURROGATE
                || (letter & 0xfffe) == 0xfffe
                || (letter >= 0xfdd0 && letter <= 0xfdef);
    }

    private static boolean turnsRound(int letter) {
        return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK -> true;
            default -> isFiller(letter);
        };
    }

    /** Letters that are drawn as blanks: fillers of Hangul, the empty pattern of Braille. */
    private static boolean isFiller(int letter) {
        return letter == '\u115f'
                || letter == '\u1160'
                || letter == '\u2800'
                || letter == '\u3164'
                || letter == '\uffa0';
    }
}
