package cn.edu.zzut.monitoring.workbook;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The values that a column permits, recognised in other widths of brackets, letters and blanks. */
final class Permitted {

    private final Set<String> values;
    private final Map<String, String> byLook = new HashMap<>();

    Permitted(List<String> values) {
        this.values = new HashSet<>(values);
        Set<String> twice = new HashSet<>();
        for (String value : this.values) {
            if (byLook.put(look(value), value) != null) {
                twice.add(look(value));
            }
        }
        byLook.keySet().removeAll(twice);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The permitted value that the text is; the text itself where it is none, or could be two. */
    String of(String text) {
        return values.contains(text) ? text : byLook.getOrDefault(look(text), text);
    }

    private static String look(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
