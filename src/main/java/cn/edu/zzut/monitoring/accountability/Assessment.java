package cn.edu.zzut.monitoring.accountability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an event is graded by, as found out when the unit has explained it. Several tables late for one cause are not later
 * than the latest of them: their days are not added up.
 *
 * @param lines a line each, in the record's order
 * @param sharePercent the unit's part of all late days of the school in that year, 0 to 100
 */
public record Assessment(List<LineFacts> lines, int sharePercent) {

    private static final Comparator<LineFacts> BY_WEIGHT =
            Comparator.comparingInt(LineFacts::ownDaysLate).thenComparingInt(LineFacts::allDaysLate);

    public Assessment {
        lines = List.copyOf(lines);
    }

    /** The line on which the unit itself was late longest; the record's days are its days. */
    private LineFacts longest() {
        return lines.stream().max(BY_WEIGHT).orElse(LineFacts.NONE);
    }

    /** The day on which the work of the longest line was done; empty while it is open. */
    public Optional<LocalDate> actualOn() {
        return longest().actualOn();
    }

    /** All days of the line on which the unit was late longest. */
    public int allDaysLate() {
        return longest().allDaysLate();
    }

    /** The most days on which the unit itself was late with one line. */
    public int ownDaysLate() {
        return longest().ownDaysLate();
    }

    /** With whom the tables lay on other days; each table is named where there are several. */
    public String deductions() {
        return lines.stream()
                .filter(line -> !line.deductions().isEmpty())
                .map(line -> lines.size() == 1 || line.table().isEmpty()
                        ? line.deductions()
                        : "表" + line.table() + "：" + line.deductions())
                .collect(Collectors.joining("；"));
    }

    /** How often the unit was reminded or urged about any of it. */
    public int reminders() {
        return lines.stream().mapToInt(LineFacts::reminders).sum();
    }

    /** The gravest. */
    public Consequence consequence() {
        return lines.stream()
                .map(LineFacts::consequence)
                .max(Comparator.naturalOrder())
                .orElse(Consequence.NONE);
    }
}
