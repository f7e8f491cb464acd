package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.notification.Urges;
import cn.edu.zzut.monitoring.organization.OnceRead;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.progress.DelayShares;
import cn.edu.zzut.monitoring.progress.Delays;
import cn.edu.zzut.monitoring.progress.Holding;
import cn.edu.zzut.monitoring.progress.Holdings;
import cn.edu.zzut.monitoring.progress.Owed;
import cn.edu.zzut.monitoring.progress.YearDelays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out what a record is graded by: how late, through whom, how often reminded, with what consequence. */
@Component
public class FaultFacts {

    private final Accountability accountability;
    private final Holdings holdings;
    private final Delays delays;
    private final Reminders reminders;
    private final Urges urges;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final Organization organization;
    private final SchoolClock clock;
    private final List<OtherWork> others;

    FaultFacts(
            Accountability accountability,
            Holdings holdings,
            Delays delays,
            Reminders reminders,
            Urges urges,
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            Organization organization,
            SchoolClock clock,
            List<OtherWork> others) {
        this.accountability = accountability;
        this.holdings = holdings;
        this.delays = delays;
        this.reminders = reminders;
        this.urges = urges;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.organization = organization;
        this.clock = clock;
        this.others = List.copyOf(others);
    }

    /** What a record is graded by or, before its unit has explained it, would be now. */
    public Assessment soFar(AccountabilityRecord record) {
        return record.isAssessed() ? record.assessment() : of(record);
    }

    /** As things stand now; asked again at each step, since days go on and work is handed in. */
    public Assessment of(AccountabilityRecord record) {
        List<Found> found = record.lines().stream().map(this::found).toList();
        int besides = found.stream().mapToInt(Found::besides).sum();
        return new Assessment(
                found.stream().map(Found::facts).toList(),
                record.kind() == FaultKind.LATE ? shareOfDelay(record, besides) : 0);
    }

    /** @param besides days of the line that no table's part has: it is about none, or about one that nobody had */
    private record Found(LineFacts facts, int besides) {}

    private Found found(FaultLine line) {
        AccountabilityRecord record = line.record();
        Optional<TableCode> table = table(line);
        List<Holding> held = held(line);
        Optional<Instant> doneAt = line.submission()
                .flatMap(submissions::find)
                .flatMap(submission -> record.kind() == FaultKind.LATE
                        ? delays.passedOnAt(submission, owed(line), held)
                        : submission.doneAt())
                .or(() -> others.stream()
                        .flatMap(other -> other.doneAt(line.key()).stream())
                        .findFirst());
        DelayShares days = days(line, doneAt, held);
        LineFacts facts = new LineFacts(
                line.table(),
                doneAt.map(SchoolClock::dayOf),
                days.all(),
                days.own(),
                deductions(days),
                reminded(record.unit(), held),
                table.filter(code -> days.own() > 0)
                        .map(code -> consequence(record, code, doneAt.map(SchoolClock::dayOf)))
                        .orElse(Consequence.NONE),
                line.submission().isPresent() && doneAt.isEmpty());
        return new Found(facts, held.isEmpty() ? days.own() : 0);
    }

    private static Optional<TableCode> table(FaultLine line) {
        return Optional.of(line.table()).filter(code -> !code.isEmpty()).map(TableCode::new);
    }

    private List<Holding> held(FaultLine line) {
        return table(line)
                .map(code -> OnceRead.once(
                        List.of("held", line.record().year(), code),
                        () -> holdings.ofTable(line.record().year(), code)))
                .orElse(List.of());
    }

    private static Owed owed(FaultLine line) {
        return line.isAboutVerification() ? Owed.VERIFY : Owed.HAND_IN;
    }

    private DelayShares days(FaultLine line, Optional<Instant> doneAt, List<Holding> held) {
        AccountabilityRecord record = line.record();
        return record.kind() == FaultKind.LATE
                ? record.plannedOn()
                        .map(planned -> held.isEmpty()
                                ? delays.allOwn(planned, doneAt)
                                : delays.shares(planned, doneAt, owed(line), record.unit(), held))
                        .orElse(DelayShares.NONE)
                : DelayShares.NONE;
    }

