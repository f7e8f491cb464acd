package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.trail.Renames.Rename;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What people and units were called at an entry: until a rename what it says of before, after the last one what they are called today. */
final class NamesThen {

    private final Map<String, NavigableMap<Long, String>> people = new HashMap<>();
    private final Map<String, NavigableMap<Long, String>> units = new HashMap<>();

    NamesThen(List<Rename> renames) {
        for (Rename rename : renames) {
            (rename.person().isEmpty() ? units : people)
                    .computeIfAbsent(
                            rename.person().isEmpty() ? rename.unit() : rename.person(), key -> new TreeMap<>())
                    .put(rename.entry(), rename.before());
        }
    }

    String person(String account, long entry, UnaryOperator<String> today) {
        return then(people, account, entry, today);
    }

    String unit(String code, long entry, UnaryOperator<String> today) {
        return then(units, code, entry, today);
    }

    private static String then(
            Map<String, NavigableMap<Long, String>> names, String of, long entry, UnaryOperator<String> today) {
        Map.Entry<Long, String> next = names.getOrDefault(of, new TreeMap<>()).ceilingEntry(entry);
        return next == null ? today.apply(of) : next.getValue();
    }
}
