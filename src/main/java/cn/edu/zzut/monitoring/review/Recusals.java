package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Tenure;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has had a hand in which of a year's tables: the units, those with a duty in them that year, those who acted. */
@Component
@Transactional(readOnly = true)
public class Recusals {

    private static final Map<AuditAction, String> DEEDS = Map.of(AuditAction.SUBMIT, "提交过", AuditAction.APPROVE, "审核过");

    private final Cycles cycles;
    private final Submissions submissions;
    private final Filers filers;

    Recusals(Cycles cycles, Submissions submissions, Filers filers) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.filers = filers;
    }

    /** For each of the year's tables. */
    public Map<TableCode, Involvement> ofYear(int year) {
        Map<SubmissionId, Submission> acted =
                submissions.ofYear(year).stream().collect(Collectors.toMap(Submission::id, Function.identity()));
        Map<TableCode, Map<PersonId, Map<UnitCode, String>>> deeds = new HashMap<>();
        for (Audit audit : submissions.auditsOf(year)) {
            Submission submission = acted.get(audit.submissionId());
            String deed = DEEDS.get(audit.action());
            if (submission != null && deed != null) {
                note(
                        deeds.computeIfAbsent(submission.table(), any -> new LinkedHashMap<>()),
                        audit.actedBy(),
                        submission.unit(),
                        deed + (submission.part() == Part.RESPONSIBLE ? "本表" : "协助单位的数据"));
            }
        }
        Map<UnitCode, List<Tenure>> duties = new HashMap<>();
        return cycles.assignments(year).stream()
                .map(assignment -> involvement(year, assignment, deeds, duties))
                .collect(Collectors.toMap(
                        Involvement::table, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Involvement involvement(
            int year,
            Assignment assignment,
            Map<TableCode, Map<PersonId, Map<UnitCode, String>>> deeds,
            Map<UnitCode, List<Tenure>> duties) {
        Map<UnitCode, String> units = new LinkedHashMap<>();
        units.put(assignment.responsible(), "负责填报并审核本表");
        assignment.assisting().forEach(unit -> units.put(unit, "协助填报本表"));
        Map<PersonId, Map<UnitCode, String>> people = deeds.getOrDefault(assignment.table(), new LinkedHashMap<>());
        units.keySet().forEach(unit -> duties.computeIfAbsent(unit, one -> during(year, one))
                .forEach(tenure -> note(people, tenure.person(), unit, "当年任填报单位的" + duty(tenure.duty()))));
        return new Involvement(assignment.table(), assignment.responsible(), units, people);
    }

    private static void note(Map<PersonId, Map<UnitCode, String>> people, PersonId person, UnitCode unit, String deed) {
        people.computeIfAbsent(person, any -> new LinkedHashMap<>()).putIfAbsent(unit, deed);
    }

    private static String duty(Role duty) {
        return duty.title();
    }

    /** Who had a duty in the unit on any day of the year. */
    private List<Tenure> during(int year, UnitCode unit) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return filers.of(unit).stream()
                .filter(tenure -> !tenure.from().isAfter(last)
                        && tenure.until().filter(first::isAfter).isEmpty())
                .toList();
    }
}
