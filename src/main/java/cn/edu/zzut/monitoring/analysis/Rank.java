package cn.edu.zzut.monitoring.analysis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value's place among those of a level, the best first; equal values share a place, and the next one counts them all.
 *
 * @param of how many are compared
 * @param isShared whether others have the same value
 */
public record Rank(int place, int of, boolean isShared) {

    /** As it is shown among all: 3/20, or 并列3/20. */
    public String title() {
        return shown() + "/" + of;
    }

    /** As it is shown where everybody knows how many there are. */
    public String shown() {
        return (isShared ? "并列" : "") + place;
    }

    /**
     * Nothing where all values are the same: then nobody is first.
     *
     * @param values subject → value as it is shown
     * @param lower whether a lower value is better
     */
    static Map<String, Rank> of(Map<String, BigDecimal> values, boolean lower) {
        Comparator<BigDecimal> worseLast = lower ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<BigDecimal> ordered = values.values().stream().sorted(worseLast).toList();
        Map<String, Rank> ranks = new HashMap<>();
        if (ordered.stream().distinct().count() == 1) {
            return ranks;
        }
        values.forEach((subject, value) -> {
            int place = 1;
            while (ordered.get(place - 1).compareTo(value) != 0) {
                place++;
            }
            ranks.put(subject, new Rank(place, ordered.size(), Collections.frequency(ordered, value) > 1));
        });
        return ranks;
    }
}
