package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.analysis.Highlight.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An indicator as it stands now, and what can be said of it.
 *
 * @param kinds why it stands out; empty where it does not
 * @param sentence what stands out and by how much, in Chinese; empty where nothing does
 * @param yearsBeyond for how many years in a row, this one included, the official limit or the school's own aim is missed
 * @param worse whether it is worse than in the year before
 * @param told by which other one its sentence tells it already
 * @param dismissed whether the office has said that it, or what tells it, needs no attention; then only a missed limit is left
 *     among the kinds
 */
public record Observation(
        IndicatorValue value,
        List<Kind> kinds,
        String sentence,
        int yearsBeyond,
        boolean worse,
        Optional<Place> told,
        boolean dismissed) {

    public Observation {
        kinds = List.copyOf(kinds);
    }

    /** One in which nothing stands out. */
    static Observation of(IndicatorValue value) {
        return new Observation(value, List.of(), "", yearsBeyond(value), isWorse(value), Optional.empty(), false);
    }

    /** @param dismissed whether it, or what tells it, needs no attention */
    static Observation of(IndicatorValue value, Highlight highlight, boolean dismissed) {
        return new Observation(
                value,
                highlight.kinds().stream()
                        .filter(kind -> !dismissed || kind == Kind.LIMIT)
                        .toList(),
                highlight.sentence(),
                yearsBeyond(value),
                isWorse(value),
                highlight.told(),
                dismissed);
    }

    /** For how many years in a row, this one included, the official limit or the school's own aim is missed. */
    static int yearsBeyond(IndicatorValue value) {
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

    /** For how many years in a row it has become worse, or less where nothing is better or worse. */
    public int yearsWorse() {
        boolean lower = value.indicator().isLowerBetter().orElse(false);
        int years = 0;
        Optional<BigDecimal> later = value.value();
        for (IndicatorValue.PastValue past : value.lastYears()) {
            Optional<BigDecimal> now = later;
            if (past.value()
                    .flatMap(before ->
                            now.map(known -> lower ? known.compareTo(before) > 0 : known.compareTo(before) < 0))
                    .orElse(false)) {
                years++;
                later = past.value();
            } else {
                break;
            }
        }
        return years;
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
