package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The submissions of the years: their states, versions, audits. */
@Service
@Transactional
public class Submissions {

    private final SubmissionRepository submissions;
    private final VersionRepository versions;
    private final AuditRepository audits;
    private final VersionRows rows;
    private final VersionReadings readings;
    private final Catalogs catalogs;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final OpenedSubmissions opened;

    Submissions(
            SubmissionRepository submissions,
            VersionRepository versions,
            AuditRepository audits,
            VersionRows rows,
            VersionReadings readings,
            Catalogs catalogs,
            Clock clock,
            ApplicationEventPublisher events,
            OpenedSubmissions opened) {
        this.submissions = submissions;
        this.versions = versions;
        this.audits = audits;
        this.rows = rows;
        this.readings = readings;
        this.catalogs = catalogs;
        this.clock = clock;
        this.events = events;
        this.opened = opened;
    }

    /** Opens a unit's submission for a table, or finds it where it was opened before. */
    public Submission open(int year, TableCode table, UnitCode unit, Part part, LocalDate dueOn) {
        return open(year, table, unit, part, () -> dueOn);
    }

    /** @param dueOn asked for only where it was not opened before */
    public Submission open(int year, TableCode table, UnitCode unit, Part part, Supplier<LocalDate> dueOn) {
        return opened.find(year, table, unit, part)
                .orElseGet(() -> opened.add(submissions.save(new Submission(year, table, unit, part, dueOn.get()))));
    }

    /** Opens many of a year at once; those that were opened before stay as they are. */
    public void openAll(int year, List<Opening> openings) {
        opened.addAll(year, openings);
    }

    @Transactional(readOnly = true)
    public Optional<Submission> find(SubmissionId id) {
        return submissions.findById(id.value());
    }

    /** @throws Refusal when there is no such submission */
    @Transactional(readOnly = true)
    public Submission get(SubmissionId id) {
        return find(id).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的报送。"));
    }

    /** What is reported in the year; what monitoring periods have is no part of it, see {@link PeriodData}. */
    @Transactional(readOnly = true)
    public List<Submission> ofYear(int year) {
        return submissions.findByYearAndPeriodIdIsNullOrderByTableCodeAscUnitCodeAsc(year);
    }

    /** The same, kept from everybody else who would change them until the transaction ends. */
    public List<Submission> lockedOfYear(int year) {
        return submissions.lockedOfYear(year);
    }

    /** The whole-table submission of the responsible unit. */
    @Transactional(readOnly = true)
    public Optional<Submission> responsible(int year, TableCode table) {
        return submissions.findByYearAndTableCodeAndPartAndPeriodIdIsNull(year, table, Part.RESPONSIBLE);
    }

    /** The tables that the unit answers for in the year, in their order. */
    @Transactional(readOnly = true)
    public List<Submission> responsible(int year, UnitCode unit) {
        return ofYear(year).stream()
                .filter(one -> one.part() == Part.RESPONSIBLE && one.unit().equals(unit))
                .toList();
    }

    /** The submissions of the table's assisting units. */
    @Transactional(readOnly = true)
    public List<Submission> assisting(int year, TableCode table) {
        return submissions.findByYearAndTableCodeAndPeriodIdIsNullOrderByUnitCode(year, table).stream()
                .filter(submission -> submission.part() == Part.ASSISTING)
                .toList();
    }

    /** The table's definition in the submission's year, its limits as dates. */
    @Transactional(readOnly = true)
    public TableDefinition definition(Submission submission) {
        return definition(submission.year(), submission.table());
    }

    @Transactional(readOnly = true)
    public TableDefinition definition(int year, TableCode table) {
        return catalogs.of(year).table(table).in(year);
    }

    public void require(SubmissionId id, String requirement) {
        get(id).require(requirement);
    }

    /** Moves the day by the plan. */
    public void plan(SubmissionId id, LocalDate day) {
        get(id).plan(day);
    }

    /** Gives the unit until that day because it got its inputs late; the plan stays. */
    public void extend(SubmissionId id, LocalDate day) {
        get(id).extend(day);
    }

