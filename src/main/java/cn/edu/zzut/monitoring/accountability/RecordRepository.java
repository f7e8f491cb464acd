package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.organization.UnitCode;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecordRepository extends JpaRepository<AccountabilityRecord, Long> {

    boolean existsByYearAndKindAndFault(int year, FaultKind kind, String fault);

    List<AccountabilityRecord> findByYearOrderById(int year);

    List<AccountabilityRecord> findByUnitCodeOrderByYearDescIdDesc(UnitCode unit);

    @Query(
            """
            select r from AccountabilityRecord r
            where r.year = :year and r.tableCode = '' and r.kind = LATE and r.id <> :except""")
    List<AccountabilityRecord> otherLateWithoutTable(int year, long except);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<AccountabilityRecord> findByYearAndStateOrderById(int year, RecordState state);

    int countByUnitCodeAndKindAndIdLessThan(UnitCode unit, FaultKind kind, long id);
}
