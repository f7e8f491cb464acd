package cn.edu.zzut.monitoring.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** What is being gathered while hashes are looked at. */
final class Look {

    private final LongConsumer progress;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private long lookedBefore;
    private long looked;
    private long different;

    /** @param progress told how many have been looked at altogether, each time */
    Look(LongConsumer progress) {
        this.progress = progress;
    }

    void looked() {
        looked++;
        progress.accept(lookedBefore + looked);
    }

    void differs(Difference difference) {
        different++;
        if (differences.size() < Outcome.MOST_NAMED) {
            differences.add(difference);
        }
    }

    /** All of the kind has been looked at. */
    void ended(String kind) {
        tallies.add(new Tally(kind, looked, different));
        lookedBefore += looked;
        looked = 0;
        different = 0;
    }

    Outcome outcome() {
        return new Outcome(tallies, differences);
    }
}
