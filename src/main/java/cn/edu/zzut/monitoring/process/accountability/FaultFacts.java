package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Assessment;
import cn.edu.zzut.monitoring.accountability.Consequence;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.notification.Urges;
import cn.edu.zzut.monitoring.organization.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what a record is graded by: how late, through whom, how often reminded, with what consequence. */
@Component
class FaultFacts {

    private final Accountability accountability;
    private final Ledger ledger;
    private final Reminders reminders;
    private final Urges urges;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    FaultFacts(
            Accountability accountability,
            Ledger ledger,
            Reminders reminders,
            Urges urges,
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            Organization organization,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.accountability = accountability;
        this.ledger = ledger;
        this.reminders = reminders;
        this.urges = urges;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.organization = organization;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Assessment of(AccountabilityRecord record) {
        Optional<TableCode> table =
                Optional.of(record.table()).filter(code -> !code.isEmpty()).map(TableCode::new);
        List<Holding> holdings =
                table.map(code -> ledger.of(record.year(), code)).orElse(List.of());
        Optional<LocalDate> actual = record.submission()
                .flatMap(submissions::find)
                .flatMap(Submission::doneAt)
                .map(FaultFacts::day);
        LocalDate until = actual.orElse(clock.today());
        int all = allDaysLate(record, until);
        int own = record.plannedOn()
                .filter(due -> record.kind() == FaultKind.LATE && !holdings.isEmpty())
                .map(due -> Math.min(all, ledger.ownLateDays(holdings, record.unit(), due, until)))
                .orElse(all);
        return new Assessment(
                actual,
                all,
                own,
                own < all ? deductions(record, holdings, until) : "",
                reminded(record, holdings),
                record.kind() == FaultKind.LATE ? accountability.shareOfDelay(record, own) : 0,
                table.filter(code -> own > 0)
                        .map(code -> consequence(record.year(), code))
                        .orElse(Consequence.NONE));
    }

    private int allDaysLate(AccountabilityRecord record, LocalDate until) {
        return record.kind() == FaultKind.LATE
                ? record.plannedOn()
                        .map(due -> Math.max(1, workingDays.late(due, until)))
                        .orElse(1)
                : 0;
    }

    /** With whom else the table lay when it was late, such as 党政办公室2个工作日. */
    private String deductions(AccountabilityRecord record, List<Holding> holdings, LocalDate until) {
        return ledger.lateDays(holdings, record.plannedOn().orElseThrow(), until).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(record.unit()))
                .map(entry -> organization.unit(entry.getKey()).name() + entry.getValue() + "个工作日")
                .collect(Collectors.joining("、"));
    }

    private int reminded(AccountabilityRecord record, List<Holding> holdings) {
        List<String> tasks = holdings.stream()
                .filter(holding -> holding.unit().equals(record.unit()))
                .map(Holding::taskId)
                .toList();
        return reminders.count(tasks) + urges.count(tasks);
    }

    private Consequence consequence(int year, TableCode table) {
        LocalDate locked = submissions
                .responsible(year, table)
                .flatMap(Submission::doneAt)
                .map(FaultFacts::day)
                .orElse(clock.today());
        if (locked.isAfter(cycles.dueOf(year, Stage.FEEDBACK))) {
            return Consequence.REPORTING_DELAYED;
        }
        return someoneWaited(year, table, locked) ? Consequence.OTHERS_WAITED : Consequence.NONE;
    }

    /** Whether another table that is locked after this one fell due while this one was open (第十九条). */
    private boolean someoneWaited(int year, TableCode table, LocalDate locked) {
        var catalog = catalogs.of(year);
        return submissions.ofYear(year).stream()
                .filter(other -> other.plannedOn().isBefore(locked))
                .anyMatch(other -> !other.table().equals(table)
                        && catalog.lockedBefore(other.table()).contains(table));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(SchoolClock.ZONE).toLocalDate();
    }
}
