package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Look;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Excel shows them: dates by the workbook's own calendar, percents as such, codes with the zeros of their format. */
final class ShownNumbers {

    private static final int LONGEST = 400;
    private static final int MOST_EXPONENT = 308;
    /** The day after 31 December 9999. */
    private static final BigDecimal DAYS = BigDecimal.valueOf(2_958_466);

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?(\\d+))?");
    private static final int MOST_DIGITS = 9;
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);

    /** What is added to a day's number to count from 1900. */
    private final BigDecimal dayZero;

    private ShownNumbers(BigDecimal dayZero) {
        this.dayZero = dayZero;
    }

    /** @param from1904 whether days are counted from 1904, as older Excel for Macintosh does */
    static ShownNumbers counting(boolean from1904) {
        return new ShownNumbers(from1904 ? DAYS_TO_1904 : BigDecimal.ZERO);
    }

    /** Whether it asks for more digits than any number in a spreadsheet has; a few bytes can ask for a million. */
    static boolean isExcessive(String raw) {
        if (raw.length() > LONGEST) {
            return true;
        }
        if (raw.indexOf('e') < 0 && raw.indexOf('E') < 0) {
            return false;
        }
        Matcher number = NUMBER.matcher(raw);
        if (!number.matches() || number.group(3) == null) {
            return false;
        }
        String exponent = number.group(3).replaceFirst("^0+", "");
        return exponent.length() > 3 || (!exponent.isEmpty() && Integer.parseInt(exponent) > MOST_EXPONENT);
    }

    /**
     * @param raw what stands in the file, no excessive number
     * @param hidesNought whether the sheet shows no noughts
     */
    RawCell of(String raw, NumberFormat format, boolean hidesNought) {
        if (raw.isEmpty()) {
            return RawCell.EMPTY;
        }
        if (!isDigits(raw) && !NUMBER.matcher(raw).matches()) {
            return new RawCell(Kind.ERROR, Named.shortened(raw));
        }
        Look look = hidesNought && new BigDecimal(raw).signum() == 0 ? Look.HIDDEN : format.look(raw);
        return switch (format.type()) {
            case DATE -> day(raw, look);
            case PERCENT -> new RawCell(Kind.TEXT, hundredfold(raw) + "%", look);
            case NUMBER ->
                format.zeros() == 0 || look != Look.AS_IT_IS
                        ? new RawCell(Kind.NUMBER, raw, look).shownAs(format.shownOtherwise(raw))
                        : filledUp(raw, format);
        };
    }

    /** A day that stands in the file as such, 2026-01-05T00:00:00; empty where it is none. */
    Optional<RawCell> ofDay(String written) {
        if (!ISO_DAY.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written.substring(0, "2026-01-05".length()));
            return Optional.of(new RawCell(Kind.DATE, String.valueOf(DAY_ZERO.until(day, ChronoUnit.DAYS))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private RawCell day(String raw, Look look) {
        BigDecimal day = dayZero.signum() == 0 ? new BigDecimal(raw) : new BigDecimal(raw).add(dayZero);
        return day.signum() >= 0 && day.compareTo(DAYS) < 0
                ? new RawCell(Kind.DATE, dayZero.signum() == 0 ? raw : day.toPlainString(), look)
                : new RawCell(Kind.NUMBER, raw, look);
    }

    private static String hundredfold(String raw) {
        return new BigDecimal(raw)
                .movePointRight(2)
                .round(MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** With the zeros that are seen before it; what else there may be than a whole number, the format shows otherwise. */
    private static RawCell filledUp(String raw, NumberFormat format) {
        BigDecimal number = new BigDecimal(raw);
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            return new RawCell(Kind.NUMBER, raw, Look.DRESSED).shownAs(format.shownOtherwise(raw));
        }
        String digits = number.toBigInteger().toString();
        return digits.length() < format.zeros()
                ? new RawCell(Kind.TEXT, "0".repeat(format.zeros() - digits.length()) + digits)
                : new RawCell(Kind.NUMBER, raw);
    }

    /** Most numbers: decided without making anything. */
    private static boolean isDigits(String raw) {
        if (raw.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
