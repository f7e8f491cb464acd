package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and what waits for them. */
@RestController
class MeController {

    private final CurrentUsers users;
    private final Organization organization;

    private final OpenTasks openTasks;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    MeController(
            CurrentUsers users,
            Organization organization,
            OpenTasks openTasks,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.users = users;
        this.organization = organization;
        this.openTasks = openTasks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/api/me")
    Me me() {
        CurrentUser user = users.get();
        String unit = user.unit().map(UnitCode::value).orElse(null);
        return new Me(
                user.id(),
                user.person().map(Person::name).orElse(user.id().value()),
                unit,
                user.unit().map(code -> organization.unit(code).name()).orElse(null),
                user.roles().stream().sorted().map(Role::name).toList(),
                user.roles().stream().sorted().map(Role::title).toList());
    }

    /** What waits for whoever is signed in, the most urgent first. */
    @GetMapping("/api/me/tasks")
    List<Waiting> tasks() {
        Instant now = clock.instant();
        return openTasks.ofPerson(users.get().id()).stream()
                .map(task -> new Waiting(
                        task.id(),
                        task.name(),
                        task.dueAt().orElse(null),
                        task.dueAt().map(due -> workingDays.left(due, now)).orElse(null)))
                .toList();
    }

    record Waiting(String id, String name, Instant dueAt, Integer workingDaysLeft) {}

    record Me(PersonId id, String name, String unit, String unitName, List<String> roles, List<String> roleTitles) {}
}
