package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accountability records: one an event, with a line a fault, however often the fault is found. */
@Service
@Transactional
public class Accountability {

    private static final Set<RecordState> UNEXPLAINED = EnumSet.of(RecordState.FOUND, RecordState.OPEN);

    private final RecordRepository records;
    private final JdbcClient jdbc;
    private final Clock clock;

    Accountability(RecordRepository records, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a fault on record, unless it is there: with the event that takes it in, or with a new record.
     *
     * @return the line that is new; empty when it was there
     */
    public Optional<FaultLine> found(Fault fault) {
        inTurn(fault.unit());
        if (records.isOnRecord(fault.year(), fault.kind(), fault.key())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        FaultLine line = records
                .findByYearAndUnitCodeAndKindAndStateInOrderByIdDesc(
                        fault.year(), fault.unit(), fault.kind(), UNEXPLAINED)
                .stream()
                .filter(record -> record.takesIn(fault, now))
                .findFirst()
                .map(record -> record.join(fault))
                .orElseGet(() -> records.save(new AccountabilityRecord(fault, now))
                        .lines()
                        .get(0));
        records.flush();
        return Optional.of(line);
    }

    /** Tables that fall late in the same second are put on record one after the other: the second finds the first. */
    private void inTurn(UnitCode unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("accountability:" + unit)
                .query()
                .listOfRows();
    }

    /** Opens the year's records that nobody has taken up, and returns their ids; a second call finds none. */
    public List<Long> takeUp(int year) {
        List<AccountabilityRecord> found = records.findByYearAndStateOrderById(year, RecordState.FOUND);
        found.forEach(AccountabilityRecord::open);
        return found.stream().map(AccountabilityRecord::id).toList();
    }

    /** A fault on record; its record is with it. */
    public Optional<FaultLine> findLine(long id) {
        return records.findLine(id);
    }

    public Optional<AccountabilityRecord> find(long id) {
        return records.findById(id);
    }

    /** @throws Refusal when there is no such record */
    public AccountabilityRecord get(long id) {
        return records.findById(id).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的追责记录。"));
    }

    public void explain(long id, String text) {
        records.findForChange(id).orElseGet(() -> get(id)).explain(text);
    }

    /** How often the unit was blamed before for the like (屡次). */
    public int earlier(AccountabilityRecord record) {
        return Repetition.earlier(record, ofUnit(record.unit()));
    }

    public void assessed(long id, Assessment facts) {
        get(id).assessed(facts);
    }

    /** The late lines of the year's other records that are about no table, whose days no table's part has. */
    List<FaultLine> otherLateWithoutTable(AccountabilityRecord record) {
        return records.otherLateWithoutTable(record.year(), record.id());
    }

    public void graded(long id, Grade grade) {
        get(id).graded(grade);
    }

    /**
     * The submission's anomalies are explained or corrected where the data are; nothing where they are not on record or its
     * record is past that.
     *
     * @return the record of which that was the last, to be settled; empty while others of its event are unexplained
     */
    public Optional<AccountabilityRecord> explainedInTable(SubmissionId submission) {
        String fault = "submission:" + submission;
        return records.findByLine(FaultKind.ANOMALY, fault, UNEXPLAINED).stream()
                .filter(record -> record.explainedInTable(submission))
                .findFirst();
    }

    /** Closes the record of anomalies that were explained or corrected in time. */
    public void settle(long id, String how) {
        get(id).settle(how, clock.instant());
    }

    /** Closes a record of being late that was not the unit's fault. */
    public void strike(long id, String how) {
        get(id).strike(how, clock.instant());
    }

    /** Whatever is on record as late and not decided yet. */
    public List<AccountabilityRecord> lateAndUndecided() {
        return records.findByKindAndStateInOrderById(
                FaultKind.LATE, EnumSet.of(RecordState.FOUND, RecordState.OPEN, RecordState.EXPLAINED));
    }

    /** The office has heard the unit, which explained nothing in writing. */
    public void heard(long id, String how) {
        get(id).heard(how);
    }

    public void decide(long id, Grade grade, String reason, PersonId by) {
        get(id).decide(grade, reason, by);
    }

    public void appeal(long id, String reason) {
        get(id).appeal(reason);
    }

    public void close(long id) {
        get(id).close(clock.instant());
    }

    /** The unit's record over all years, the newest first. */
    public List<AccountabilityRecord> ofUnit(UnitCode unit) {
        return records.findByUnitCodeOrderByYearDescIdDesc(unit);
    }

    public List<AccountabilityRecord> ofYear(int year) {
        return records.findByYearOrderById(year);
    }
}
