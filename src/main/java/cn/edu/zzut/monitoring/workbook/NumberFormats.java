package cn.edu.zzut.monitoring.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook's styles show numbers, as far as the value that is seen is another one: dates, percents, leading zeros. */
final class NumberFormats {

    /**
     * How a number is shown.
     *
     * @param zeros the digits that a code is filled up to with zeros; 0 where it is not
     * @param dressed whether more or less is shown than the number's digits, such as T0005 for 5
     * @param noughtDressed the same of 0
     */
    record Format(boolean date, boolean percent, int zeros, boolean dressed, boolean noughtDressed) {

        static final Format GENERAL = new Format(false, false, 0, false, false);
        private static final Format DRESSED = new Format(false, false, 0, true, true);
        private static final Format DATE = new Format(true, false, 0, false, false);
        private static final Format PERCENT = new Format(false, true, 0, false, false);
        private static final Pattern ZEROS = Pattern.compile("0{2,20}");
        private static final Pattern SAID = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
        /** What parts a format for numbers above, below and equal to nought; not within quotes. */
        private static final Pattern PARTS = Pattern.compile("(?:\"[^\"]*\"|\\\\.|_.|\\*.|[^;])*+");
        /** Colours, languages, and room that is left free. */
        private static final Pattern UNSEEN = Pattern.compile(
                "\\[(?:\\$-[0-9A-F]*|black|blue|cyan|green|magenta|red|white|yellow|color ?\\d+|黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色\\d+)]"
                        + "|_.|\\*\\s|\\\\?\\s",
                Pattern.CASE_INSENSITIVE);

        /** Whether more or less of this number is seen than its digits; of those below nought only General shows them so. */
        boolean dresses(String number) {
            return switch (new BigDecimal(number).signum()) {
                case 0 -> noughtDressed;
                case 1 -> dressed;
                default -> dressed || zeros > 0;
            };
        }

        private static Format of(String code) {
            String bare = SAID.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
            String first = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
            boolean time = first.contains("h") || first.contains("s");
            if (!first.contains("general")
                    && (first.contains("y") || first.contains("d") || (first.contains("m") && !time))) {
                return DATE;
            }
            return first.contains("%") && !first.contains("general") ? PERCENT : digits(code);
        }

        private static Format digits(String code) {
            List<String> parts = new ArrayList<>();
            Matcher part = PARTS.matcher(code);
            for (int from = 0; from <= code.length() && part.find(from); from = part.end() + 1) {
                parts.add(UNSEEN.matcher(part.group()).replaceAll("").toLowerCase(Locale.ROOT));
            }
            String above = parts.get(0);
            boolean filled = ZEROS.matcher(above).matches();
            boolean dressed = !filled && !isPlain(above);
            String nought = parts.size() > 2 ? parts.get(2) : above;
            return new Format(
                    false,
                    false,
                    filled ? above.length() : 0,
                    dressed,
                    !nought.equals(above) || above.equals("#") || dressed);
        }

        private static boolean isPlain(String part) {
            return part.equals("general")
                    || part.equals("g/通用格式")
                    || part.equals("0")
                    || part.equals("#")
                    || part.equals("@");
        }

        /** Those that have a number only: ECMA-376, 18.8.30, with the Chinese ones. */
        private static Format builtIn(String id) {
            return switch (id) {
                case "9", "10" -> PERCENT;
                case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> DATE;
                case "50", "51", "52", "53", "54", "57", "58" -> DATE;
                case "2", "3", "4", "11", "12", "13", "18", "19", "20", "21" -> DRESSED;
                case "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48" -> DRESSED;
                default -> GENERAL;
            };
        }
    }

    private final List<Format> byStyle = new ArrayList<>();

    /** A workbook without styles shows everything as it is. */
    NumberFormats() {}

    NumberFormats(Tags styles) {
        Map<String, Format> own = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                own.put(styles.attribute("numFmtId"), Format.of(styles.attribute("formatCode")));
            } else if (styles.name().equals("cellXfs")) {
                ofCells = styles.starts();
            } else if (ofCells && styles.starts("xf")) {
                String id = styles.attribute("numFmtId");
                Format format = own.get(id);
                byStyle.add(format == null ? Format.builtIn(id) : format);
            }
        }
    }

    /** @param style a cell's style, as its number stands in the file */
    Format of(String style) {
        if (style.isEmpty() || style.length() > 6 || byStyle.isEmpty()) {
            return Format.GENERAL;
        }
        int number = 0;
        for (int i = 0; i < style.length(); i++) {
            char digit = style.charAt(i);
            if (digit < '0' || digit > '9') {
                return Format.GENERAL;
            }
            number = number * 10 + digit - '0';
        }
        return number < byStyle.size() ? byStyle.get(number) : Format.GENERAL;
    }
}
