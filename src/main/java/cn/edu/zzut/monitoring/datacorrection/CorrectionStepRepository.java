package cn.edu.zzut.monitoring.datacorrection;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionStepRepository extends JpaRepository<CorrectionStep, Long> {

    List<CorrectionStep> findByCorrectionIdInOrderById(Collection<Long> ids);

    List<CorrectionStep> findByCorrectionIdOrderById(long correctionId);
}
