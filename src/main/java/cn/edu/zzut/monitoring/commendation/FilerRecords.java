package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.progress.Delays;
import cn.edu.zzut.monitoring.progress.YearDelays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what each filer did in a year (谁填报，谁负责): a table is whose who handed in its last version. */
@Component
class FilerRecords {

    private final Submissions submissions;
    private final Accountability accountability;
    private final Delays delays;

    FilerRecords(Submissions submissions, Accountability accountability, Delays delays) {
        this.submissions = submissions;
        this.accountability = accountability;
        this.delays = delays;
    }

    List<FilerRecord> of(int year) {
        List<Submission> all = submissions.ofYear(year);
        List<AccountabilityRecord> records = accountability.ofYear(year);
        YearDelays late = delays.of(year);
        Set<SubmissionId> recorded = Blame.late(records);
        return of(
                all,
                submissions.auditsOf(year),
                Workloads.of(all, submissions.rowCounts(year)),
                part -> recorded.contains(part.id()) && late.of(part).isLate(),
                faulty(records));
    }

    /** How many records each submission's data have. */
    private static Map<SubmissionId, Integer> faulty(List<AccountabilityRecord> records) {
        Map<SubmissionId, Integer> faulty = new HashMap<>();
        Blame.forData(records).stream()
                .flatMap(line -> line.submission().stream())
                .forEach(id -> faulty.merge(id, 1, Integer::sum));
        return faulty;
    }

    /**
     * @param audits what was done with the submissions, in that order
     * @param isLate whether a delay of it is on record
     */
    static List<FilerRecord> of(
            List<Submission> all,
            List<Audit> audits,
            Workloads workloads,
            Predicate<Submission> isLate,
            Map<SubmissionId, Integer> faulty) {
        Map<SubmissionId, PersonId> lastBy = new HashMap<>();
        Map<PersonId, Integer> returned = new HashMap<>();
        for (Audit audit : audits) {
            PersonId handedInBy = lastBy.get(audit.submissionId());
            if (audit.action() == AuditAction.SUBMIT) {
                lastBy.put(audit.submissionId(), audit.actedBy());
            } else if (isReturn(audit) && handedInBy != null) {
                returned.merge(handedInBy, 1, Integer::sum);
            }
        }
        return all.stream()
                .filter(submission -> lastBy.containsKey(submission.id()))
                .collect(Collectors.groupingBy(submission -> lastBy.get(submission.id())))
                .entrySet()
                .stream()
                .map(own -> record(
                        own.getKey(),
                        own.getValue(),
                        workloads,
                        isLate,
                        returned.getOrDefault(own.getKey(), 0),
                        faulty))
                .sorted(Comparator.comparingInt(FilerRecord::faults)
                        .thenComparing(
                                Comparator.comparingInt(FilerRecord::rows).reversed())
                        .thenComparing(record -> record.person().value()))
                .toList();
    }

    private static boolean isReturn(Audit audit) {
        return audit.action() == AuditAction.RETURN && !audit.actedBy().equals(PersonId.SYSTEM);
    }

    private static FilerRecord record(
            PersonId person,
            List<Submission> own,
            Workloads workloads,
            Predicate<Submission> isLate,
            int returned,
            Map<SubmissionId, Integer> faulty) {
        return new FilerRecord(
                person,
                own.size(),
                own.stream().mapToInt(workloads::rowsOf).sum(),
                (int) own.stream().filter(isLate.negate()).count(),
                returned,
                own.stream()
                        .mapToInt(submission -> faulty.getOrDefault(submission.id(), 0))
                        .sum());
    }
}
