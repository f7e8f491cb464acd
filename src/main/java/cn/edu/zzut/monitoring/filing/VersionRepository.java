package cn.edu.zzut.monitoring.filing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VersionRepository extends JpaRepository<SubmissionVersion, Long> {

    List<SubmissionVersion> findBySubmissionIdOrderByNumberDesc(long submissionId);

    List<SubmissionVersion> findBySubmissionIdIn(Collection<Long> ids);

    Optional<SubmissionVersion> findBySubmissionIdAndNumber(long submissionId, int number);

    /** The newest versions of the submissions, and the ones before them. */
    @Query(
            """
            select v from SubmissionVersion v, Submission s where v.submissionId = s.id and s.id in :ids
            and v.number between s.latestVersion - 1 and s.latestVersion""")
    List<SubmissionVersion> newestTwo(Collection<Long> ids);

    @Query(
            """
            select new cn.edu.zzut.monitoring.filing.EffectiveVersion(s, v) from Submission s, SubmissionVersion v
            where v.submissionId = s.id and v.number = coalesce(s.lockedVersion, s.latestVersion) and s.year = :year
            and s.periodId is null""")
    List<EffectiveVersion> ofAllParts(int year);

    @Query(
            """
            select new cn.edu.zzut.monitoring.filing.EffectiveVersion(s, v) from Submission s, SubmissionVersion v
            where v.submissionId = s.id and v.number = coalesce(s.lockedVersion, s.latestVersion) and s.year = :year
            and s.periodId is null and s.part = cn.edu.zzut.monitoring.filing.Part.RESPONSIBLE""")
    List<EffectiveVersion> effective(int year);

    @Query(
            """
            select new cn.edu.zzut.monitoring.filing.EffectiveVersion(s, v) from Submission s, SubmissionVersion v
            where v.submissionId = s.id and v.number = s.latestVersion and s.year = :year and s.periodId is not null
            and s.state = cn.edu.zzut.monitoring.filing.SubmissionState.ANSWERED
            and v.origin <> cn.edu.zzut.monitoring.filing.VersionOrigin.CARRIED order by s.doneAt, s.id""")
    List<EffectiveVersion> updatedInPeriods(int year);
}
