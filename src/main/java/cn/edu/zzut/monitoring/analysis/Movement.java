package cn.edu.zzut.monitoring.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * How a figure has come to where it is: how far off what its own years let expect, and how long it has gone one way.
 *
 * @param past the years before, at least {@link #FEWEST}
 */
record Movement(SortedMap<Integer, Double> past, int year, double now) {

    /** With fewer years before nothing is usual. */
    static final int FEWEST = 2;

    /** So many years that lie on a line make a trend that a value within their range can break. */
    private static final int LONG = 4;

    double last() {
        return values().get(past.size() - 1);
    }

    /** Whether there are enough years for a line. */
    boolean isTrend() {
        return past.size() >= Trend.FEWEST;
    }

    /**
     * What was to be expected: the line goes on, or all stays as it was last. Whatever lies between is no break: a fall that
     * slows down, or a return to what was usual before an odd year.
     */
    double expected() {
        double line = line();
        if (!isTrend()) {
            return line;
        }
        double low = Math.min(line, last());
        double high = Math.max(line, last());
        return Math.max(low, Math.min(high, now));
    }

    double off() {
        return now - expected();
    }

    /** What its own line has now; their middle where the years lie on none. */
    double line() {
        return isTrend()
                ? Trend.of(past).at(year)
                : Robust.median(
                        past.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether its years lie on a line. */
    boolean isStraight() {
        return isTrend() && Trend.of(past).straight();
    }

    /** Whether it has had less and more before, and its years are too few or too uneven to say that this is over. */
    boolean isAsBefore() {
        boolean within = Collections.min(past.values()) <= now && now <= Collections.max(past.values());
        return within && !(isStraight() && past.size() >= LONG);
    }

    /** How far its own years lie from their line; of two years, from each other. */
    double spread() {
        return isTrend() ? Trend.of(past).spread() : Math.abs(values().get(0) - last());
    }

    /** How many steps in a row it has gone the same way. */
    int steps() {
        List<Double> values = values();
        double sign = Math.signum(now - last());
        int steps = 0;
        for (int i = values.size() - 1; i > 0 && sign * (values.get(i) - values.get(i - 1)) > 0; i--) {
            steps++;
        }
        return steps;
    }

    /** How far it has come in so many steps, or in as many as there are. */
    double way(int steps) {
        return now - from(steps);
    }

    double from(int steps) {
        List<Double> values = values();
        return values.get(Math.max(0, values.size() - 1 - steps));
    }

    private List<Double> values() {
        List<Double> values = new ArrayList<>(past.values());
        values.add(now);
        return values;
    }
}
