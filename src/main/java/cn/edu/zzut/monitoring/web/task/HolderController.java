package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.InstanceWork;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose turn it is, in a submission, a process instance or all instances of a process; for the office and the leader. */
@RestController
class HolderController {

    private static final int MOST_LISTED = 200;

    private final OpenTasks openTasks;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;
    private final Clock clock;

    HolderController(OpenTasks openTasks, Cycles cycles, Organization organization, CurrentUsers users, Clock clock) {
        this.openTasks = openTasks;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/api/submissions/{id}/holders")
    List<HolderJson> holders(@PathVariable SubmissionId id) {
        requireSeesAll();
        return openTasks.ofSubmission(id).stream().map(this::json).toList();
    }

    /** Everybody who is waited for in the year, those with most overdue first. */
    @GetMapping("/api/cycles/{year}/holders")
    List<WaitedForJson> ofYear(@PathVariable int year) {
        requireSeesAll();
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        Map<PersonId, List<TaskView>> byPerson = openTasks.of(year).stream()
                .filter(task -> task.assignee().isPresent())
                .collect(Collectors.groupingBy(task -> task.assignee().orElseThrow()));
        return byPerson.entrySet().stream()
                .flatMap(held ->
                        organization.person(held.getKey()).map(person -> waitedFor(person, held.getValue())).stream())
                .sorted(Comparator.comparingLong(WaitedForJson::late)
                        .thenComparingInt(WaitedForJson::open)
                        .reversed())
                .toList();
    }

    private WaitedForJson waitedFor(Person person, List<TaskView> tasks) {
        return new WaitedForJson(
                person.name(),
                organization.unit(person.unit()).name(),
                person.phone(),
                tasks.stream()
                        .map(task -> task.step().name())
                        .distinct()
                        .sorted()
                        .toList(),
                tasks.size(),
                tasks.stream().filter(this::isLate).count(),
                tasks.stream()
                        .flatMap(task -> task.dueAt().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                tasks.stream()
                        .flatMap(task -> task.tableCode().stream())
                        .distinct()
                        .toList(),
                person.id().equals(users.get().id())
                        ? List.of()
                        : tasks.stream().map(TaskView::id).toList());
    }

    private boolean isLate(TaskView task) {
        return task.dueAt().filter(due -> due.isBefore(clock.instant())).isPresent();
    }

    /** What waits in the instance and in those that it has called. */
    @GetMapping("/api/process-instances/{id}/work")
    WorkJson ofInstance(@PathVariable String id) {
        requireSeesAll();
        InstanceWork work = openTasks.ofInstance(id);
        return new WorkJson(
                work.year().orElse(null),
                work.table().orElse(null),
                work.tasks().size(),
                listed(work.tasks()));
    }

    /** What waits in all instances of the process, in all versions of its diagram. */
    @GetMapping("/api/process-definitions/{key}/work")
    WorkJson ofDefinition(@PathVariable String key) {
        requireSeesAll();
        List<TaskView> tasks = openTasks.ofProcess(key);
        return new WorkJson(null, null, tasks.size(), listed(tasks));
    }

    private List<HolderJson> listed(List<TaskView> tasks) {
        return tasks.stream()
                .sorted(Comparator.comparing(task -> task.dueAt().orElse(Instant.MAX)))
                .limit(MOST_LISTED)
                .map(this::json)
                .toList();
    }

    private void requireSeesAll() {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
    }

    private HolderJson json(TaskView task) {
        return new HolderJson(
                task.id(),
                task.name(),
                task.assignee().map(organization::nameOf).orElse(""),
                task.assignee().flatMap(organization::person).map(Person::phone).orElse(""),
                task.unit()
                        .map(code -> organization.unit(new UnitCode(code)).name())
                        .orElse(""),
                task.cycle().orElse(null),
                task.dueAt().orElse(null),
                isLate(task),
                task.processInstanceId());
    }

    /**
     * @param phone empty where none is known
     * @param unit the unit whose work it is; empty for work of nobody's unit
     * @param year null outside a year
     */
    record HolderJson(
            String taskId,
            String task,
            String person,
            String phone,
            String unit,
            Integer year,
            Instant dueAt,
            boolean late,
            String processInstanceId) {}

    /**
     * Somebody who is waited for.
     *
     * @param unit the person's
     * @param phone empty where none is known
     * @param steps what they are to do
     * @param firstDue null where none of the tasks has a due date
     * @param tables the codes of those that the tasks are about
     * @param urgeable the tasks that the asker may urge: none of their own
     */
    record WaitedForJson(
            String person,
            String unit,
            String phone,
            List<String> steps,
            int open,
            long late,
            Instant firstDue,
            List<String> tables,
            List<String> urgeable) {}

    /**
     * @param year of the instance; null outside a year and for a process
     * @param tableCode null where it is not about one table
     * @param open how many tasks are open; the first {@value #MOST_LISTED} by their due date are listed
     */
    record WorkJson(Integer year, String tableCode, int open, List<HolderJson> tasks) {}
}
