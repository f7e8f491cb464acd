package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.InstanceWork;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose turn it is, in a submission, a process instance or all instances of a process; for the office and the leader. */
@RestController
class HolderController {

    private static final int MOST_LISTED = 200;

    private final OpenTasks openTasks;
    private final Organization organization;
    private final CurrentUsers users;
    private final Clock clock;

    HolderController(OpenTasks openTasks, Organization organization, CurrentUsers users, Clock clock) {
        this.openTasks = openTasks;
        this.organization = organization;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/api/submissions/{id}/holders")
    List<HolderJson> holders(@PathVariable SubmissionId id) {
        requireSeesAll();
        return openTasks.ofSubmission(id).stream().map(this::json).toList();
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
                task.unit()
                        .map(code -> organization.unit(new UnitCode(code)).name())
                        .orElse(""),
                task.cycle().orElse(null),
                task.dueAt().orElse(null),
                task.dueAt().filter(due -> due.isBefore(clock.instant())).isPresent(),
                task.processInstanceId());
    }

    /**
     * @param unit the unit whose work it is; empty for work of nobody's unit
     * @param year null outside a year
     */
    record HolderJson(
            String taskId,
            String task,
            String person,
            String unit,
            Integer year,
            Instant dueAt,
            boolean late,
            String processInstanceId) {}

    /**
     * @param year of the instance; null outside a year and for a process
     * @param tableCode null where it is not about one table
     * @param open how many tasks are open; the first {@value #MOST_LISTED} by their due date are listed
     */
    record WorkJson(Integer year, String tableCode, int open, List<HolderJson> tasks) {}
}
