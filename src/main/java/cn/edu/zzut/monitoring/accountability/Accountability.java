package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accountability records: one a fault, however often it is found. */
@Service
@Transactional
public class Accountability {

    private final RecordRepository records;
    private final Clock clock;

    Accountability(RecordRepository records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Puts a fault on record, unless it is there.
     *
     * @return the record that is new; empty when it was there
     */
    public Optional<AccountabilityRecord> found(Fault fault) {
        return records.existsByYearAndKindAndFault(fault.year(), fault.kind(), fault.key())
                ? Optional.empty()
                : Optional.of(records.save(new AccountabilityRecord(fault, clock.instant())));
    }

    /** Opens the year's records that nobody has taken up, and returns their ids; a second call finds none. */
    public List<Long> takeUp(int year) {
        List<AccountabilityRecord> found = records.findByYearAndStateOrderById(year, RecordState.FOUND);
        found.forEach(AccountabilityRecord::open);
        return found.stream().map(AccountabilityRecord::id).toList();
    }

    public Optional<AccountabilityRecord> find(long id) {
        return records.findById(id);
    }

    /** @throws Refusal when there is no such record */
    public AccountabilityRecord get(long id) {
        return records.findById(id).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的追责记录。"));
    }

    public void explain(long id, String text) {
        get(id).explain(text);
    }

    /** How many earlier records of the same kind the unit has. */
    public int earlier(AccountabilityRecord record) {
        return records.countByUnitCodeAndKindAndIdLessThan(record.unit(), record.kind(), record.id());
    }

    public void assessed(long id, Assessment facts) {
        get(id).assessed(facts);
    }

    /** The year's other late records that are about no table, whose days no table's part has. */
    List<AccountabilityRecord> otherLateWithoutTable(AccountabilityRecord record) {
        return records.otherLateWithoutTable(record.year(), record.id());
    }

    public void graded(long id, Grade grade) {
        get(id).graded(grade);
    }

    /** Closes the record of an anomaly that was explained or corrected in time. */
    public void settle(long id, String how) {
        get(id).settle(how, clock.instant());
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
