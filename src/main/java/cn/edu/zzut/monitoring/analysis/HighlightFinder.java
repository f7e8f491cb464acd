package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what stands out among the indicators of a year. The method and its bounds stand in {@code docs/indicators.md}: what
 * is changed here is changed there.
 */
final class HighlightFinder {

    /** Among fewer colleges or majors none is an outlier. */
    private static final int FEWEST_SUBJECTS = 8;

    private final Series series;

    HighlightFinder(Series series) {
        this.series = series;
    }

    /** The most important first; also those that another's sentence tells. */
    List<Highlight> all() {
        List<Stories.Found> found = new ArrayList<>();
        for (Level level : Level.values()) {
            Map<String, Optional<Peers>> peers = new HashMap<>();
            for (IndicatorValue value : series.of(level)) {
                if (value.value().isPresent()) {
                    Optional<Peers> among = peers.computeIfAbsent(value.id(), id -> peers(value.indicator(), level));
                    new HighlightLook(series, value, among).found().ifPresent(found::add);
                }
            }
        }
        return Stories.of(found);
    }

    /** Those that a value of its kind is compared with; empty where there are too few. */
    private Optional<Peers> peers(Indicator indicator, Level level) {
        Map<String, Double> values = doubles(series.comparable(indicator, level));
        if (values.size() < FEWEST_SUBJECTS) {
            return Optional.empty();
        }
        Map<String, Movement> movements = new HashMap<>();
        series.now().subjects(level).stream()
                .filter(subject -> values.containsKey(subject.code()))
                .forEach(subject -> series.movement(indicator, subject)
                        .ifPresent(movement -> movements.put(subject.code(), movement)));
        return Optional.of(new Peers(values, doubles(series.comparableBefore(indicator, level)), movements));
    }

    private static Map<String, Double> doubles(Map<String, BigDecimal> numbers) {
        Map<String, Double> doubles = new HashMap<>();
        numbers.forEach((subject, number) -> doubles.put(subject, number.doubleValue()));
        return doubles;
    }
}
