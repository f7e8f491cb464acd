package cn.edu.zzut.monitoring.filing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuditRepository extends JpaRepository<Audit, Long> {

    @Query(
            """
            select a.submissionId from Audit a, Submission s where s.id = a.submissionId and s.year = :year
            and a.action = cn.edu.zzut.monitoring.filing.AuditAction.RETURN and a.actedBy <> 'system'""")
    Set<Long> returnedByPeople(int year);

    @Query(
            """
            select a from Audit a, Submission s where s.id = a.submissionId and s.year = :year and s.periodId is null
            order by a.id""")
    List<Audit> ofYear(int year);

    List<Audit> findBySubmissionIdOrderById(long submissionId);

    List<Audit> findBySubmissionIdInOrderById(Collection<Long> submissionIds);
}
