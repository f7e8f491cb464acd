package cn.edu.zzut.monitoring.analysis;

import java.util.Map;
import java.util.Optional;

/**
 * The colleges or majors that a value is compared with.
 *
 * @param values their codes and values
 * @param before the same of the year before
 * @param movements how they have come there, of those that have years before
 */
record Peers(Map<String, Double> values, Map<String, Double> before, Map<String, Movement> movements) {

    /** One in so many is still rare. */
    private static final int MANY = 10;

    Peers {
        values = Map.copyOf(values);
        before = Map.copyOf(before);
        movements = Map.copyOf(movements);
    }

    int count() {
        return values.size();
    }

    double median() {
        return Robust.median(numbers(values));
    }

    /** How far they lie from their median, by their median distance (MAD). */
    double spread() {
        return Robust.spread(median(), numbers(values));
    }

    /** Whether few lie farther than that on the same side: what many have is another kind, and nobody's oddity. */
    boolean isRare(double off, double far) {
        double median = median();
        long many = values.values().stream()
                .filter(value -> Math.signum(off) * (value - median) > far)
                .count();
        return many <= Math.max(1, values.size() / MANY);
    }

    /** How far one lay from the median the year before; empty where it was not among them. */
    Optional<Double> offBefore(String subject) {
        return Optional.ofNullable(before.get(subject)).map(value -> value - Robust.median(numbers(before)));
    }

    /** How far they usually are from what their own years let expect. */
    double usualOff() {
        return Robust.usual(movements.values().stream()
                .mapToDouble(Movement::off)
                .map(Math::abs)
                .toArray());
    }

    /** How far they usually come in so many steps. */
    double usualWay(int steps) {
        return Robust.usual(movements.values().stream()
                .mapToDouble(movement -> Math.abs(movement.way(steps)))
                .toArray());
    }

    private static double[] numbers(Map<String, Double> of) {
        return of.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
