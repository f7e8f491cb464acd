package cn.edu.zzut.monitoring.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a format for numbers makes to be seen of one: rounded, scaled by commas, with texts around it.
 *
 * @param above the part of the format for a number above nought, without colours and blanks
 * @param nought that for nought
 * @param below that for a number below nought, with its sign
 */
record ShownDigits(String above, String nought, String below) {

    static final ShownDigits ALL = new ShownDigits("general", "general", "-general");

    private static final MathContext EXCEL_PRECISION = new MathContext(15, RoundingMode.HALF_UP);
    /** Texts, then digits with commas and a point, commas that scale, an exponent, and texts. */
    private static final Pattern FORMAT = Pattern.compile("(?<before>(?:\"[^\"]*\"|\\\\.|[^0#?\"\\\\\\[/])*)"
            + "(?<whole>[0#?][0#?,]*)(?:\\.(?<decimals>[0#?]*))?(?<scale>,*)(?<exponent>e[+-]0+)?"
            + "(?<after>(?:\"[^\"]*\"|\\\\.|[^0#?\"\\\\\\[/])*)");

    private static final Pattern GENERAL_OR_TEXT = Pattern.compile("-?(general|g/通用格式|@)");
    private static final Pattern ONLY_WORDS = Pattern.compile("(?:\"[^\"]*\"|\\\\.|[-?()+,.])*");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)(?:-[0-9a-f]*)?]");
    private static final Pattern MEANS_ANOTHER = Pattern.compile("[0-9百千万亿兆kmwb%‰]", Pattern.CASE_INSENSITIVE);
    private static final String THOUSANDS = "#,##";
    private static final String UNKNOWN = "的可能是另一个数";

    /** What is seen, where it is another number; empty where it is the same. */
    String otherwise(String written) {
        if (equals(ALL) || isShownInFull(written)) {
            return "";
        }
        BigDecimal number = new BigDecimal(written).round(EXCEL_PRECISION);
        String code = number.signum() == 0 ? nought : number.signum() > 0 ? above : below;
        if (GENERAL_OR_TEXT.matcher(code).matches()) {
            return "";
        }
        String format = CURRENCY.matcher(code).replaceAll("\"$1\"");
        if (number.signum() == 0 && ONLY_WORDS.matcher(format).matches()) {
            return words(format).equals("0") || !MEANS_ANOTHER.matcher(format).find() ? "" : words(format);
        }
        return shown(format, number.abs())
                .map(seen -> isSame(seen, number) ? "" : seen.text())
                .orElse(UNKNOWN);
    }

    /** Most numbers in most formats (0, 0.00, #,##0.00): no sign, and no more decimals than are shown. */
    private boolean isShownInFull(String written) {
        if (written.length() > EXCEL_PRECISION.getPrecision() || !nought.equals(above) || !isPlain(above)) {
            return false;
        }
        int point = written.indexOf('.');
        for (int i = 0; i < written.length(); i++) {
            if (i != point && (written.charAt(i) < '0' || written.charAt(i) > '9')) {
                return false;
            }
        }
        int shown = above.indexOf('.') < 0 ? 0 : above.length() - above.indexOf('.') - 1;
        return point < 0 || written.length() - point - 1 <= shown;
    }

    private static boolean isPlain(String format) {
        int start = format.startsWith(THOUSANDS) ? THOUSANDS.length() : 0;
        for (int i = start; i < format.length(); i++) {
            if (format.charAt(i) != '0' && !(format.charAt(i) == '.' && i == start + 1)) {
                return false;
            }
        }
        return format.length() > start;
    }

    /** @param value what the digits alone say */
    private record Seen(String before, String digits, String after, BigDecimal value) {

        String text() {
            return before + digits + after;
        }

        private boolean isBelowNought() {
            return before.contains("-") || (before.contains("(") && after.contains(")"));
        }
    }

    private static boolean isSame(Seen seen, BigDecimal number) {
        return seen.value().compareTo(number.abs()) == 0
                && (number.signum() == 0 || seen.isBelowNought() == (number.signum() < 0))
                && !MEANS_ANOTHER.matcher(seen.before() + seen.after()).find();
    }

    /** Empty where it cannot be told, as with fractions. */
    private static Optional<Seen> shown(String format, BigDecimal number) {
        Matcher parts = FORMAT.matcher(format.startsWith(".") ? "#" + format : format);
        if (!parts.matches()) {
            return words(format).isEmpty()
                            || !ONLY_WORDS
                                    .matcher(format.replaceFirst("^-", ""))
                                    .matches()
                    ? Optional.empty()
                    : Optional.of(new Seen("", words(format), "", BigDecimal.valueOf(-1)));
        }
        String whole = parts.group("whole");
        int commas = parts.group("scale").length()
                + whole.length()
                - whole.replaceFirst(",+$", "").length();
        int decimals =
                parts.group("decimals") == null ? 0 : parts.group("decimals").length();
        BigDecimal value = number.movePointLeft(3 * commas);
        if (parts.group("exponent") != null) {
            value = value.round(new MathContext(decimals + 1, RoundingMode.HALF_UP));
        } else {
            value = value.setScale(decimals, RoundingMode.HALF_UP);
        }
        String digits = parts.group("exponent") != null && value.signum() != 0
                ? value.stripTrailingZeros().toEngineeringString()
                : value.toPlainString();
        return Optional.of(new Seen(words(parts.group("before")), digits, words(parts.group("after")), value));
    }

    private static String words(String format) {
        return format.replace("\"", "").replace("\\", "");
    }
}
