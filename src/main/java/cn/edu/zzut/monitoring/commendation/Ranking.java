package cn.edu.zzut.monitoring.commendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Puts units in order: each part a percentage of what was done well, weighed as the office likes. */
public final class Ranking {

    private Ranking() {}

    /** The best first; units with equal scores share a place and stand in the order of their codes. */
    public static List<Standing> of(List<Achievement> achievements, Weights weights) {
        List<Standing> unplaced = achievements.stream()
                .map(achievement -> unplaced(achievement, weights))
                .sorted(Comparator.comparingDouble(Standing::score).reversed().thenComparing(standing -> standing.unit()
                        .value()))
                .toList();
        List<Standing> placed = new ArrayList<>();
        for (Standing standing : unplaced) {
            boolean equal = !placed.isEmpty() && placed.get(placed.size() - 1).score() == standing.score();
            placed.add(at(equal ? placed.get(placed.size() - 1).place() : placed.size() + 1, standing));
        }
        return placed;
    }

    private static Standing unplaced(Achievement done, Weights weights) {
        int punctuality = percent(done.submissions() - done.late(), done.submissions());
        int quality = done.audited() == 0 ? 0 : percent(done.audited() - done.returned(), done.audited());
        int anomalies = percent(done.submissions() - done.faulty(), done.submissions());
        OptionalInt help =
                done.parts() == 0 ? OptionalInt.empty() : OptionalInt.of(percent(done.partsEarly(), done.parts()));
        int helpWeight = help.isPresent() ? weights.help() : 0;
        double sum = punctuality * weights.punctuality()
                + quality * weights.quality()
                + anomalies * weights.anomalies()
                + help.orElse(0) * helpWeight;
        double score = sum / (weights.punctuality() + weights.quality() + weights.anomalies() + helpWeight);
        return new Standing(0, done.unit(), Math.round(score * 10) / 10.0, punctuality, quality, anomalies, help);
    }

    private static int percent(int good, int all) {
        return Math.max(0, 100 * good / all);
    }

    private static Standing at(int place, Standing standing) {
        return new Standing(
                place,
                standing.unit(),
                standing.score(),
                standing.punctuality(),
                standing.quality(),
                standing.anomalies(),
                standing.help());
    }
}