    public void begin(SubmissionId id) {
        get(id).begin();
    }

    /** The newest version's number; nobody makes another one until the transaction ends. */
    public int hold(SubmissionId id) {
        return locked(id).latestVersion();
    }

    /** Hands in the newest version where nothing is to be said of it. */
    public void submit(SubmissionId id, PersonId by) {
        submit(id, "", by);
    }

    /**
     * Hands in the newest version.
     *
     * @param word 更正说明: what was corrected after a return, or why nothing was; kept with it
     * @throws Refusal when it is the version that came back and nothing says why
     */
    public void submit(SubmissionId id, String word, PersonId by) {
        Submission submission = locked(id);
        Optional<Correction> correction = correction(id);
        correction.ifPresent(owed -> latest(id).ifPresent(version -> owed.requireAnswer(version, word)));
        submission.submit();
        record(submission, AuditAction.SUBMIT, correction.isPresent() ? word : "", by);
    }

    /** What the submission answered last, or has to answer; empty where no person ever gave it back. */
    @Transactional(readOnly = true)
    public Optional<Correction> correction(SubmissionId id) {
        return find(id).filter(Submission::hasVersion).flatMap(submission -> Correction.last(audits(id)));
    }

    /** Whether the newest version is the one that came back, so that it is handed in only with a word that says why. */
    @Transactional(readOnly = true)
    public boolean owesCorrection(SubmissionId id) {
        return latest(id)
                .filter(version -> Correction.isOwed(audits(id), version))
                .isPresent();
    }

    public void approve(SubmissionId id, PersonId by) {
        approve(id, "", by);
    }

    /** @param opinion what the unit's head says of the data, for the audit form (附件1); may be empty */
    public void approve(SubmissionId id, String opinion, PersonId by) {
        Submission submission = locked(id);
        submission.approve(clock.instant());
        record(submission, AuditAction.APPROVE, opinion, by);
    }

    public void giveBack(SubmissionId id, String reason, PersonId by) {
        Submission submission = locked(id);
        submission.giveBack(reason);
        record(submission, AuditAction.RETURN, reason, by);
    }

    /** Locks the newest version, in the name of whoever approved it (第十九条: 一经提交不得随意改动). */
    public void lock(SubmissionId id) {
        Submission submission = locked(id);
        submission.lock(clock.instant());
        record(
                submission,
                AuditAction.LOCK,
                "",
                lastActor(id, AuditAction.APPROVE).orElseThrow());
    }

    /** Who last did that to the submission's newest version; empty when nobody has. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastActor(SubmissionId id, AuditAction action) {
        int version = get(id).latestVersion();
        return audits.findBySubmissionIdOrderById(id.value()).stream()
                .filter(audit -> audit.versionNumber() == version && audit.action() == action)
                .reduce((earlier, later) -> later)
                .map(Audit::actedBy);
    }

    /** Who returned it, or opened it again after its lock, last; the system where nobody has. */
    @Transactional(readOnly = true)
    public PersonId returnedBy(SubmissionId id) {
        return Audit.lastReturn(audits(id)).map(Audit::actedBy).orElse(PersonId.SYSTEM);
    }

    /** Opens a locked submission again, by a decision on record. */
    public void unlock(SubmissionId id, String reason, PersonId by) {
        Submission submission = locked(id);
        record(submission, AuditAction.UNLOCK, reason, by);
        submission.unlock(reason);
    }

    /**
     * Lets a data-correction change what it names, by a decision on record; the lock is kept until there is a new one.
     *
     * @throws Refusal when it is not locked
     */
    public void openFor(SubmissionId id, long correction, String reason, PersonId by) {
        Submission submission = locked(id);
        record(submission, AuditAction.UNLOCK, reason, by);
        submission.openFor(correction, reason);
    }

