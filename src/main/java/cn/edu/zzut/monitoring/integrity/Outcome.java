package cn.edu.zzut.monitoring.integrity;

import java.util.List;

/**
 * What a look at all hashes found.
 *
 * @param tallies one a kind
 * @param differences named, the first {@value #MOST_NAMED}; the tallies count all
 */
public record Outcome(List<Tally> tallies, List<Difference> differences) {

    static final int MOST_NAMED = 1_000;

    public Outcome {
        tallies = List.copyOf(tallies);
        differences = List.copyOf(differences);
    }

    public long looked() {
        return tallies.stream().mapToLong(Tally::looked).sum();
    }

    public long different() {
        return tallies.stream().mapToLong(Tally::different).sum();
    }

    public boolean isWhole() {
        return different() == 0;
    }
}