    /** With whom else the table lay on the other days, such as 党政办公室2个工作日. */
    private String deductions(DelayShares days) {
        Stream<String> others = days.others().entrySet().stream()
                .map(entry -> entry.getKey().stream()
                                .map(unit -> organization.unit(unit).name())
                                .collect(Collectors.joining("和"))
                        + entry.getValue() + "个工作日");
        Stream<String> waiting =
                days.waiting() == 0 ? Stream.empty() : Stream.of("等待或在办理期限内" + days.waiting() + "个工作日");
        return Stream.concat(others, waiting).collect(Collectors.joining("、"));
    }

    private int reminded(UnitCode unit, List<Holding> holdings) {
        List<String> tasks = holdings.stream()
                .filter(holding -> holding.unit().equals(unit))
                .map(Holding::taskId)
                .toList();
        return reminders.count(tasks) + urges.count(tasks);
    }

    /**
     * Which part of the school's late days of the year, as everybody counts them, falls on the record's unit; 0 to 100.
     *
     * @param besides days of the record that no table's part has
     */
    private int shareOfDelay(AccountabilityRecord record, int besides) {
        List<Submission> parts = parts(record.year());
        List<Submission> ofUnit =
                parts.stream().filter(part -> part.unit().equals(record.unit())).toList();
        List<FaultLine> withoutTable = accountability.otherLateWithoutTable(record);
        YearDelays late = OnceRead.once(List.of("delays", record.year()), () -> delays.of(record.year()));
        int unit = besides + late.daysOf(ofUnit) + days(withoutTable, record.unit()::equals);
        int school = besides + late.daysOf(parts) + days(withoutTable, any -> true);
        return school == 0 ? 0 : 100 * unit / school;
    }

    /** Of a list's many records each goes by the same parts of the year. */
    private List<Submission> parts(int year) {
        return OnceRead.once(List.of("parts", year), () -> submissions.ofYear(year));
    }

    private static int days(List<FaultLine> lines, Predicate<UnitCode> units) {
        return lines.stream()
                .filter(line -> units.test(line.record().unit()))
                .mapToInt(line -> line.facts().ownDaysLate())
                .sum();
    }

    private Consequence consequence(AccountabilityRecord record, TableCode table, Optional<LocalDate> doneOn) {
        int year = record.year();
        LocalDate locked = submissions
                .responsible(year, table)
                .flatMap(Submission::doneAt)
                .map(SchoolClock::dayOf)
                .orElse(clock.today());
        if (locked.isAfter(cycles.dueOf(year, Stage.FEEDBACK))) {
            return Consequence.REPORTING_DELAYED;
        }
        return wholeTableWaited(record, table, doneOn) || someoneWaited(year, table, locked)
                ? Consequence.OTHERS_WAITED
                : Consequence.NONE;
    }

    /** Whether the table's responsible unit could not merge on its planned day, since this unit's part was missing (第十一条). */
    private boolean wholeTableWaited(AccountabilityRecord record, TableCode table, Optional<LocalDate> doneOn) {
        return submissions
                .responsible(record.year(), table)
                .filter(whole -> !whole.unit().equals(record.unit()))
                .filter(whole -> whole.plannedOn().isBefore(doneOn.orElse(clock.today())))
                .isPresent();
    }

    /** Whether another table that is locked after this one fell due while this one was open (第十九条). */
    private boolean someoneWaited(int year, TableCode table, LocalDate locked) {
        var catalog = catalogs.of(year);
        return parts(year).stream()
                .filter(other -> other.plannedOn().isBefore(locked))
                .anyMatch(other -> !other.table().equals(table)
                        && catalog.lockedBefore(other.table()).contains(table));
    }
}
