package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The types that the national platform's columns have. */
public enum ColumnType {
    @JsonProperty("string")
    TEXT("文本", ""),
    @JsonProperty("integer")
    INTEGER("整数", "12"),
    @JsonProperty("number")
    NUMBER("数字", "12.5"),
    @JsonProperty("year")
    YEAR("年份", "2026"),
    @JsonProperty("yearmonth")
    YEAR_MONTH("年月", "2026-09"),
    @JsonProperty("date")
    DATE("日期", "2026-09-30");

    private final String title;
    private final String example;

    ColumnType(String title, String example) {
        this.title = title;
        this.example = example;
    }

    /** The type as a filer reads it, with an example where the format matters. */
    public String title() {
        return isTemporal() ? title + "，如 " + example : title;
    }

    /** A value of this type; empty for text. */
    public String example() {
        return example;
    }

    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    public boolean isTemporal() {
        return this == YEAR || this == YEAR_MONTH || this == DATE;
    }

    /** Whether the text, in normal form, is a value of this type. */
    public boolean accepts(String text) {
        return switch (this) {
            case TEXT -> true;
            case INTEGER -> isDigits(text, 15) || Patterns.INTEGER.matcher(text).matches();
            case NUMBER -> isDigits(text, 20) || Patterns.NUMBER.matcher(text).matches();
            case YEAR -> Patterns.YEAR.matcher(text).matches();
            case YEAR_MONTH -> Patterns.YEAR_MONTH.matcher(text).matches();
            case DATE -> isDate(text);
        };
    }

    private static boolean isDigits(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static final class Patterns {

        static final Pattern INTEGER = Pattern.compile("-?\\d{1,15}");
        static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
        static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
        static final Pattern YEAR_MONTH = Pattern.compile("(18|19|20)\\d{2}-(0[1-9]|1[0-2])");
    }
}
