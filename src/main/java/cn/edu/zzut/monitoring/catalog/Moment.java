package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, month or day that a limit names: a fixed one (2000, 2000-09, 2000-09-30), or one counted from the year of the
 * filing (填报年, 填报年-09, 填报年前15年-12, 填报年后10年).
 */
public record Moment(String text) {

    private static final String YEAR = "填报年";
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{4})|" + YEAR + "(?:([前后])(\\d{1,3})年)?)((?:-\\d{2}){0,2})");
    private static final int SOME_LEAP_YEAR = 2024;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Moment {
        if (!FORM.matcher(text).matches() || !isOnTheCalendar(at(text, SOME_LEAP_YEAR))) {
            throw Refusal.invalid("时间限值“" + text + "”不合规：应形如 2000、2000-09、填报年、填报年-09 或 填报年前15年-12");
        }
    }

    /** A year that a file gives as a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Moment of(int year) {
        return new Moment(String.valueOf(year));
    }

    private static boolean isOnTheCalendar(String text) {
        try {
            LocalDate.parse((text + "-01-01").substring(0, "2024-01-01".length()));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The moment in that year's filing. */
    public Moment in(int year) {
        return isFixed() ? this : new Moment(at(text, year));
    }

    public boolean isFixed() {
        return !text.startsWith(YEAR);
    }

    private static String at(String text, int year) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(1) != null) {
            return text;
        }
        int distance = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return "%04d".formatted("前".equals(parts.group(2)) ? year - distance : year + distance) + parts.group(4);
    }

    /** Whether this fixed moment lies before the value, as far as the coarser of both tells. */
    boolean isBefore(String value) {
        return compareTo(value) < 0;
    }

    /** Whether this fixed moment lies after the value, as far as the coarser of both tells. */
    boolean isAfter(String value) {
        return compareTo(value) > 0;
    }

    private int compareTo(String value) {
        int common = Math.min(text.length(), value.length());
        return text.substring(0, common).compareTo(value.substring(0, common));
    }

    @Override
    public String toString() {
        return text;
    }
}
