package cn.edu.zzut.monitoring.meeting;

import java.util.regex.Pattern;

/** Meeting material names no person: what people have written goes into it without the numbers that single somebody out. */
final class Nameless {

    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9.])\\d{8,}[0-9Xx]?(?![0-9.])");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private Nameless() {}

    /** The text with staff numbers, numbers of students, phones, identity cards and mail addresses left out. */
    static String of(String text) {
        return MAIL.matcher(NUMBERS.matcher(text).replaceAll("＊＊＊")).replaceAll("＊＊＊");
    }
}
