package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.progress.Delays;
import cn.edu.zzut.monitoring.progress.YearDelays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what each unit did in a year, from its submissions and its record. */
@Component
class Achievements {

    private final Submissions submissions;
    private final Accountability accountability;
    private final Delays delays;
    private final Organization organization;

    Achievements(Submissions submissions, Accountability accountability, Delays delays, Organization organization) {
        this.submissions = submissions;
        this.accountability = accountability;
        this.delays = delays;
        this.organization = organization;
    }

    /** One a unit that had something to hand in, without the evaluation office: who ranks is not ranked. */
    List<Achievement> of(int year) {
        Set<SubmissionId> returned = submissions.returned(year);
        List<AccountabilityRecord> records = accountability.ofYear(year);
        YearDelays late = delays.of(year);
        Workloads workloads = Workloads.of(submissions.ofYear(year), submissions.rowCounts(year));
        Set<UnitCode> judges = judges();
        Map<String, List<Submission>> byUnit = submissions.ofYear(year).stream()
                .collect(Collectors.groupingBy(
                        submission -> submission.unit().value(), TreeMap::new, Collectors.toList()));
        return byUnit.values().stream()
                .filter(own -> !judges.contains(own.get(0).unit()))
                .map(own -> achievement(own, returned, ofUnit(own.get(0).unit(), records), late, workloads))
                .toList();
    }

    /** The units of the evaluation office's people. */
    private Set<UnitCode> judges() {
        return organization.withRole(Role.OFFICE).stream().map(Person::unit).collect(Collectors.toSet());
    }

    private static List<AccountabilityRecord> ofUnit(UnitCode unit, List<AccountabilityRecord> records) {
        return records.stream().filter(record -> record.unit().equals(unit)).toList();
    }

    private static Achievement achievement(
            List<Submission> own,
            Set<SubmissionId> returned,
            List<AccountabilityRecord> records,
            YearDelays late,
            Workloads workloads) {
        return new Achievement(
                own.get(0).unit(),
                own.size(),
                late(own, records, late),
                Blame.forData(records).size(),
                count(own, submission -> submission.doneAt().isPresent()),
                count(own, submission -> submission.doneAt().isPresent() && returned.contains(submission.id())),
                count(own, submission -> submission.part() == Part.ASSISTING),
                count(own, submission -> submission.part() == Part.ASSISTING && isEarly(submission)),
                workloads.of(own));
    }

    /** The late parts that are on record and not excused, however often each is on record; and what is about no part. */
    private static int late(List<Submission> own, List<AccountabilityRecord> records, YearDelays late) {
        List<FaultLine> counted = Blame.forDelay(records);
        long others =
                counted.stream().filter(line -> line.submission().isEmpty()).count();
        Set<SubmissionId> recorded = Blame.late(records);
        return (int) others
                + count(
                        own,
                        part -> recorded.contains(part.id()) && late.of(part).isLate());
    }

    private static int count(List<Submission> own, Predicate<Submission> which) {
        return (int) own.stream().filter(which).count();
    }

    private static boolean isEarly(Submission submission) {
        return submission
                .doneAt()
                .filter(done -> SchoolClock.dayOf(done).isBefore(submission.dueOn()))
                .isPresent();
    }
}
