package cn.edu.zzut.monitoring.filing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lists show of submissions, asked for all of them at once. */
@Service
@Transactional(readOnly = true)
public class ManySubmissions {

    private final SubmissionRepository submissions;
    private final VersionRepository versions;
    private final AuditRepository audits;

    ManySubmissions(SubmissionRepository submissions, VersionRepository versions, AuditRepository audits) {
        this.submissions = submissions;
        this.versions = versions;
        this.audits = audits;
    }

    /**
     * A submission with what has become of it.
     *
     * @param latest its newest version; empty where there is none
     * @param rowsBefore those of the version before it; 0 where it is the first
     * @param audits the oldest first
     */
    public record Filed(Submission submission, Optional<SubmissionVersion> latest, int rowsBefore, List<Audit> audits) {

        /** As {@link Submissions#returnedBy}. */
        public PersonId returnedBy() {
            return Audit.lastReturn(audits).map(Audit::actedBy).orElse(PersonId.SYSTEM);
        }

        /** As {@link Submissions#owesCorrection}. */
        public boolean owesCorrection() {
            return latest.filter(version -> Correction.isOwed(audits, version)).isPresent();
        }
    }

    /** All versions, by the submission and their numbers. */
    public Map<SubmissionId, Map<Integer, SubmissionVersion>> versions(Collection<SubmissionId> ids) {
        List<Long> numbers = ids.stream().map(SubmissionId::value).distinct().toList();
        return versions.findBySubmissionIdIn(numbers).stream()
                .collect(groupingBy(
                        SubmissionVersion::submissionId, toMap(SubmissionVersion::number, version -> version)));
    }

    /** By the submission; whatever there is no longer is left out. */
    public Map<SubmissionId, Filed> of(Collection<SubmissionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Long> numbers = ids.stream().map(SubmissionId::value).distinct().toList();
        Map<SubmissionId, Map<Integer, SubmissionVersion>> two = versions.newestTwo(numbers).stream()
                .collect(groupingBy(
                        SubmissionVersion::submissionId, toMap(SubmissionVersion::number, version -> version)));
        Map<SubmissionId, List<Audit>> done =
                audits.findBySubmissionIdInOrderById(numbers).stream().collect(groupingBy(Audit::submissionId));
        Map<SubmissionId, Filed> all = new HashMap<>();
        submissions.findAllById(numbers).forEach(submission -> {
            Map<Integer, SubmissionVersion> own = two.getOrDefault(submission.id(), Map.of());
            all.put(
                    submission.id(),
                    new Filed(
                            submission,
                            Optional.ofNullable(own.get(submission.latestVersion())),
                            Optional.ofNullable(own.get(submission.latestVersion() - 1))
                                    .map(SubmissionVersion::rowCount)
                                    .orElse(0),
                            done.getOrDefault(submission.id(), List.of())));
        });
        return all;
    }
}
