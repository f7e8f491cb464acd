package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A list holds each thing once: a unit, table or person named twice would get two tasks, one of which could never be ended. Of
 * rows, those are the same that say the same in every field; one that says nothing is none.
 */
final class OnlyOnce {

    private OnlyOnce() {}

    /** @throws Refusal when something stands in the list twice, or an entry is nothing */
    static void require(String label, Collection<?> list) {
        Map<Object, Integer> first = new HashMap<>();
        int number = 0;
        for (Object entry : list) {
            number++;
            if (entry == null) {
                throw Refusal.invalid("“" + label + "”的第" + number + "项是空的，请去掉后再提交。");
            }
            Object plain = plain(entry);
            Integer before = isEmpty(plain) ? null : first.putIfAbsent(plain, number);
            if (before != null) {
                throw Refusal.invalid("“" + label + "”的第" + number + "项与第" + before + "项相同"
                        + (plain instanceof String text ? "（" + text + "）" : "") + "。每项只能出现一次，请去掉重复的再提交。");
            }
        }
    }

    private static Object plain(Object entry) {
        if (!(entry instanceof Map<?, ?> row)) {
            return entry.toString().strip();
        }
        Map<String, String> said = new TreeMap<>();
        row.forEach((field, value) -> {
            String text = Objects.toString(value, "").strip();
            if (!text.isEmpty()) {
                said.put(String.valueOf(field), text);
            }
        });
        return said;
    }

    private static boolean isEmpty(Object plain) {
        return plain instanceof Map<?, ?> said && said.isEmpty();
    }
}
