package cn.edu.zzut.monitoring.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value's place among those of a level, the best first; equal values share a place, and the next one counts them all.
 *
 * @param of how many are compared
 */
public record Rank(int place, int of) {

    /**
     * @param values subject → value as it is shown
     * @param lower whether a lower value is better
     */
    static Map<String, Rank> of(Map<String, BigDecimal> values, boolean lower) {
        Comparator<BigDecimal> worseLast = lower ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<BigDecimal> ordered = values.values().stream().sorted(worseLast).toList();
        Map<String, Rank> ranks = new HashMap<>();
        values.forEach((subject, value) -> {
            int place = 1;
            while (ordered.get(place - 1).compareTo(value) != 0) {
                place++;
            }
            ranks.put(subject, new Rank(place, ordered.size()));
        });
        return ranks;
    }
}
