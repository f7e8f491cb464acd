package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.rectification.Cause;
import java.util.Optional;

/**
 * A line that the office may take over into the list of rectifications, or drop.
 *
 * @param source what it comes from, in Chinese; no two of a year are called the same
 * @param unit the number of the unit that would have to mend it; empty where it is nobody's alone
 */
public record Proposal(String source, Cause cause, String unit, String problem, String requirement) {

    /** Whether a line of the list was taken over from this one: it still names it, or says the same of the same unit. */
    public boolean isTakenBy(String lineSource, String lineUnit, String lineProblem) {
        return lineSource.isEmpty() ? unit.equals(lineUnit) && problem.equals(lineProblem) : source.equals(lineSource);
    }

    /** The first of those that the line was taken over from. */
    public static Optional<Proposal> takenBy(Iterable<Proposal> all, String source, String unit, String problem) {
        for (Proposal one : all) {
            if (one.isTakenBy(source, unit, problem)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
