package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a cell into normal form for its column: blanks trimmed, full-width digits made narrow, numbers in plain decimal
 * notation, dates as 2026, 2026-09 or 2026-09-30. What cannot be brought there stays as it is, for a finding to name.
 */
final class CellText {

    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final MathContext EXCEL_PRECISION = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})月?|(\\d{2}))");
    /** A month after a point that lost its nought: 2010.10 is shown as 2010.1 too. */
    private static final Pattern POINT_ONE = Pattern.compile("\\d{4}\\.1");

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―－]");
    private static final Pattern BLANKS_INSIDE = Pattern.compile("\\s*([-/.年月日])\\s*");

    /** Days of the calendar that begins with 1900, which are years when somebody types them into a cell for dates. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    private CellText() {}

    static String of(RawCell cell, ColumnType type) {
        String text = cell.text() == null
                ? ""
                : PlainText.withPlainBlanks(cell.text()).strip();
        if (text.isEmpty() || isPlainInteger(text, cell.kind(), type) || isPlainDate(text, cell.kind(), type)) {
            return text;
        }
        if (cell.kind() == Kind.DATE) {
            return day(new BigDecimal(text), type);
        }
        if (cell.kind() == Kind.NUMBER) {
            text = isPlainDecimal(text) ? text : plain(new BigDecimal(text).round(EXCEL_PRECISION));
            if (type.isNumeric()) {
                return text;
            }
        }
        if (type.isTemporal()) {
            return temporal(PlainText.narrow(text), type);
        }
        return type.isNumeric() ? numeric(text) : text;
    }

    /** Most cells: a whole number that is written as it should be. */
    private static boolean isPlainInteger(String text, Kind kind, ColumnType type) {
        boolean number = type.isNumeric() || (kind == Kind.NUMBER && type == ColumnType.TEXT);
        if (!number || kind == Kind.DATE || text.length() > 15 || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Most other numbers: digits, a point and digits that do not end with a nought. */
    private static boolean isPlainDecimal(String text) {
        int point = text.indexOf('.');
        if (point < 1 || text.length() > 15 || (text.charAt(0) == '0' && point > 1) || text.endsWith("0")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return point < text.length() - 1;
    }

    /** Most dates: written as they should be. */
    private static boolean isPlainDate(String text, Kind kind, ColumnType type) {
        return kind == Kind.TEXT
                && type.isTemporal()
                && (type != ColumnType.DATE || ISO_DATE.matcher(text).matches())
                && type.accepts(text);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A comma is left out where it parts thousands; elsewhere it may have been a point, and nobody can tell. */
    private static String numeric(String text) {
        String narrow = PlainText.narrow(text);
        String bare = GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
        return NUMBER.matcher(bare).matches() ? plain(new BigDecimal(bare)) : text;
    }

    /** A day by its number; a bare year that a cell for dates shows as a day in 1905 is named as what it is. */
    private static String day(BigDecimal number, ColumnType type) {
        LocalDate day = EXCEL_DAY_ZERO.plusDays(number.longValue());
        boolean bareYear = number.stripTrailingZeros().scale() <= 0
                && number.intValue() >= FIRST_YEAR
                && number.intValue() <= LAST_YEAR;
        return bareYear ? number.intValue() + "（日期格式，显示为" + day + "）" : temporal(day.toString(), type);
    }

    private static String temporal(String written, ColumnType type) {
        String text =
                BLANKS_INSIDE.matcher(DASHES.matcher(written).replaceAll("-")).replaceAll("$1");
        return switch (type) {
            case YEAR -> year(text).orElse(written);
            case YEAR_MONTH -> yearMonth(text).orElse(written);
            default -> date(text).map(LocalDate::toString).orElse(written);
        };
    }

    /**
     * Whether the cell is a day, of which a column for years or months keeps less; the first of a month is how Excel writes a month,
     * the first of January how it writes a year.
     */
    static boolean losesDay(RawCell cell, ColumnType type) {
        if (type != ColumnType.YEAR && type != ColumnType.YEAR_MONTH) {
            return false;
        }
        boolean possible = cell.kind() == Kind.DATE || cell.text().length() > 7;
        String day = possible ? of(cell, ColumnType.DATE) : "";
        return ISO_DATE.matcher(day).matches()
                && (cell.kind() != Kind.DATE || !day.endsWith(type == ColumnType.YEAR ? "-01-01" : "-01"));
    }

    /** Only a real date is cut to its year: 2024-2025 and 20242025 are none. */
    private static Optional<String> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches() ? Optional.of(year.group(1)) : date(text).map(day -> "%04d".formatted(day.getYear()));
    }

    private static Optional<String> yearMonth(String text) {
        if (POINT_ONE.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher match = YEAR_MONTH.matcher(text);
        if (!match.matches()) {
            return date(text).map(day -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue()));
        }
        int month = Integer.parseInt(match.group(2) == null ? match.group(3) : match.group(2));
        return month >= 1 && month <= 12 ? Optional.of("%s-%02d".formatted(match.group(1), month)) : Optional.empty();
    }

    /** The date that it is, if there is such a day; what time of day it was says nothing here. */
    private static Optional<LocalDate> date(String text) {
        Matcher match = DATE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2) == null ? match.group(4) : match.group(2)),
                    Integer.parseInt(match.group(3) == null ? match.group(5) : match.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
