package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.IndicatorValue.PastValue;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.feel.Effort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outcomes of a year and of those before it, held against limits and each other.
 *
 * @param years the latest first
 * @param category what kind of school it is, for the official limits
 */
record Series(Catalog catalog, List<YearOutcomes> years, String category) {

    Series {
        years = List.copyOf(years);
    }

    YearOutcomes now() {
        return years.get(0);
    }

    List<IndicatorValue> of(Level level) {
        List<IndicatorValue> values = new ArrayList<>();
        for (CompiledIndicator compiled : catalog.indicators()) {
            if (compiled.at().containsKey(level)) {
                Map<String, Rank> ranks = ranks(compiled.indicator(), level);
                now().subjects(level).forEach(subject -> values.add(value(compiled.indicator(), subject, ranks)));
            }
        }
        return values;
    }

    private IndicatorValue value(Indicator indicator, Subject subject, Map<String, Rank> ranks) {
        Outcome outcome =
                now().of(indicator.id(), subject.level(), subject.code()).orElseThrow();
        Optional<BigDecimal> value = outcome.value().map(Indicators::shown);
        Standard standard = Standard.of(indicator, subject.level(), category);
        return new IndicatorValue(
                indicator,
                subject,
                value,
                outcome.missing(),
                past(indicator, subject),
                standard,
                value.map(known -> standard.verdict(known, qualifiesOtherwise(indicator, subject, outcome)))
                        .orElse(Verdict.NO_LIMIT),
                Optional.ofNullable(ranks.get(subject.code())));
    }

    CompiledIndicator compiled(Indicator indicator) {
        return catalog.indicators().stream()
                .filter(other -> other.indicator().id().equals(indicator.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the alternative of the official limit is met, such as 1000万元 of new equipment instead of 10%. */
    boolean qualifiesOtherwise(Indicator indicator, Subject subject, Outcome outcome) {
        if (indicator.otherwise().isEmpty()
                || subject.level() != Level.SCHOOL
                || outcome.value().isEmpty()) {
            return false;
        }
        CompiledIndicator.Steps steps =
                Objects.requireNonNull(compiled(indicator).at().get(Level.SCHOOL));
        return steps.otherwise()
                .filter(condition -> condition.isTrue(outcome.parts()::get, Effort.ofACondition()))
                .isPresent();
    }

    private List<PastValue> past(Indicator indicator, Subject subject) {
        return years.stream()
                .skip(1)
                .flatMap(year -> year.of(indicator.id(), subject.level(), subject.code()).stream()
                        .map(outcome -> new PastValue(
                                year.year(),
                                outcome.value().map(Indicators::shown),
                                outcome.missing(),
                                qualifiesOtherwise(indicator, subject, outcome))))
                .toList();
    }

    private Map<String, Rank> ranks(Indicator indicator, Level level) {
        return indicator
                .isLowerBetter()
                .map(lower -> {
                    Map<String, BigDecimal> values = comparable(indicator, level);
                    values.replaceAll((subject, value) -> Indicators.shown(value));
                    return Rank.of(values, lower);
                })
                .orElse(Map.of());
    }

    /** The values of the colleges or majors that are large enough to be compared, not rounded; the school has no like. */
    Map<String, BigDecimal> comparable(Indicator indicator, Level level) {
        return comparable(now(), indicator, level);
    }

    /** The same of the year before; empty where there is none. */
    Map<String, BigDecimal> comparableBefore(Indicator indicator, Level level) {
        return years.size() < 2 ? Map.of() : comparable(years.get(1), indicator, level);
    }

    private static Map<String, BigDecimal> comparable(YearOutcomes year, Indicator indicator, Level level) {
        Map<String, BigDecimal> values = new HashMap<>();
        if (level != Level.SCHOOL) {
            year.subjects(level).forEach(subject -> year.of(indicator.id(), level, subject.code())
                    .filter(outcome -> isLargeEnough(indicator, outcome))
                    .flatMap(Outcome::value)
                    .ifPresent(value -> values.put(subject.code(), value)));
        }
        return values;
    }

    /** How a subject's value has come about; empty where too few years are known. */
    Optional<Movement> movement(Indicator indicator, Subject subject) {
        SortedMap<Integer, Double> past = before(indicator, subject);
        return now().of(indicator.id(), subject.level(), subject.code())
                .flatMap(Outcome::value)
                .filter(value -> past.size() >= Movement.FEWEST)
                .map(value -> new Movement(past, now().year(), value.doubleValue()));
    }

    /** A subject's values in the years before, not rounded. */
    SortedMap<Integer, Double> before(Indicator indicator, Subject subject) {
        SortedMap<Integer, Double> before = new TreeMap<>();
        years.stream().skip(1).forEach(year -> year.of(indicator.id(), subject.level(), subject.code())
                .flatMap(Outcome::value)
                .ifPresent(value -> before.put(year.year(), value.doubleValue())));
        return before;
    }

    /** Of a few teachers or students a share says little. */
    static boolean isLargeEnough(Indicator indicator, Outcome outcome) {
        return indicator.smallest().entrySet().stream().allMatch(least -> {
            BigDecimal part = outcome.parts().get(least.getKey());
            return part != null && part.compareTo(least.getValue()) >= 0;
        });
    }
}
