package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SubmissionRepository extends JpaRepository<Submission, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> locked(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.year = :year and s.periodId is null order by s.id")
    List<Submission> lockedOfYear(int year);

    Optional<Submission> findByYearAndTableCodeAndUnitCodeAndPartAndPeriodIdIsNull(
            int year, TableCode table, UnitCode unit, Part part);

    Optional<Submission> findByYearAndTableCodeAndPartAndPeriodIdIsNull(int year, TableCode table, Part part);

    List<Submission> findByYearAndPeriodIdIsNullOrderByTableCodeAscUnitCodeAsc(int year);

    List<Submission> findByYearAndTableCodeAndPeriodIdIsNullOrderByUnitCode(int year, TableCode table);

    List<Submission> findByPeriodIdOrderByTableCodeAscUnitCodeAsc(long periodId);

    boolean existsByPeriodIdAndTableCodeAndUnitCodeAndPart(long periodId, TableCode table, UnitCode unit, Part part);
}
