package cn.edu.zzut.monitoring.datacorrection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionStepRepository extends JpaRepository<CorrectionStep, Long> {

    List<CorrectionStep> findByCorrectionIdOrderById(long correctionId);
}
