package cn.edu.zzut.monitoring.cycle;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StageProgressRepository extends JpaRepository<StageProgress, Long> {

    List<StageProgress> findByYearOrderByStage(int year);

    StageProgress findByYearAndStage(int year, int stage);
}
