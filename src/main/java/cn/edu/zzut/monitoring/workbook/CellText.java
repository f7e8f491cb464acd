package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings a cell into normal form for its column: blanks trimmed, full-width digits made narrow, numbers in plain decimal
 * notation, dates as 2026, 2026-09 or 2026-09-30. What cannot be brought there stays as it is, for a finding to name.
 */
final class CellText {

    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final MathContext EXCEL_PRECISION = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})月?|(\\d{2}))(?:[-/.]?\\d{1,2}日?)?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T]00:00(?::00)?)?");

    private CellText() {}

    static String of(RawCell cell, ColumnType type) {
        String text = cell.text() == null
                ? ""
                : cell.text().replace('\u3000', ' ').replace('\u00a0', ' ').strip();
        if (text.isEmpty() || isPlainInteger(text, cell.kind(), type)) {
            return text;
        }
        if (cell.kind() == Kind.DATE || (cell.kind() == Kind.NUMBER && isSerialDate(text, type))) {
            return temporal(
                    EXCEL_DAY_ZERO.plusDays(new BigDecimal(text).longValue()).toString(), type);
        }
        if (cell.kind() == Kind.NUMBER) {
            text = plain(new BigDecimal(text).round(EXCEL_PRECISION));
        }
        if (type.isTemporal()) {
            return temporal(Normalizer.normalize(text, Normalizer.Form.NFKC), type);
        }
        return type.isNumeric() ? numeric(Normalizer.normalize(text, Normalizer.Form.NFKC)) : text;
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

    private static boolean isSerialDate(String text, ColumnType type) {
        boolean dated = type == ColumnType.YEAR_MONTH || type == ColumnType.DATE;
        return dated && text.matches("[1-7]\\d{4}(\\.\\d+)?");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String numeric(String text) {
        String bare = text.replace(",", "");
        return bare.matches("[-+]?\\d{1,20}(\\.\\d{1,20})?") ? plain(new BigDecimal(bare)) : text;
    }

    private static String temporal(String text, ColumnType type) {
        return switch (type) {
            case YEAR -> year(text);
            case YEAR_MONTH -> yearMonth(text);
            default -> date(text);
        };
    }

    private static String year(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return year.group(1);
        }
        Matcher date = DATE.matcher(text);
        return date.matches() && text.length() > 6 ? date.group(1) : text;
    }

    private static String yearMonth(String text) {
        Matcher match = YEAR_MONTH.matcher(text);
        if (!match.matches()) {
            return text;
        }
        int month = Integer.parseInt(match.group(2) == null ? match.group(3) : match.group(2));
        return month >= 1 && month <= 12 ? "%s-%02d".formatted(match.group(1), month) : text;
    }

    private static String date(String text) {
        Matcher match = DATE.matcher(text);
        if (!match.matches()) {
            return text;
        }
        return "%s-%02d-%02d"
                .formatted(match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }
}
