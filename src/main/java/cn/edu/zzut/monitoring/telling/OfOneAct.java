package cn.edu.zzut.monitoring.telling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that one act has changed, as its entry has them: each by its table, a number and what was done to it. */
final class OfOneAct {

    private static final Pattern PART = Pattern.compile("([a-z_]+)#\\d+ (.+)");

    /** To whom it was done, where that was several people: for their own records, the rows say it themselves. */
    private static final String PEOPLE = "people#";

    private OfOneAct() {}

    static boolean isPart(String key) {
        return PART.matcher(key).matches();
    }

    /** A part, or a list that is for finding them only. */
    static boolean isOfParts(String key) {
        return key.equals(PEOPLE) || isPart(key);
    }

    static Optional<ObjectNode> row(Optional<ObjectNode> all, String key) {
        return all.map(one -> one.get(key)).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    /** Its table's columns in their order; those of none by their keys. */
    static List<Word> words(String key, Set<String> columns) {
        Matcher part = PART.matcher(key);
        return WatchedTables.ALL.stream()
                .filter(table -> part.matches() && table.table().equals(part.group(1)))
                .filter(table -> table.columns().containsAll(columns))
                .findFirst()
                .map(table -> table.words().stream()
                        .filter(word -> columns.contains(word.name()))
                        .toList())
                .orElseGet(() -> Keys.ordered(columns));
    }

    /** Such as 修改截止日期“采集”：截止日期：2026-10-08 → 2026-10-15. */
    static String told(String key, List<String> lines) {
        Matcher part = PART.matcher(key);
        String words = part.matches() ? part.group(2) : key;
        return lines.isEmpty() ? words : words + "：" + String.join("；", lines);
    }
}
