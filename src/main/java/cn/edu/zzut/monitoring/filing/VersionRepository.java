package cn.edu.zzut.monitoring.filing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface VersionRepository extends JpaRepository<SubmissionVersion, Long> {

    List<SubmissionVersion> findBySubmissionIdOrderByNumberDesc(long submissionId);

    Optional<SubmissionVersion> findBySubmissionIdAndNumber(long submissionId, int number);
}