    /** The data-correction is given up: what was locked stands, as a version of its own where there were newer ones. */
    public void closeUncorrected(SubmissionId id, String reason, PersonId by) {
        Submission submission = locked(id);
        int before = submission.lockedVersion().orElseThrow();
        if (submission.state().isOpen() && submission.latestVersion() != before) {
            addVersion(id, rows(version(id, before).orElseThrow()), VersionOrigin.RESTORATION, "恢复自版本" + before, by);
        }
        submission.closeUncorrected();
        record(submission, AuditAction.KEEP, reason, by);
    }

    public void received(SubmissionId id, PersonId by) {
        Submission submission = locked(id);
        submission.received(by, clock.instant());
        record(submission, AuditAction.RECEIVE, "", by);
    }

    public void reported(SubmissionId id, PersonId by) {
        Submission submission = locked(id);
        submission.reported();
        record(submission, AuditAction.REPORT, "", by);
    }

    /** Takes back that it was reported. */
    public void unreported(SubmissionId id, String reason, PersonId by) {
        Submission submission = locked(id);
        submission.unreported();
        record(submission, AuditAction.UNREPORT, reason, by);
    }

    /** Makes the rows the next version of the submission, and tells the other modules in the same transaction. */
    public SubmissionVersion addVersion(
            SubmissionId id, List<TableRow> content, VersionOrigin origin, String fileName, PersonId by) {
        Submission submission = locked(id);
        HashedRows rows = HashedRows.of(definition(submission), content);
        return add(submission, rows, ReadingNotes.NONE, origin, fileName, by);
    }

    /** The same, with what was said of how the rows were read. */
    SubmissionVersion addVersion(
            SubmissionId id,
            HashedRows content,
            ReadingNotes notes,
            VersionOrigin origin,
            String fileName,
            PersonId by) {
        return add(locked(id), content, notes, origin, fileName, by);
    }

    private SubmissionVersion add(
            Submission submission,
            HashedRows content,
            ReadingNotes notes,
            VersionOrigin origin,
            String fileName,
            PersonId by) {
        SubmissionVersion version = versions.saveAndFlush(new SubmissionVersion(
                submission.id(),
                submission.nextVersion(LocalDate.now(clock)),
                content.sha256(),
                content.rows().size(),
                origin,
                fileName,
                by,
                clock.instant()));
        rows.write(version.id(), content.rows());
        readings.keep(version.id(), notes);
        events.publishEvent(new VersionAdded(submission.id(), version.id(), version.number(), content.rows()));
        return version;
    }

    /**
     * The newest version if it has these very rows: then there is nothing to add, and the other modules are told so in the same
     * transaction.
     *
     * @throws Refusal when the submission is not open for filling
     */
    Optional<SubmissionVersion> standing(SubmissionId id, HashedRows content) {
        Submission submission = locked(id);
        submission.requireOpen(LocalDate.now(clock));
        Optional<SubmissionVersion> standing = latest(id)
                .filter(version -> version.sha256().equals(content.sha256()))
                .filter(version -> rows(version).equals(content.rows()));
        standing.ifPresent(version -> events.publishEvent(new VersionStands(id, version.number())));
        return standing;
    }

    @Transactional(readOnly = true)
    public Optional<SubmissionVersion> latest(SubmissionId id) {
        return find(id).filter(Submission::hasVersion).flatMap(submission -> version(id, submission.latestVersion()));
    }

