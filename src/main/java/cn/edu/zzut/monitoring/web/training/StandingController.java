package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.training.Standings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has attended and passed: the office of all, a head of the own unit, others of themselves. */
@RestController
@RequestMapping("/api/training")
class StandingController {

    private final Standings standings;
    private final Organization organization;
    private final CurrentUsers users;

    StandingController(Standings standings, Organization organization, CurrentUsers users) {
        this.standings = standings;
        this.organization = organization;
        this.users = users;
    }

    /** @param best the best score of a hundred; null without an attempt */
    record TrainingStandingJson(
            String unit,
            String unitName,
            String person,
            String name,
            List<String> duties,
            boolean invited,
            int sessions,
            int attempts,
            Integer best,
            boolean passed,
            boolean missing) {}

    @GetMapping("/{year}/standings")
    List<TrainingStandingJson> of(@PathVariable int year) {
        return visible(users.get(), year)
                .map(one -> new TrainingStandingJson(
                        one.unit().value(),
                        organization.unit(one.unit()).name(),
                        one.person().id().value(),
                        one.person().name(),
                        one.duties().stream().map(Role::title).toList(),
                        one.invited(),
                        one.sessions(),
                        one.attempts(),
                        one.best().orElse(null),
                        one.passed(),
                        one.isMissing()))
                .toList();
    }

    private Stream<Standings.Standing> visible(CurrentUser user, int year) {
        if (Right.ORGANIZE_TRAINING.isOf(user)) {
            return standings.of(year).stream();
        }
        return user.unit().stream()
                .flatMap(unit -> standings.of(year, unit).stream())
                .filter(one -> user.is(Role.UNIT_HEAD) || one.person().id().equals(user.id()));
    }
}
