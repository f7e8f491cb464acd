package cn.edu.zzut.monitoring.feel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that an expression may use, each with its place among the values, and for names of tables the columns that
 * their rows have.
 */
public final class Names {

    private final List<String> names = new ArrayList<>();
    private boolean open;
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();

    /** Adds a name; its values are numbers, texts, booleans or null. */
    public Names with(String name) {
        names.add(name);
        return this;
    }

    /** Adds the name of a table: its value is a list of rows, or a single row, with these columns. */
    public Names withTable(String name, Set<String> itsColumns) {
        names.add(name);
        columns.put(name, Set.copyOf(itsColumns));
        return this;
    }

    /** Every other name is null instead of being refused: to learn from {@link Expression#used} which ones there are. */
    public Names othersNull() {
        open = true;
        return this;
    }

    /** Those that stand in the source, and of tables the columns that do: the fewer, the sooner it is read. */
    public Names occurringIn(String source) {
        Names some = new Names();
        some.open = open;
        for (String name : names) {
            if (source.contains(name)) {
                some.names.add(name);
                if (isTable(name)) {
                    some.columns.put(
                            name,
                            columns.get(name).stream()
                                    .filter(source::contains)
                                    .collect(Collectors.toUnmodifiableSet()));
                }
            }
        }
        return some;
    }

    boolean isOpen() {
        return open;
    }

    /** The name's place among the values; -1 when there is no such name. */
    public int place(String name) {
        return names.indexOf(name);
    }

    public List<String> all() {
        return List.copyOf(names);
    }

    boolean isTable(String name) {
        return columns.containsKey(name);
    }

    Map<String, Set<String>> columns() {
        return Map.copyOf(columns);
    }

    Set<String> columnsOf(String table) {
        return columns.getOrDefault(table, Set.of());
    }
}
