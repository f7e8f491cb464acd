package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.organization.UnitCode;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecordRepository extends JpaRepository<AccountabilityRecord, Long> {

    @Query(
            """
            select count(l) > 0 from FaultLine l
            where l.year = :year and l.kind = :kind and l.fault = :fault""")
    boolean isOnRecord(int year, FaultKind kind, String fault);

    @Query("select l from FaultLine l where l.id = :id")
    Optional<FaultLine> findLine(long id);

    List<AccountabilityRecord> findByYearOrderById(int year);

    List<AccountabilityRecord> findByUnitCodeOrderByYearDescIdDesc(UnitCode unit);

    @Query(
            """
            select l from FaultLine l join fetch l.record r
            where r.year = :year and l.tableCode = '' and r.kind = LATE and r.id <> :except""")
    List<FaultLine> otherLateWithoutTable(int year, long except);

    List<AccountabilityRecord> findByKindAndStateInOrderById(FaultKind kind, Collection<RecordState> states);

    /** Kept from others, who would join a fault or explain, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AccountabilityRecord r where r.id = :id")
    Optional<AccountabilityRecord> findForChange(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<AccountabilityRecord> findByYearAndStateOrderById(int year, RecordState state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<AccountabilityRecord> findByYearAndUnitCodeAndKindAndStateInOrderByIdDesc(
            int year, UnitCode unit, FaultKind kind, Collection<RecordState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select r from AccountabilityRecord r where r.id in (
                select l.record.id from FaultLine l
                where l.kind = :kind and l.fault = :fault) and r.state in :states""")
    List<AccountabilityRecord> findByLine(FaultKind kind, String fault, Collection<RecordState> states);
}
