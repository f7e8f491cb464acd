package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The delays of a year's parts, as they were at one moment. */
public final class YearDelays {

    private final Map<Part, List<Holding>> overdue;
    private final Instant now;
    private final WorkingDays calendar;

    /** A unit has one part of a table: its own, or the one by which it assists. */
    private record Part(TableCode table, UnitCode unit) {}

    YearDelays(List<Holding> overdue, Instant now, WorkingDays calendar) {
        this.overdue = overdue.stream().collect(Collectors.groupingBy(held -> new Part(held.table(), held.unit())));
        this.now = now;
        this.calendar = calendar;
    }

    public Delay of(Submission submission) {
        return of(submission.table(), submission.unit(), submission.doneAt());
    }

    /** The late days of all of these parts together. */
    public int daysOf(Collection<Submission> parts) {
        return parts.stream().mapToInt(part -> of(part).workingDays()).sum();
    }

    Delay of(TableCode table, UnitCode unit, Optional<Instant> doneAt) {
        List<Holding> held = overdue.get(new Part(table, unit));
        return held == null ? Delay.NONE : Delay.of(held, doneAt, now, calendar);
    }
}
