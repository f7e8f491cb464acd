package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The most important first. */
    List<Highlight> all() {
        List<Highlight> found = new ArrayList<>();
        for (Level level : Level.values()) {
            Map<String, Optional<Peers>> peers = new HashMap<>();
            for (IndicatorValue value : series.of(level)) {
                if (value.value().isPresent()) {
                    Optional<Peers> among = peers.computeIfAbsent(value.id(), id -> peers(value.indicator(), level));
                    new HighlightLook(series, value, among).highlight().ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Highlight::weight).reversed());
        return found;
    }

    /** Only shares and ratios of what has a better and a worse can be compared between great and small. */
    private Optional<Peers> peers(Indicator indicator, Level level) {
        Map<String, BigDecimal> values = series.comparable(indicator, level);
        if (values.size() < FEWEST_SUBJECTS
                || indicator.isLowerBetter().isEmpty()
                || !Indifference.isRatio(indicator.calculation(level))) {
            return Optional.empty();
        }
        double[] numbers =
                values.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double median = Robust.median(numbers);
        return Optional.of(new Peers(median, Robust.spread(median, numbers), values.keySet()));
    }
}
