package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** A change for the better is told when it is so many times as far. */
    private static final double TWICE = 2;

    private static final int YEARS_AHEAD = 2;

    /** So many steps in a row make a drift. */
    private static final int STEPS = 3;

    /** Fewer will do where others' ways show what is usual. */
    private static final int STEPS_AMONG_PEERS = 2;

    private final Series series;
    private final IndicatorValue value;
    private final Indicator indicator;
    private final BigDecimal number;
    private final double x;
    private final Optional<Peers> peers;
    private final SortedMap<Integer, Double> past;
    private final Optional<Movement> movement;
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
        this.movement = series.movement(indicator, value.subject());
    }

    Optional<Stories.Found> found() {
        limit();
        if (Series.isLargeEnough(indicator, outcome)) {
            movement.ifPresent(this::trend);
            movement.ifPresent(this::drift);
            peers.filter(among -> among.values().containsKey(value.subject().code()))
                    .ifPresent(this::outlier);
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Moved moved = moved();
        String sentence = value.subject().name() + "“" + indicator.name() + "”为" + shown(number) + indicator.unit()
                + "，" + String.join("；", reasons.values()) + "。" + moved.sentence();
        Highlight highlight = new Highlight(
                indicator,
                value.subject(),
                number,
                List.copyOf(reasons.keySet()),
                sentence,
                weight * importance(value.subject().level()),
                Optional.empty(),
                Optional.empty());
        Set<String> causes = new HashSet<>(moved.causes());
        causes.add(indicator.name());
        return Optional.of(new Stories.Found(highlight, causes, isOnlyWelcome()));
    }

    private boolean isOnlyWelcome() {
        return reasons.keySet().equals(Set.of(Kind.TREND))
                && movement.filter(change -> isBetter(change.off())).isPresent();
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
                                + distance(standard.qualified().orElseThrow()) + forYears());
            case UNQUALIFIED ->
                found(
                        Kind.LIMIT,
                        80,
                        "未达合格标准" + shown(standard.qualified().orElseThrow()) + "，差"
                                + distance(standard.qualified().orElseThrow()) + forYears()
                                + standard.restricted()
                                        .map(this::untilRestricted)
                                        .orElse(""));
            case OFF_TARGET ->
                found(
                        Kind.LIMIT,
                        40,
                        "未达学校目标" + shown(standard.target().orElseThrow()) + "，差"
                                + distance(standard.target().orElseThrow()) + forYears());
            default -> standard.line().ifPresent(this::near);
        }
    }

    /** Since when it is missed, from the second year on. */
    private String forYears() {
        int years = Observation.yearsBeyond(value);
        return years < 2 ? "" : "，已连续" + years + "年未达";
    }

    /** How far it is from where intake is restricted, and whether it is on the way there. */
    private String untilRestricted(BigDecimal restricted) {
        return "，距限制招生标准" + shown(restricted) + "还有" + distance(restricted)
                + (willPass(restricted) ? "，照近几年的走势两年内将越过" : "");
    }

    /** Near the line, and on the way over it. */
    private void near(BigDecimal line) {
        double limit = line.doubleValue();
        if (!series.qualifiesOtherwise(indicator, value.subject(), outcome)
                && Math.abs(x - limit) <= NEAR * Math.abs(limit)
                && willPass(line)) {
            found(
                    Kind.NEAR_LIMIT,
                    30,
                    "距" + shown(line) + "的" + value.standard().lineTitle() + "只有" + distance(line) + "，照近几年的走势两年内将越过");
        }
    }

    /** Whether it passes the line within two years as it has gone so far. */
    private boolean willPass(BigDecimal line) {
        if (past.size() + 1 < Trend.FEWEST) {
            return false;
        }
        SortedMap<Integer, Double> all = new TreeMap<>(past);
        all.put(year(), x);
        double ahead = x + YEARS_AHEAD * Trend.of(all).slope();
        return !value.standard().reaches(BigDecimal.valueOf(ahead), line);
    }

    /** Off what its own years let expect, and farther than others are. */
    private void trend(Movement movement) {
        if ((!movement.isTrend() && isWithoutPeers()) || movement.isAsBefore()) {
            return;
        }
        double expected = movement.expected();
        double off = movement.off();
        double spread = Math.max(
                Math.max(movement.spread(), indifference(expected)),
                peers.map(Peers::usualOff).orElse(0.0));
        if (Math.abs(off) > FAR * spread * (isBetter(off) ? TWICE : 1)) {
            double base = indicator.isLowerBetter().isEmpty() ? 25 : isWorse(off) ? 40 : 10;
            found(
                    Kind.TREND,
                    base + Math.min(MOST_FOR_DISTANCE, Math.abs(off) / spread),
                    usually(movement) + (off > 0 ? "高出" : "低了") + shown(Math.abs(off)) + share(off, expected));
        }
    }

    /** What its years let expect, and what it is measured by: that, or last year's value where that is nearer. */
    private String usually(Movement movement) {
        String line = shown(movement.line());
        String years = "前" + past.size() + "年（" + years() + "）";
        String expected = movement.isStraight() ? "照" + years + "的走势应在" + line + "上下，" : years + "在" + line + "上下，";
        if (!shown(movement.expected()).equals(line)) {
            return expected + "实际比上年的" + shown(movement.last());
        }
        return expected + (movement.isStraight() ? "实际" : "今年");
    }

    /** A college or major of a school with too few to say what is usual among them. */
    private boolean isWithoutPeers() {
        return peers.isEmpty() && value.subject().level() != Level.SCHOOL;
    }

    private boolean isBetter(double off) {
        return indicator.isLowerBetter().isPresent() && !isWorse(off);
    }

    private boolean isWorse(double off) {
        return indicator.isLowerBetter().map(lower -> lower == (off > 0)).orElse(false);
    }

    private String years() {
        return String.join("、", past.values().stream().map(this::shown).toList());
    }

    /** Worse year by year, or less where nothing is better or worse, and farther in all than others have come. */
    private void drift(Movement movement) {
        int steps = movement.steps();
        double way = movement.way(steps);
        boolean welcome = isBetter(way) || (indicator.isLowerBetter().isEmpty() && way > 0);
        if (welcome || steps < (peers.isPresent() ? STEPS_AMONG_PEERS : STEPS)) {
            return;
        }
        double from = movement.from(steps);
        double spread = Math.max(
                indifference(from), peers.map(among -> among.usualWay(steps)).orElse(0.0));
        if (Math.abs(way) > FAR * spread) {
            String how = indicator.isLowerBetter().isPresent() ? "变差" : "减少";
            found(
                    Kind.DRIFT,
                    35 + Math.min(MOST_FOR_DISTANCE, Math.abs(way) / spread),
                    "已连续" + steps + "年" + how + "，由" + shown(from) + "到" + shown(number) + share(way, from));
        }
    }

    /** Only shares and ratios of what has a better and a worse can be compared between great and small. */
    private void outlier(Peers among) {
        if (indicator.isLowerBetter().isEmpty()
                || !Indifference.isRatio(indicator.calculation(value.subject().level()))) {
            return;
        }
        double off = x - among.median();
        double spread = Math.max(among.spread(), indifference(among.median()));
        if (isWorse(off)
                && Math.abs(off) > FAR * spread
                && among.isRare(off, FAR * spread)
                && !isStanding(among, off, spread)) {
            found(
                    Kind.OUTLIER,
                    30 + Math.min(MOST_FOR_DISTANCE, Math.abs(off) / spread),
                    among.count() + "个" + value.subject().level().title() + "的中位数是" + shown(among.median()) + "，这里明显偏"
                            + (off > 0 ? "高" : "低"));
        }
    }

    /** Whoever was as far off the year before is another kind of college or major: that is no news. */
    private boolean isStanding(Peers among, double off, double spread) {
        return among.offBefore(value.subject().code())
                .filter(before -> Math.signum(before) == Math.signum(off)
                        && Math.abs(before) > FAR * spread
                        && Math.abs(off) - Math.abs(before) < spread)
                .isPresent();
    }

    /** How much of a figure that is; points of a percentage speak for themselves. */
    private String share(double change, double of) {
        return indicator.unit().equals("%") || of <= 0
                ? ""
                : "（" + (change > 0 ? "+" : "") + Math.round(100 * change / of) + "%）";
    }

    private void found(Kind kind, double itsWeight, String reason) {
        reasons.put(kind, reason);
        weight += itsWeight;
    }

    private Moved moved() {
        return new Moved(series.catalog(), series.compiled(indicator), value.subject(), series.years());
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
