package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.cycle.DecisionWords;
import cn.edu.zzut.monitoring.trail.Entry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Before and after of an entry side by side: what has changed first, then what was answered, then what has stayed and says which
 * one it is, and what was only ticked last.
 */
final class Changes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Changes() {}

    /** A line each, nothing lost but the number of the row: a key without a name is told by the key. */
    static List<String> of(Entry entry, Names names) {
        Optional<ObjectNode> before = read(entry.before());
        Optional<ObjectNode> after = read(entry.after());
        List<String> lines = new ArrayList<>();
        unread(entry.before(), before).ifPresent(text -> lines.add("之前：" + text));
        unread(entry.after(), after).ifPresent(text -> lines.add("之后：" + text));
        Set<String> keys = keys(before, after);
        if (entry.until().isPresent()) {
            keys.remove(Entry.LAST);
        }
        List<String> parts = keys.stream().filter(OfOneAct::isPart).toList();
        keys.removeIf(OfOneAct::isOfParts);
        List<Word> words = keys.isEmpty() ? List.of() : words(keys, entry);
        List<Change> changes = changes(words, keys, before, after, names);
        Predicate<Change> moved = change -> !parts.isEmpty() && !change.before().isEmpty() && !stayed(change);
        changes.stream().filter(moved).map(Change::text).forEach(lines::add);
        parts.forEach(key -> lines.add(OfOneAct.told(key, part(key, before, after, names))));
        Predicate<Change> ticked = change -> isTick(change, words);
        changes.stream().filter(moved.or(ticked).negate()).map(Change::text).forEach(lines::add);
        changes.stream().filter(ticked).map(Change::text).forEach(lines::add);
        return lines;
    }

    /** What became of one row of those that one act has changed. */
    private static List<String> part(String key, Optional<ObjectNode> before, Optional<ObjectNode> after, Names names) {
        Optional<ObjectNode> was = OfOneAct.row(before, key);
        Optional<ObjectNode> is = OfOneAct.row(after, key);
        Set<String> columns = keys(was, is);
        return changes(OfOneAct.words(key, columns), columns, was, is, names).stream()
                .map(Change::text)
                .toList();
    }

    private static Set<String> keys(Optional<ObjectNode> before, Optional<ObjectNode> after) {
        Set<String> keys = new LinkedHashSet<>();
        before.ifPresent(one -> one.fieldNames().forEachRemaining(keys::add));
        after.ifPresent(one -> one.fieldNames().forEachRemaining(keys::add));
        return keys;
    }

    private static List<Change> changes(
            List<Word> words, Set<String> keys, Optional<ObjectNode> before, Optional<ObjectNode> after, Names names) {
        List<Change> changes = words.stream()
                .filter(word -> !word.equals(Watched.number()))
                .filter(word -> !(keys.contains(Watched.MOVED_TO) && word.name().equals(Watched.MOVED_FROM)))
                .map(word -> change(word, before, after, names))
                .filter(change -> !change.before().isEmpty() || !change.after().isEmpty())
                .toList();
        return Stream.concat(
                        changes.stream().filter(change -> !stayed(change)),
                        changes.stream().filter(Changes::stayed))
                .toList();
    }

    /** What a form had ticked, such as 我已核对: said last, it is the same each time. */
    private static boolean isTick(Change change, List<Word> words) {
        return change.before().isEmpty()
                && change.after().equals("是")
                && words.stream().anyMatch(word -> word.name().equals(change.name()));
    }

    private static boolean stayed(Change change) {
        return change.before().equals(change.after()) && !Change.isUnrecorded(change.before());
    }

    /** As the table has its columns; else as the entry has them. */
    private static List<Word> words(Set<String> keys, Entry entry) {
        return WatchedTables.having(keys, entry.act(), entry.subject().what())
                .map(table -> table.words().stream()
                        .filter(word -> keys.contains(word.name()))
                        .toList())
                .orElseGet(() -> Keys.ordered(keys));
    }

    private static Change change(Word word, Optional<ObjectNode> before, Optional<ObjectNode> after, Names names) {
        String is = told(word.name(), word, after, names);
        return word.name().equals(Watched.MOVED_TO) && before.isEmpty()
                ? new Change(word.title(), told(Watched.MOVED_FROM, word, after, names), is)
                : new Change(word.title(), told(word.name(), word, before, names), is);
    }

    private static String told(String key, Word word, Optional<ObjectNode> values, Names names) {
        if (word.value() == Value.VERDICT) {
            return values.filter(one -> one.hasNonNull(key))
                    .map(one -> DecisionWords.verdict(
                            one.path("subject").asText(), one.get(key).asText()))
                    .orElse("");
        }
        return values.map(one -> one.get(key))
                .map(value -> text(value, word.value(), names))
                .orElse("");
    }

    private static String text(JsonNode value, Value kind, Names names) {
        if (value.isNull()) {
            return "";
        }
        if (kind == Value.MAPPING && value.isContainerNode()) {
            return kind.tell(value.toString(), names);
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part, kind, names)));
            return String.join("、", parts);
        }
        if (value.isObject()) {
            return value.properties().stream().map(part -> nested(part, names)).collect(Collectors.joining("；"));
        }
        String text = value.asText();
        return text.isEmpty() || Change.isUnrecorded(text) ? text : kind.tell(text, names);
    }

    private static String nested(Map.Entry<String, JsonNode> part, Names names) {
        Word word = Keys.word(part.getKey());
        String text = text(part.getValue(), word.value(), names);
        return word.title() + "：" + (part.getValue().isContainerNode() ? "（" + text + "）" : text);
    }

    private static Optional<ObjectNode> read(String json) {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> unread(String json, Optional<ObjectNode> read) {
        return Optional.of(json).filter(text -> !text.isEmpty() && read.isEmpty());
    }
}
