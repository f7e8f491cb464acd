package cn.edu.zzut.monitoring.telling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the stored before and after of an entry where a reader sees a word in its changes. */
final class InChanges {

    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private InChanges() {}

    /**
     * The word itself, the columns that are called so, and the codes that are shown by such a name.
     *
     * @param codes of people, units and tables that are called so
     */
    static Set<String> pieces(String word, List<String> codes) {
        Set<String> pieces = new HashSet<>();
        if (!isPartOfAColumn(word)) {
            pieces.add(json(word));
        }
        WatchedTables.ALL.stream()
                .flatMap(table -> table.words().stream())
                .filter(column -> column.title().contains(word) && isAlwaysCalledSo(column.name(), word))
                .forEach(column -> pieces.add("\"" + column.name() + "\": "));
        codes.forEach(code -> pieces.add("\"" + json(code) + "\""));
        Value.codes(word).forEach(code -> pieces.add("\"" + code + "\""));
        return pieces;
    }

    /** How a program calls it, which nobody reads. */
    private static boolean isPartOfAColumn(String word) {
        return WatchedTables.ALL.stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.contains(word));
    }

    /** A name that means this in one table and that in another one would find both. */
    private static boolean isAlwaysCalledSo(String column, String word) {
        return WatchedTables.ALL.stream()
                .flatMap(table -> table.word(column).stream())
                .allMatch(one -> one.title().contains(word));
    }

    /** As days are stored. */
    static String day(String word) {
        Matcher day = DAY.matcher(word);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                : word;
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
