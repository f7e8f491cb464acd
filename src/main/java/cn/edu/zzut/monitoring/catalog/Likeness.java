package cn.edu.zzut.monitoring.catalog;

import java.util.HashMap;
import java.util.Map;

/** How alike two names are: Dice's coefficient over their characters, 0 to 1. */
final class Likeness {

    private Likeness() {}

    static double of(String one, String other) {
        Map<Integer, Integer> counts = new HashMap<>();
        one.codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
        int[] common = {0};
        other.codePoints().forEach(c -> {
            if (counts.merge(c, -1, Integer::sum) >= 0) {
                common[0]++;
            }
        });
        long length = one.codePoints().count() + other.codePoints().count();
        return length == 0 ? 0 : 2.0 * common[0] / length;
    }
}
