package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.UnitCode;
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

    Achievements(Submissions submissions, Accountability accountability) {
        this.submissions = submissions;
        this.accountability = accountability;
    }

    /** One a unit that had something to hand in. */
    List<Achievement> of(int year) {
        Set<Long> returned = submissions.returned(year);
        List<AccountabilityRecord> blamed = accountability.ofYear(year).stream()
                .filter(record -> record.grade() != Grade.NONE)
                .toList();
        Map<String, List<Submission>> byUnit = submissions.ofYear(year).stream()
                .collect(Collectors.groupingBy(
                        submission -> submission.unit().value(), TreeMap::new, Collectors.toList()));
        return byUnit.values().stream()
                .map(own -> achievement(own, returned, blamed))
                .toList();
    }

    private static Achievement achievement(
            List<Submission> own, Set<Long> returned, List<AccountabilityRecord> blamed) {
        UnitCode unit = own.get(0).unit();
        return new Achievement(
                unit,
                own.size(),
                records(blamed, unit, kind -> kind == FaultKind.LATE),
                records(blamed, unit, kind -> kind != FaultKind.LATE),
                count(own, submission -> submission.doneAt().isPresent()),
                count(own, submission -> submission.doneAt().isPresent() && returned.contains(submission.id())),
                count(own, submission -> submission.part() == Part.ASSISTING),
                count(own, submission -> submission.part() == Part.ASSISTING && isEarly(submission)));
    }

    private static int records(List<AccountabilityRecord> blamed, UnitCode unit, Predicate<FaultKind> kinds) {
        return (int) blamed.stream()
                .filter(record -> record.unit().equals(unit) && kinds.test(record.kind()))
                .count();
    }

    private static int count(List<Submission> own, Predicate<Submission> which) {
        return (int) own.stream().filter(which).count();
    }

    private static boolean isEarly(Submission submission) {
        return submission
                .doneAt()
                .filter(done -> done.atZone(SchoolClock.ZONE).toLocalDate().isBefore(submission.dueOn()))
                .isPresent();
    }
}
