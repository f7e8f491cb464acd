package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentRepository extends JpaRepository<Assignment, Long> {

    @EntityGraph(attributePaths = "assistants")
    List<Assignment> findByYearOrderByTableCode(int year);

    Optional<Assignment> findByYearAndTableCode(int year, TableCode table);
}
