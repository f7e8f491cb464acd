package cn.edu.zzut.monitoring.cycle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, Long> {

    Optional<Decision> findFirstByYearAndSubjectOrderByIdDesc(int year, String subject);

    List<Decision> findByYearOrderById(int year);
}
