package cn.edu.zzut.monitoring.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Between what a column's numbers, or its years, months and days, lie; null where anything goes. */
public record Limits(BigDecimal minimum, BigDecimal maximum, Integer decimals, Moment earliest, Moment latest) {

    /**
     * A limit that a value does not keep.
     *
     * @param expected what would keep it, in Chinese
     */
    public record Exceeded(String rule, String expected) {}

    /** Empty where the value, one of the column's type, keeps all limits; those that wait for a year are not asked. */
    public Optional<Exceeded> exceededBy(String value) {
        if (minimum != null && isLess(value)) {
            return exceeded("minimum", "不小于" + minimum.toPlainString());
        }
        if (maximum != null && new BigDecimal(value).compareTo(maximum) > 0) {
            return exceeded("maximum", "不大于" + maximum.toPlainString());
        }
        if (decimals != null && decimalsOf(value) > decimals) {
            return exceeded("decimals", mostDecimals());
        }
        if (earliest != null && earliest.isFixed() && earliest.isAfter(value)) {
            return exceeded("earliest", "不早于" + earliest);
        }
        if (latest != null && latest.isFixed() && latest.isBefore(value)) {
            return exceeded("latest", "不晚于" + latest);
        }
        return Optional.empty();
    }

    private static Optional<Exceeded> exceeded(String rule, String expected) {
        return Optional.of(new Exceeded(rule, expected));
    }

    /** Most numbers have no sign, and most minima are nought. */
    private boolean isLess(String value) {
        boolean positive = value.charAt(0) != '-';
        return !(positive && minimum.signum() == 0) && new BigDecimal(value).compareTo(minimum) < 0;
    }

    private static int decimalsOf(String value) {
        int point = value.indexOf('.');
        return point < 0 ? 0 : value.length() - point - 1;
    }

    private String mostDecimals() {
        return "最多" + decimals + "位小数";
    }

    /** Such as 0–100，最多2位小数; empty where anything goes. */
    public String phrase() {
        List<String> phrases = new ArrayList<>();
        if (minimum != null || maximum != null) {
            phrases.add(range(plain(minimum), plain(maximum), "–", "不小于", "不大于"));
        }
        if (decimals != null) {
            phrases.add(mostDecimals());
        }
        if (earliest != null || latest != null) {
            phrases.add(range(Objects.toString(earliest, ""), Objects.toString(latest, ""), "至", "不早于", "不晚于"));
        }
        return String.join("，", phrases);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String range(String from, String to, String between, String fromOnly, String toOnly) {
        if (from.isEmpty()) {
            return toOnly + to;
        }
        return to.isEmpty() ? fromOnly + from : from + between + to;
    }

    boolean areNumeric() {
        return minimum != null || maximum != null || decimals != null;
    }

    boolean areTemporal() {
        return earliest != null || latest != null;
    }

    /** Whether nothing can lie between them. */
    boolean areEmpty() {
        return (minimum != null && maximum != null && minimum.compareTo(maximum) > 0)
                || (earliest != null
                        && latest != null
                        && earliest.isFixed()
                        && latest.isFixed()
                        && earliest.isAfter(latest.text()));
    }
}
