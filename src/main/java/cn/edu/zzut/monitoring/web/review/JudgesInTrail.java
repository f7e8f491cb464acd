package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Portion;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.List;
import java.util.stream.Collectors;

/** Who shall judge a table, and who did before; of which units' data, where it is not the whole. */
final class JudgesInTrail {

    private JudgesInTrail() {}

    /** Told whatever comes of it. */
    static void asked(Subject about, Division wanted) {
        Attempt.current().ifPresent(attempt -> {
            List<PersonId> experts = wanted.experts();
            attempt.isAbout(experts.size() == 1 ? about.of(experts.get(0).value()) : about);
            experts.forEach(expert -> attempt.mentions("专家" + called(attempt, wanted, expert)));
        });
    }

    static void moved(Division before, Division now) {
        Attempt.current()
                .ifPresent(attempt ->
                        attempt.tells(new Attempt.Detail("审核专家", inWords(attempt, before), inWords(attempt, now))));
    }

    private static String inWords(Attempt attempt, Division division) {
        return division.experts().stream()
                .map(expert -> called(attempt, division, expert))
                .collect(Collectors.joining("、"));
    }

    private static String called(Attempt attempt, Division division, PersonId expert) {
        Portion portion = division.of(expert).orElse(Portion.WHOLE);
        String units = portion.inOrder().stream()
                .map(UnitCode::value)
                .map(unit -> attempt.called(new Subject(0, "", unit, "", "", "")))
                .collect(Collectors.joining("、"));
        return attempt.called(Subject.NONE.of(expert.value())) + (units.isEmpty() ? "" : "（" + units + "）");
    }
}
