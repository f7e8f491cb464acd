package cn.edu.zzut.monitoring.monitoring;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface AlertRepository extends JpaRepository<Alert, Long> {

    List<Alert> findByYearOrderByIdDesc(int year);

    List<Alert> findByYearAndClosedAtIsNullOrderById(int year);

    /** What lasted when its year was taken over, and what no later year has taken up. */
    @Query(
            """
            select a from Alert a where a.state = cn.edu.zzut.monitoring.monitoring.AlertState.CARRIED_OVER
            and a.year < :year and not exists (select 1 from Alert later where later.formerId = a.id) order by a.id""")
    List<Alert> waiting(@Param("year") int year);
}