    @Transactional(readOnly = true)
    public Optional<SubmissionVersion> version(SubmissionId id, int number) {
        return versions.findBySubmissionIdAndNumber(id.value(), number);
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<SubmissionVersion> versions(SubmissionId id) {
        return versions.findBySubmissionIdOrderByNumberDesc(id.value());
    }

    /** The year's submissions that a person, not a machine, gave back at least once. */
    @Transactional(readOnly = true)
    public Set<SubmissionId> returned(int year) {
        return audits.returnedByPeople(year).stream().map(SubmissionId::new).collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public List<Audit> audits(SubmissionId id) {
        return audits.findBySubmissionIdOrderById(id.value());
    }

    @Transactional(readOnly = true)
    public List<TableRow> rows(SubmissionVersion version) {
        return rows.read(version.id());
    }

    @Transactional(readOnly = true)
    public List<TableRow> rows(SubmissionVersion version, int offset, int limit) {
        return rows.read(version.id(), offset, limit);
    }

    /** What was said of how the submission's versions were read: version number → notes, of those that have some. */
    @Transactional(readOnly = true)
    public Map<Integer, ReadingNotes> readings(SubmissionId id) {
        return readings.of(id);
    }

    /** Where each column's value stands in the file that the version was read of; empty where the rows are the file's. */
    @Transactional(readOnly = true)
    public Map<String, String> cells(long versionId) {
        return readings.of(versionId).cells();
    }

    /** The version's rows one by one, in their order, without holding them all. */
    @Transactional(readOnly = true)
    public void eachRow(SubmissionVersion version, Consumer<TableRow> use) {
        rows.each(version.id(), use);
    }

    /**
     * Of a place in the newest version something may be said.
     *
     * @param row 0 for a column or the whole table
     * @param column empty for a row or the whole table
     * @throws Refusal when there is no such place
     */
    @Transactional(readOnly = true)
    public void requirePlace(Submission submission, int row, String column) {
        if (!column.isEmpty() && !definition(submission).columnNames().contains(column)) {
            throw Refusal.invalid("本表没有“" + column + "”这一数据项，请刷新后重试。");
        }
        boolean known = row == 0
                || latest(submission.id())
                        .filter(version -> rows.has(version.id(), row))
                        .isPresent();
        if (!known) {
            throw Refusal.invalid("最新版本中没有第" + row + "行，请刷新后重试。");
        }
    }

    /** Whose rows the table's are. */
    @Transactional(readOnly = true)
    public Origins origins(Submission submission) {
        return new Origins(
                submission.unit(),
                assisting(submission.year(), submission.table()).stream()
                        .map(Submission::unit)
                        .toList());
    }

    /** Whose a row of the newest version is; empty where it has no such row. */
    @Transactional(readOnly = true)
    public Optional<UnitCode> originOf(Submission submission, int row) {
        return latest(submission.id())
                .flatMap(version -> rows.unitOf(version.id(), row))
                .map(origins(submission)::of);
    }

    /** The headings of the version's columns that its table does not have. */
    @Transactional(readOnly = true)
    public List<String> extraColumns(SubmissionVersion version) {
        return rows.extraColumns(version.id());
    }

    /** The version that counts for a table in a year: the locked one, else the newest; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<SubmissionVersion> effective(int year, TableCode table) {
        return responsible(year, table)
                .flatMap(submission ->
                        version(submission.id(), submission.lockedVersion().orElse(submission.latestVersion())));
    }

    /** The versions that count in a year, of all tables that have one. */
    @Transactional(readOnly = true)
    public List<EffectiveVersion> effective(int year) {
        return versions.effective(year);
    }

    /** How many rows the version that counts has, of all of a year's submissions that have one, also of assisting units. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, Integer> rowCounts(int year) {
        return versions.ofAllParts(year).stream()
                .collect(Collectors.toMap(counted -> counted.submission().id(), counted -> counted.version()
                        .rowCount()));
    }

    /** What was done with a year's submissions, in the order in which it was done. */
    @Transactional(readOnly = true)
    public List<Audit> auditsOf(int year) {
        return audits.ofYear(year);
    }

    /**
     * The submission, kept from everybody else who would change it until the transaction ends.
     *
     * @throws Refusal when there is none
     */
    Submission locked(SubmissionId id) {
        return submissions.locked(id.value()).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的报送。"));
    }

    private void record(Submission submission, AuditAction action, String reason, PersonId by) {
        latest(submission.id())
                .ifPresent(version -> audits.save(new Audit(version, action, reason, by, clock.instant())));
    }

    /** What was sent is what stands already: no version was added. */
    public record VersionStands(SubmissionId submissionId, int number) {}

    /** A submission has a new version with these rows. */
    public record VersionAdded(SubmissionId submissionId, long versionId, int number, List<TableRow> rows) {}
}
