package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether and how late units are: whoever shows or counts it asks here. */
@Component
public class Delays {

    private final Holdings holdings;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Delays(Holdings holdings, WorkingDays workingDays, SchoolClock clock) {
        this.holdings = holdings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Read at once for all parts of the year. */
    public YearDelays of(int year) {
        return new YearDelays(holdings.overdue(year), clock.instant(), workingDays);
    }

    /** Whether something due on that day is late: it was done after the day's close, or is open after it. */
    public boolean isLate(LocalDate due, Optional<Instant> doneAt) {
        return workingDays.left(WorkingDays.closeOf(due).toInstant(), doneAt.orElse(clock.instant())) < 0;
    }

    /**
     * When the unit passed on what it owed of its part; empty while it has not.
     *
     * @param table what everybody held of the table
     */
    public Optional<Instant> passedOnAt(Submission part, Owed owed, List<Holding> table) {
        List<Holding> own = table.stream()
                .filter(held -> held.unit().equals(part.unit()) && held.owed() == owed)
                .toList();
        boolean open = own.stream().anyMatch(held -> held.until().isEmpty());
        return open || !isPassedOn(part, owed)
                ? Optional.empty()
                : own.stream()
                        .flatMap(held -> held.until().stream())
                        .max(Comparator.naturalOrder())
                        .or(part::doneAt);
    }

    private static boolean isPassedOn(Submission part, Owed owed) {
        boolean handedIn =
                part.part() == Part.RESPONSIBLE && owed == Owed.HAND_IN && part.state() != SubmissionState.FILLING;
        return handedIn
                || part.state() == SubmissionState.AUDITED
                || part.doneAt().isPresent();
    }

    /** How the days of a record about a table are made up. */
    public DelayShares shares(
            LocalDate planned, Optional<Instant> doneAt, Owed owed, UnitCode unit, List<Holding> table) {
        return DelayShares.of(planned, doneAt, owed, unit, table, clock.instant(), workingDays);
    }

    /** The days of a record that is about no table, or about one that nobody had: all are the unit's own. */
    public DelayShares allOwn(LocalDate planned, Optional<Instant> doneAt) {
        Instant due = WorkingDays.closeOf(planned).toInstant();
        int days = workingDays.lateDays(due, doneAt.orElse(clock.instant())).size();
        return new DelayShares(Math.max(1, days), Map.of(), 0);
    }
}
