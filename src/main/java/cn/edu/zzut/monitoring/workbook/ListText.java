package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several values in one cell, with the column's separator between them whatever people have put there. */
final class ListText {

    private static final String ENUMERATES = "、";

    private final String separator;
    private final Pattern others;

    /** @param codes whether the values are codes, in which 、 is never part of one */
    ListText(Column column, boolean codes) {
        this.separator = column.separator();
        boolean never = codes
                || column.type() != ColumnType.TEXT
                || (!column.values().isEmpty()
                        && column.values().stream().noneMatch(value -> value.contains(ENUMERATES)));
        String all = "；\n" + (never ? ENUMERATES : "") + (separator.equals(";") ? "" : ";");
        this.others = Pattern.compile("[" + all.replace(separator, "") + "]");
    }

    /** With the column's own separator, and without one at the end. */
    String normal(String text) {
        String stripped = text.strip();
        String bare = others.matcher(stripped).replaceAll(Matcher.quoteReplacement(separator));
        while (bare.endsWith(separator)) {
            bare = bare.substring(0, bare.length() - separator.length()).strip();
        }
        return bare.equals(stripped) ? text : bare;
    }

    /** Each value by itself, whatever stands between them; most texts are one. */
    Stream<String> parts(String text) {
        return text.contains(separator) || others.matcher(text).find()
                ? Arrays.stream(normal(text).split(Pattern.quote(separator), -1))
                : Stream.of(text);
    }

    /** Each value by itself brought into a form; the very same text where none changes. */
    String each(String text, UnaryOperator<String> form) {
        if (!text.contains(separator)) {
            return form.apply(text);
        }
        return Arrays.stream(text.split(Pattern.quote(separator), -1))
                .map(value -> form.apply(value.strip()))
                .collect(Collectors.joining(separator));
    }
}
