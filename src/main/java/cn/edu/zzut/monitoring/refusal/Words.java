package cn.edu.zzut.monitoring.refusal;

/** Whether a person has said something where they are asked to: a reason, a remark, an explanation. */
public final class Words {

    private Words() {}

    /** Whether nothing of the text is seen: it is null or empty, or holds only blanks and signs of which nothing is drawn. */
    public static boolean isNone(String text) {
        return text == null || text.codePoints().allMatch(Words::isUnseen);
    }

    /** Whether there are control signs in it, but for tabs and ends of lines: nobody sees them, and files cannot hold them. */
    public static boolean hasControls(String text) {
        return text.chars()
                .anyMatch(
                        letter -> Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r');
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
