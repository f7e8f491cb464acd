package cn.edu.zzut.monitoring.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FilerRegistrations extends JpaRepository<FilerRegistration, Long> {

    Optional<FilerRegistration> findFirstByUnitCodeAndDutyAndYearLessThanEqualOrderByYearDescIdDesc(
            UnitCode unit, String duty, int year);

    List<FilerRegistration> findByYearOrderById(int year);
}
