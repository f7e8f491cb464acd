package cn.edu.zzut.monitoring.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface FilerRegistrations extends JpaRepository<FilerRegistration, Long> {

    /** Of each day the last line counts. */
    List<FilerRegistration> findByUnitCodeAndDutyOrderByFromDayAscIdAsc(UnitCode unit, String duty);

    List<FilerRegistration> findByUnitCodeInOrderByFromDayAscIdAsc(Collection<UnitCode> units);

    List<FilerRegistration> findByYearOrderById(int year);
}
