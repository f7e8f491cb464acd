package cn.edu.zzut.monitoring.filing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentRepository extends JpaRepository<Document, Long> {

    @Query(
            """
            select new cn.edu.zzut.monitoring.filing.Evidence(d.id, d.fileName, d.about, d.sha256, coalesce(d.createdBy, 'system'), d.createdAt)
            from Document d where d.submissionId = :submission and d.kind = :kind order by d.id""")
    List<Evidence> withoutContent(long submission, String kind);

    Optional<Document> findByIdAndSubmissionIdAndKind(long id, long submissionId, String kind);

    int countBySubmissionIdAndKind(long submissionId, String kind);
}
