package cn.edu.zzut.monitoring.filing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentRepository extends JpaRepository<Document, Long> {

    List<Document> findBySubmissionIdAndKindOrderById(long submissionId, String kind);

    int countBySubmissionIdAndKind(long submissionId, String kind);

    Optional<Document> findFirstBySubmissionIdAndKindOrderByIdDesc(long submissionId, String kind);
}
