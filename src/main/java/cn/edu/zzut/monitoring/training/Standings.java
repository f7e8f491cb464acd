package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of those who file has attended and passed, and who has done neither (第六条, 第十七条). */
@Service
@Transactional(readOnly = true)
public class Standings {

    private static final List<Role> DUTIES = List.of(Role.FILER, Role.DATA_LEAD, Role.UNIT_HEAD);

    private final Cycles cycles;
    private final Organization organization;
    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final Quizzes quizzes;

    Standings(
            Cycles cycles,
            Organization organization,
            TrainingSessions sessions,
            Attendance attendance,
            Quizzes quizzes) {
        this.cycles = cycles;
        this.organization = organization;
        this.sessions = sessions;
        this.attendance = attendance;
        this.quizzes = quizzes;
    }

    /**
     * One who files.
     *
     * @param invited to a session that was not cancelled; whoever was named after the invitations is not
     * @param sessions how many were attended
     * @param attempts at the quiz, handed in
     * @param best the best score of a hundred; empty without an attempt
     */
    public record Standing(
            UnitCode unit,
            Person person,
            List<Role> duties,
            boolean invited,
            int sessions,
            int attempts,
            Optional<Integer> best,
            boolean passed) {

        /** Neither there nor passed. */
        public boolean isMissing() {
            return sessions == 0 && !passed;
        }
    }

    /** Filer, data lead and head of each unit that has a table that year, by unit. */
    public List<Standing> of(int year) {
        Set<PersonId> invited = sessions.invitedIn(year);
        Map<PersonId, Integer> attended = attendance.attendedIn(year);
        Map<PersonId, List<Attempt>> attempts = new LinkedHashMap<>();
        quizzes.of(year)
                .forEach(attempt -> attempts.merge(
                        attempt.person(), List.of(attempt), (one, other) -> Stream.concat(one.stream(), other.stream())
                                .toList()));
        return people(year).values().stream()
                .map(one -> standing(
                        one,
                        invited.contains(one.person().id()),
                        attended.getOrDefault(one.person().id(), 0),
                        attempts.getOrDefault(one.person().id(), List.of())))
                .toList();
    }

    /** Those of one unit. */
    public List<Standing> of(int year, UnitCode unit) {
        return of(year).stream()
                .filter(standing -> standing.unit().equals(unit))
                .toList();
    }

    private static Standing standing(OnDuty one, boolean invited, int sessions, List<Attempt> attempts) {
        return new Standing(
                one.unit(),
                one.person(),
                one.duties(),
                invited,
                sessions,
                attempts.size(),
                attempts.stream().map(Attempt::score).max(Integer::compare),
                attempts.stream().anyMatch(Attempt::isPassed));
    }

    private record OnDuty(UnitCode unit, Person person, List<Role> duties) {}

    private Map<String, OnDuty> people(int year) {
        Map<String, OnDuty> people = new TreeMap<>();
        units(year)
                .forEach(unit -> DUTIES.forEach(duty -> organization
                        .dutyHolder(unit, duty)
                        .ifPresent(person -> people.merge(
                                unit + " " + person.id(),
                                new OnDuty(unit, person, List.of(duty)),
                                (one, other) -> new OnDuty(
                                        unit,
                                        person,
                                        Stream.concat(one.duties().stream(), other.duties().stream())
                                                .toList())))));
        return people;
    }

    private Stream<UnitCode> units(int year) {
        return cycles.assignments(year).stream()
                .flatMap(one -> Stream.concat(Stream.of(one.responsible()), one.assisting().stream()))
                .distinct();
    }
}
