package cn.edu.zzut.monitoring.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Places that a remark speaks of: all are counted, the first are named. */
final class Named {

    private static final int MOST = 5;
    private static final int LONGEST = 20;

    private final List<String> first = new ArrayList<>();
    private int count;

    /** @param place asked for only if it is named */
    void add(Supplier<String> place) {
        if (count++ < MOST) {
            first.add(place.get());
        }
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Such as B2“丑”、F2“子”等. */
    @Override
    public String toString() {
        return String.join("、", first) + (count > MOST ? "等" : "");
    }

    /** What stands at a place, in quotes, in one line and not too long. */
    static String quoted(String text) {
        return "“" + shortened(PlainText.of(text).replace('\n', ' ')) + "”";
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }
}
