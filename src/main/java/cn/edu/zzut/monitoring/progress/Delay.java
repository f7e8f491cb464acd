package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * 迟报: whether and how late one unit is with its part of one table. The one definition, in docs/decisions/0014.
 *
 * <p>A unit is late from the moment at which a step of the table that it holds falls due, at 18:00 of the day that its
 * person was told, until it passes the step on. Its late days are the working days after the due day, up to the day on
 * which it passed the step on or, as long as it has not, up to today; one at once, even in the same evening or over a
 * weekend. A day counts once, however many of the unit's people held the table on it. Steps after the part is done (an
 * assisting unit's head has approved, a responsible unit's table is locked) do not count, nor does the time in which
 * the table waits for others. Grace postpones the record, not the lateness.
 *
 * @param days the late days, each a working day
 * @param open whether the unit has the table still, so that more may come
 */
public record Delay(NavigableSet<LocalDate> days, boolean open) {

    public static final Delay NONE = new Delay(new TreeSet<>(), false);

    /**
     * @param held what the unit held of the table, in any order
     * @param doneAt when its part was done; empty before
     */
    static Delay of(Collection<Holding> held, Optional<Instant> doneAt, Instant now, WorkingDays calendar) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        boolean open = false;
        for (Holding holding : held) {
            if (holding.owed() != Owed.NOTHING && holding.dueAt().isPresent()) {
                Instant due = holding.dueAt().orElseThrow();
                Instant last = earlier(doneAt.orElse(now), holding.until().orElse(now));
                days.addAll(calendar.lateDays(due, last));
                open |= holding.until().isEmpty() && doneAt.isEmpty() && now.isAfter(due);
            }
        }
        return new Delay(days, open);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public boolean isLate() {
        return !days.isEmpty();
    }

    public int workingDays() {
        return days.size();
    }
}
