package cn.edu.zzut.monitoring.calendar;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days as official papers write them, in Chinese words. */
public final class DayInWords {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private DayInWords() {}

    /** Such as 二〇二六年十一月二十七日. */
    public static String of(LocalDate day) {
        return words(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** A year alone, such as 二〇二六年. */
    public static String year(int year) {
        return String.valueOf(year)
                        .chars()
                        .mapToObj(digit -> String.valueOf(DIGITS.charAt(digit - '0')))
                        .collect(Collectors.joining())
                + "年";
    }

    /** The text with each of its days in words. */
    public static String in(String text) {
        return DAY.matcher(text)
                .replaceAll(found -> words(number(found.group(1)), number(found.group(2)), number(found.group(3))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String words(int year, int month, int day) {
        return year(year) + upToNinetyNine(month) + "月" + upToNinetyNine(day) + "日";
    }

    /** 十 without 一 before it, as one says it. */
    private static String upToNinetyNine(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(DIGITS.charAt(tens))) + "十";
        return ten + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
    }
}
