package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
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

    Achievements(Submissions submissions, Accountability accountability, Delays delays) {
        this.submissions = submissions;
        this.accountability = accountability;
        this.delays = delays;
    }

    /** One a unit that had something to hand in. */
    List<Achievement> of(int year) {
        Set<SubmissionId> returned = submissions.returned(year);
        List<AccountabilityRecord> records = accountability.ofYear(year);
        YearDelays late = delays.of(year);
        Map<String, List<Submission>> byUnit = submissions.ofYear(year).stream()
                .collect(Collectors.groupingBy(
                        submission -> submission.unit().value(), TreeMap::new, Collectors.toList()));
        return byUnit.values().stream()
                .map(own -> achievement(own, returned, ofUnit(own.get(0).unit(), records), late))
                .toList();
    }

    private static List<AccountabilityRecord> ofUnit(UnitCode unit, List<AccountabilityRecord> records) {
        return records.stream().filter(record -> record.unit().equals(unit)).toList();
    }

    private static Achievement achievement(
            List<Submission> own, Set<SubmissionId> returned, List<AccountabilityRecord> records, YearDelays late) {
        return new Achievement(
                own.get(0).unit(),
                own.size(),
                late(own, records, late),
                (int) records.stream()
                        .filter(record -> record.kind() != FaultKind.LATE && record.grade() != Grade.NONE)
                        .flatMap(record -> record.lines().stream())
                        .filter(line -> !line.isSettled())
                        .count(),
                count(own, submission -> submission.doneAt().isPresent()),
                count(own, submission -> submission.doneAt().isPresent() && returned.contains(submission.id())),
                count(own, submission -> submission.part() == Part.ASSISTING),
                count(own, submission -> submission.part() == Part.ASSISTING && isEarly(submission)));
    }

    /** The late parts that are on record and not excused, however often each is on record; and what is about no part. */
    private static int late(List<Submission> own, List<AccountabilityRecord> records, YearDelays late) {
        List<FaultLine> counted = records.stream()
                .filter(record -> record.kind() == FaultKind.LATE && !record.isExcused())
                .flatMap(record -> record.lines().stream())
                .toList();
        long others =
                counted.stream().filter(line -> line.submission().isEmpty()).count();
        Set<SubmissionId> recorded =
                counted.stream().flatMap(line -> line.submission().stream()).collect(Collectors.toSet());
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
