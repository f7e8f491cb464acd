package cn.edu.zzut.monitoring.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How a workbook's styles show numbers, as far as the value that is seen is another one: dates, percents, leading zeros. */
final class NumberFormats {

    /**
     * How a number is shown.
     *
     * @param zeros the digits that a code is filled up to with zeros; 0 where it is not
     */
    record Format(boolean date, boolean percent, int zeros) {

        static final Format GENERAL = new Format(false, false, 0);
        private static final Format DATE = new Format(true, false, 0);
        private static final Format PERCENT = new Format(false, true, 0);
        private static final Pattern ZEROS = Pattern.compile("0{2,20}");
        private static final Pattern SAID = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

        private static Format of(String code) {
            if (ZEROS.matcher(code).matches()) {
                return new Format(false, false, code.length());
            }
            String bare = SAID.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
            String first = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
            if (first.contains("general")) {
                return GENERAL;
            }
            boolean time = first.contains("h") || first.contains("s");
            if (first.contains("y") || first.contains("d") || (first.contains("m") && !time)) {
                return DATE;
            }
            return first.contains("%") ? PERCENT : GENERAL;
        }

        /** Those that have a number only: ECMA-376, 18.8.30, with the Chinese ones. */
        private static Format builtIn(String id) {
            return switch (id) {
                case "9", "10" -> PERCENT;
                case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36" -> DATE;
                case "50", "51", "52", "53", "54", "57", "58" -> DATE;
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
