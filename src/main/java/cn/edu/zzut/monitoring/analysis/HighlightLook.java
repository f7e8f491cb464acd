package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One value, looked at from all sides; the bounds stand in {@code docs/indicators.md}. */
final class HighlightLook {

    /** So many spreads from where it should be, a value stands out. */
    private static final double FAR = 3.5;

    /** How much further up a value is listed for being further off. */
    private static final double MOST_FOR_DISTANCE = 20;

    /** A value within this share of the line is near it. */
    private static final double NEAR = 0.1;

    private static final int YEARS_AHEAD = 2;

    /** So many steps in a row make a drift. */
    private static final int STEPS = 3;

    private final Series series;
    private final IndicatorValue value;
    private final Indicator indicator;
    private final BigDecimal number;
    private final double x;
    private final Optional<Peers> peers;
    private final SortedMap<Integer, Double> past;
    private final Map<Kind, String> reasons = new EnumMap<>(Kind.class);
    private final Outcome outcome;
    private double weight;

    /** @param value one that there is */
    HighlightLook(Series series, IndicatorValue value, Optional<Peers> peers) {
        this.series = series;
        this.value = value;
        this.indicator = value.indicator();
        this.number = value.value().orElseThrow();
        this.peers = peers;
        this.outcome = series.now()
                .of(value.id(), value.subject().level(), value.subject().code())
                .orElseThrow();
        this.x = outcome.value().orElseThrow().doubleValue();
        this.past = series.before(indicator, value.subject());
    }

    Optional<Highlight> highlight() {
        limit();
        if (Series.isLargeEnough(indicator, outcome)) {
            trend();
            drift();
            outlier();
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        String sentence = value.subject().name() + "“" + indicator.name() + "”为" + shown(number) + indicator.unit()
                + "，" + String.join("；", reasons.values()) + "。" + moved();
        return Optional.of(new Highlight(
                indicator,
                value.subject(),
                number,
                List.copyOf(reasons.keySet()),
                sentence,
                weight * importance(value.subject().level()),
                Optional.empty()));
    }

    private double indifference(double around) {
        return Indifference.of(
                indicator, value.subject().level(), outcome.parts().values(), around);
    }

    private void limit() {
        Standard standard = value.standard();
        switch (value.verdict()) {
            case RESTRICTED ->
                found(
                        Kind.LIMIT,
                        100,
                        "已越过限制招生标准" + shown(standard.restricted().orElseThrow()) + "，距合格标准"
                                + shown(standard.qualified().orElseThrow()) + "差"
                                + distance(standard.qualified().orElseThrow()));
            case UNQUALIFIED ->
                found(
                        Kind.LIMIT,
                        80,
                        "未达合格标准" + shown(standard.qualified().orElseThrow()) + "，差"
                                + distance(standard.qualified().orElseThrow()));
            case OFF_TARGET ->
                found(
                        Kind.LIMIT,
                        40,
                        "未达学校目标" + shown(standard.target().orElseThrow()) + "，差"
                                + distance(standard.target().orElseThrow()));
            default -> standard.line().ifPresent(this::near);
        }
    }

    /** Near the line, and on the way over it. */
    private void near(BigDecimal line) {
        double limit = line.doubleValue();
        if (past.size() + 1 < Trend.FEWEST || Math.abs(x - limit) > NEAR * Math.abs(limit)) {
            return;
        }
        SortedMap<Integer, Double> all = new TreeMap<>(past);
        all.put(year(), x);
        double ahead = x + YEARS_AHEAD * Trend.of(all).slope();
        if (!value.standard().reaches(BigDecimal.valueOf(ahead), line)) {
            found(Kind.NEAR_LIMIT, 30, "距" + shown(line) + "的标准只有" + distance(line) + "，照近几年的走势两年内将越过");
        }
    }

    private void trend() {
        if (past.size() < Trend.FEWEST) {
            return;
        }
        Trend trend = Trend.of(past);
        double expected = trend.at(year());
        double off = x - expected;
        double spread = Math.max(trend.spread(), indifference(expected));
        if (Math.abs(off) > FAR * spread) {
            boolean good =
                    indicator.isLowerBetter().map(lower -> lower == (off < 0)).orElse(false);
            double base = good ? 10 : indicator.isLowerBetter().isPresent() ? 40 : 25;
            found(
                    Kind.TREND,
                    base + Math.min(MOST_FOR_DISTANCE, Math.abs(off) / spread),
                    "照前" + past.size() + "年（" + years() + "）的走势应在" + shown(expected) + "上下，实际" + (off > 0 ? "高出" : "低了")
                            + shown(Math.abs(off)));
        }
    }

    private String years() {
        return String.join("、", past.values().stream().map(this::shown).toList());
    }

    /** Worse year by year, and by more than a little in all. */
    private void drift() {
        List<Double> values = new ArrayList<>(past.values());
        values.add(x);
        if (indicator.isLowerBetter().isEmpty() || values.size() <= STEPS) {
            return;
        }
        double sign = indicator.isLowerBetter().get() ? 1 : -1;
        int steps = 0;
        for (int i = values.size() - 1; i > 0 && sign * (values.get(i) - values.get(i - 1)) > 0; i--) {
            steps++;
        }
        double from = values.get(values.size() - 1 - steps);
        double all = Math.abs(x - from);
        if (steps >= STEPS && all > FAR * indifference(from)) {
            found(Kind.DRIFT, 35, "已连续" + steps + "年变差，由" + shown(from) + "到" + shown(number));
        }
    }

    private void outlier() {
        peers.filter(among -> among.subjects().contains(value.subject().code())).ifPresent(among -> {
            double off = x - among.median();
            boolean worse = indicator.isLowerBetter().orElse(false) == (off > 0);
            double spread = Math.max(among.spread(), indifference(among.median()));
            if (worse && Math.abs(off) > FAR * spread) {
                found(
                        Kind.OUTLIER,
                        30 + Math.min(MOST_FOR_DISTANCE, Math.abs(off) / spread),
                        among.subjects().size() + "个"
                                + value.subject().level().title() + "的中位数是" + shown(among.median())
                                + "，这里明显偏" + (off > 0 ? "高" : "低"));
            }
        });
    }

    private void found(Kind kind, double itsWeight, String reason) {
        reasons.put(kind, reason);
        weight += itsWeight;
    }

    private String moved() {
        CompiledIndicator compiled = series.catalog().indicators().stream()
                .filter(other -> other.indicator().id().equals(indicator.id()))
                .findFirst()
                .orElseThrow();
        return new Moved(compiled, value.subject(), series.years()).sentence();
    }

    private String distance(BigDecimal line) {
        return shown(number.subtract(line).abs());
    }

    private int year() {
        return series.now().year();
    }

    private String shown(double any) {
        return shown(BigDecimal.valueOf(any));
    }

    private String shown(BigDecimal any) {
        return Moved.shown(any);
    }

    private static double importance(Level level) {
        return switch (level) {
            case SCHOOL -> 1.5;
            case COLLEGE -> 1.2;
            case MAJOR -> 1;
        };
    }
}
