package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.KnownData;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskStates;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.process.task.WorkState;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and what waits for them. */
@RestController
class MeController {

    private final CurrentUsers users;
    private final Organization organization;

    private final OpenTasks openTasks;
    private final TaskStates states;
    private final NextWork nextWork;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    MeController(
            CurrentUsers users,
            Organization organization,
            OpenTasks openTasks,
            TaskStates states,
            NextWork nextWork,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.users = users;
        this.organization = organization;
        this.openTasks = openTasks;
        this.states = states;
        this.nextWork = nextWork;
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
        List<TaskView> tasks = openTasks.ofPerson(users.get().id());
        KnownData known = states.of(tasks);
        return tasks.stream().map(task -> waiting(task, known, now)).toList();
    }

    private Waiting waiting(TaskView task, KnownData known, Instant now) {
        WorkState state = known.state(task);
        return new Waiting(
                task.id(),
                task.name(),
                task.step().name(),
                task.cycle().orElse(null),
                task.is(Does.FILL),
                task.submissionId().orElse(null),
                state.kind(),
                state.text(),
                known.returnReason(task),
                known.returnedBy(task).map(organization::nameOf).orElse(""),
                task.dueAt().orElse(null),
                task.dueAt().map(due -> workingDays.left(due, now)).orElse(null),
                nextWork.whomToAsk(task, known).orElse(null));
    }

    /** How many tasks the asker has done in the year. */
    @GetMapping("/api/me/done")
    Done done(@RequestParam int year) {
        return new Done(year, openTasks.doneBy(users.get().id(), year));
    }

    record Done(int year, long tasks) {}

    /**
     * @param step what is to be done, as the diagram calls it
     * @param fills whether it is to make and hand in data
     * @param submissionId the data that it is about; null where it is about none
     * @param state such as 错误7项, or what is to be done
     * @param reason why the data came back; empty where they did not
     * @param returnedBy who returned them; empty where they did not come back
     * @param workingDaysLeft negative where it is late; null without a due date
     * @param ask who helps with it; null where nobody is named
     */
    record Waiting(
            String id,
            String name,
            String step,
            Integer year,
            boolean fills,
            SubmissionId submissionId,
            WorkState.Kind kind,
            String state,
            String reason,
            String returnedBy,
            Instant dueAt,
            Integer workingDaysLeft,
            NextWork.Contact ask) {}

    record Me(PersonId id, String name, String unit, String unitName, List<String> roles, List<String> roleTitles) {}
}
