package cn.edu.zzut.monitoring.workbook;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as spreadsheets keep them: with fifteen digits, and without what was written beside them. */
final class PlainNumbers {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,14})?");
    private static final int DIGITS = 15;
    private static final int LONGEST = 400;

    private PlainNumbers() {}

    /** The number that is read again with these very digits; empty where there is none, as for 007 or 12.50. */
    static OptionalDouble exactly(String text) {
        if (!PLAIN.matcher(text).matches()
                || text.chars().filter(Character::isDigit).count() > DIGITS) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return text(number).equals(text) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    static String text(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "";
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The same of digits in a file, such as 1.2E3; what is no number stays. */
    static String text(String digits) {
        if (digits.length() > LONGEST) {
            return digits;
        }
        try {
            double number = Double.parseDouble(digits);
            return Double.isInfinite(number) || Double.isNaN(number) ? digits : text(number);
        } catch (NumberFormatException e) {
            return digits;
        }
    }
}
