package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** Who was invited to a session, and who was put down as present: by name, of many the first and how many. */
final class PeopleInTrail {

    static final int MOST = 30;

    private PeopleInTrail() {}

    /** Nothing where it is nobody. */
    static void tell(String what, List<PersonId> people) {
        if (!people.isEmpty()) {
            Attempt.current().ifPresent(attempt -> attempt.tells(new Attempt.Detail(what, "", named(attempt, people))));
        }
    }

    private static String named(Attempt attempt, List<PersonId> people) {
        String first = people.stream()
                .limit(MOST)
                .map(person -> attempt.called(Subject.NONE.of(person.value())))
                .collect(Collectors.joining("、"));
        return people.size() <= MOST ? first : first + "等" + people.size() + "人";
    }
}
