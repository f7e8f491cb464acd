package cn.edu.zzut.monitoring.commendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Puts units in order: each part a percentage of what was done well, weighed as the office likes. */
public final class Ranking {

    private Ranking() {}

    /** The best first; units with equal scores share a place, and stand in the order of their codes only to be found. */
    public static List<Standing> of(List<Achievement> achievements, Weights weights) {
        Workload most =
                Workload.most(achievements.stream().map(Achievement::workload).toList());
        List<Standing> unplaced = achievements.stream()
                .map(achievement -> unplaced(achievement, most, weights))
                .sorted(Comparator.comparingDouble(Standing::score).reversed().thenComparing(standing -> standing.unit()
                        .value()))
                .toList();
        List<Standing> placed = new ArrayList<>();
        for (Standing standing : unplaced) {
            boolean equal = !placed.isEmpty() && placed.get(placed.size() - 1).score() == standing.score();
            placed.add(standing.at(equal ? placed.get(placed.size() - 1).place() : placed.size() + 1));
        }
        return placed;
    }

    private static Standing unplaced(Achievement done, Workload most, Weights weights) {
        int punctuality = percent(done.submissions() - done.late(), done.submissions());
        int quality = done.audited() == 0 ? 0 : percent(done.audited() - done.returned(), done.audited());
        int anomalies = percent(done.submissions() - done.faulty(), done.submissions());
        OptionalInt help =
                done.parts() == 0 ? OptionalInt.empty() : OptionalInt.of(percent(done.partsEarly(), done.parts()));
        int helpWeight = help.isPresent() ? weights.help() : 0;
        int size = done.workload().sizeBeside(most);
        double sum = punctuality * weights.punctuality()
                + quality * weights.quality()
                + anomalies * weights.anomalies()
                + help.orElse(0) * helpWeight
                + size * weights.size();
        double score =
                sum / (weights.punctuality() + weights.quality() + weights.anomalies() + helpWeight + weights.size());
        return new Standing(
                0,
                done.unit(),
                Math.round(score * 10) / 10.0,
                punctuality,
                quality,
                anomalies,
                help,
                size,
                done.workload());
    }

    private static int percent(int good, int all) {
        return Math.max(0, 100 * good / all);
    }
}
