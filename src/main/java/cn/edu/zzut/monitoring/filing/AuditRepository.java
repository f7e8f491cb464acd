package cn.edu.zzut.monitoring.filing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AuditRepository extends JpaRepository<Audit, Long> {

    List<Audit> findBySubmissionIdOrderById(long submissionId);
}
