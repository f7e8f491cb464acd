package cn.edu.zzut.monitoring.filing;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<Document, Long> {

    Optional<Document> findFirstBySubmissionIdAndKindOrderByIdDesc(long submissionId, String kind);
}
