package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import java.util.List;

/**
 * An indicator as it stands now, and what can be said of it.
 *
 * @param kinds why it stands out; empty where it does not
 * @param sentence what stands out and by how much, in Chinese; empty where nothing does
 * @param yearsBeyond for how many years in a row, this one included, the official limit or the school's own aim is missed
 * @param worse whether it is worse than in the year before
 */
public record Observation(IndicatorValue value, List<Kind> kinds, String sentence, int yearsBeyond, boolean worse) {

    public Observation {
        kinds = List.copyOf(kinds);
    }

    static Observation of(IndicatorValue value, List<Kind> kinds, String sentence) {
        return new Observation(value, kinds, sentence, yearsBeyond(value), isWorse(value));
    }

    private static int yearsBeyond(IndicatorValue value) {
        return value.standard()
                .line()
                .filter(line -> value.value()
                        .filter(now -> !value.standard().reaches(now, line) && value.verdict() != Verdict.QUALIFIED)
                        .isPresent())
                .map(line -> 1
                        + (int) value.lastYears().stream()
                                .takeWhile(past -> past.value()
                                        .filter(then ->
                                                !value.standard().reaches(then, line) && !past.qualifiesOtherwise())
                                        .isPresent())
                                .count())
                .orElse(0);
    }

    private static boolean isWorse(IndicatorValue value) {
        return value.lastYears().stream()
                .findFirst()
                .flatMap(IndicatorValue.PastValue::value)
                .flatMap(before -> value.value().flatMap(now -> value.indicator()
                        .isLowerBetter()
                        .map(lower -> lower ? now.compareTo(before) > 0 : now.compareTo(before) < 0)))
                .orElse(false);
    }
}
