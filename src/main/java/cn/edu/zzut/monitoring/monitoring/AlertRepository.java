package cn.edu.zzut.monitoring.monitoring;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlertRepository extends JpaRepository<Alert, Long> {

    List<Alert> findByYearOrderByIdDesc(int year);

    List<Alert> findByYearAndClosedAtIsNullOrderById(int year);
}
