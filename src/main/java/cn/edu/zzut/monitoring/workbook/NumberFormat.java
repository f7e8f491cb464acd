package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Look;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a format shows a number.
 *
 * @param zeros the digits that a code is filled up to with zeros; 0 where it is not
 * @param above how a number above nought looks
 * @param nought how nought looks
 * @param below how a number below nought looks
 * @param texts how a text in the cell looks
 * @param digits what is seen of a number
 */
record NumberFormat(Type type, int zeros, Look above, Look nought, Look below, TextFormat texts, ShownDigits digits) {

    /** What the number is taken for. */
    enum Type {
        NUMBER,
        DATE,
        PERCENT
    }

    static final NumberFormat GENERAL = simple(Type.NUMBER, Look.AS_IT_IS);
    private static final NumberFormat DATE = simple(Type.DATE, Look.AS_IT_IS);
    private static final NumberFormat PERCENT = simple(Type.PERCENT, Look.AS_IT_IS);

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern SAID = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    /** What parts a format for numbers above, below and equal to nought, and for texts; not within quotes. */
    private static final Pattern PARTS = Pattern.compile("(?:\"[^\"]*\"|\\\\.|_.|\\*.|[^;])*+");
    /** Colours, languages, and room that is left free. */
    private static final Pattern UNSEEN = Pattern.compile(
            "\\[(?:\\$-[0-9A-F]*|black|blue|cyan|green|magenta|red|white|yellow|color ?\\d+|黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色\\d+)]"
                    + "|_.|\\*\\s|\\\\?\\s",
            Pattern.CASE_INSENSITIVE);
    /** Digits that are shown only where there are some: of 0 there are none. */
    private static final Pattern NO_DIGIT_NEEDED = Pattern.compile("[#,]+");

    private static final String IF_NOUGHT = "[=0]";

    private static NumberFormat simple(Type type, Look look) {
        return new NumberFormat(type, 0, look, look, look, TextFormat.AS_IT_IS, ShownDigits.ALL);
    }

    /** What is seen of a number, where that is another one; empty where it is the same, or hidden. */
    String shownOtherwise(String number) {
        return look(number) == Look.HIDDEN ? "" : digits.otherwise(number);
    }

    /** How a number looks, which must be one. */
    Look look(String number) {
        if (above == nought && above == below) {
            return above;
        }
        return switch (new BigDecimal(number).signum()) {
            case 0 -> nought;
            case 1 -> above;
            default -> below;
        };
    }

    static NumberFormat of(String code) {
        if (code.isEmpty()) {
            return GENERAL;
        }
        String bare = SAID.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        String first = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
        boolean time = first.contains("h") || first.contains("s");
        if (!first.contains("general")
                && (first.contains("y") || first.contains("d") || (first.contains("m") && !time))) {
            return DATE;
        }
        NumberFormat format = digits(code);
        return first.contains("%") && !first.contains("general") ? format.asPercent() : format;
    }

    /** The sign of percent is part of what is read. */
    private NumberFormat asPercent() {
        return new NumberFormat(Type.PERCENT, 0, seen(above), seen(nought), seen(below), texts, ShownDigits.ALL);
    }

    private static Look seen(Look look) {
        return look == Look.DRESSED ? Look.AS_IT_IS : look;
    }

    private static NumberFormat digits(String code) {
        List<String> parts = parts(code);
        Optional<String> ofNought =
                parts.stream().filter(part -> part.startsWith(IF_NOUGHT)).findFirst();
        ofNought.ifPresent(parts::remove);
        String above = parts.isEmpty() ? "" : parts.get(0);
        String below = parts.size() > 1 ? parts.get(1) : above;
        String nought = ofNought.map(part -> part.substring(IF_NOUGHT.length()))
                .orElse(parts.size() > 2 ? parts.get(2) : above);
        boolean filled = ZEROS.matcher(above).matches();
        Look look = filled || isPlain(above) ? Look.AS_IT_IS : Look.DRESSED;
        return new NumberFormat(
                Type.NUMBER,
                filled ? above.length() : 0,
                hiddenOr(above, look),
                NO_DIGIT_NEEDED.matcher(nought).matches()
                        ? Look.HIDDEN
                        : hiddenOr(nought, nought.equals(above) ? look : Look.DRESSED),
                hiddenOr(below, filled ? Look.DRESSED : look),
                TextFormat.of(code),
                new ShownDigits(above, nought, parts.size() > 1 ? below : "-" + above));
    }

    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        written(code).forEach(part -> parts.add(part.toLowerCase(Locale.ROOT)));
        return parts;
    }

    /** The parts of a format without what is not seen of it: for numbers above, below and equal to nought, and for texts. */
    static List<String> written(String code) {
        List<String> parts = new ArrayList<>();
        Matcher part = PARTS.matcher(code);
        for (int from = 0; from <= code.length() && part.find(from); from = part.end() + 1) {
            parts.add(UNSEEN.matcher(part.group()).replaceAll(""));
        }
        return parts;
    }

    private static Look hiddenOr(String part, Look look) {
        return isBlank(part) ? Look.HIDDEN : look;
    }

    private static boolean isBlank(String part) {
        return part.replace("\"\"", "").isEmpty();
    }

    private static boolean isPlain(String part) {
        return part.equals("general")
                || part.equals("g/通用格式")
                || part.equals("0")
                || part.equals("#")
                || part.equals("@");
    }

    /** Those that have a number only: ECMA-376, 18.8.30, with the Chinese ones. */
    static NumberFormat builtIn(String id) {
        return switch (id) {
            case "9", "10" -> PERCENT;
            case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> DATE;
            case "50", "51", "52", "53", "54", "57", "58" -> DATE;
            case "1" -> of("0");
            case "2" -> of("0.00");
            case "3" -> of("#,##0");
            case "4" -> of("#,##0.00");
            case "11" -> of("0.00E+00");
            case "12" -> of("# ?/?");
            case "13" -> of("# ??/??");
            case "37", "38" -> of("#,##0;(#,##0)");
            case "39", "40" -> of("#,##0.00;(#,##0.00)");
            case "41", "42" -> of("#,##0;-#,##0;\"-\"");
            case "43", "44" -> of("#,##0.00;-#,##0.00;\"-\"??");
            case "48" -> of("##0.0E+0");
            case "18", "19", "20", "21", "45", "46", "47" -> of("h:mm");
            default -> GENERAL;
        };
    }
}
