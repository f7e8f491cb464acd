package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitTaskJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A unit's open tasks of a year, as its page shows who has what. */
record UnitTasks(List<TaskView> all, Organization organization, PersonId asker) {

    /** Who has the submission now. */
    List<UnitTaskJson> ofSubmission(long submission) {
        return list(task -> !isHandOver(task)
                && task.submissionId().filter(id -> id.value() == submission).isPresent());
    }

    /** What that process waits for. */
    List<UnitTaskJson> ofProcess(String key) {
        return list(task -> task.processKey().equals(key));
    }

    /** What that process waits for about a table. */
    List<UnitTaskJson> ofProcess(String key, String table) {
        return list(task -> task.processKey().equals(key)
                && task.tableCode().filter(table::equals).isPresent());
    }

    Optional<UnitTaskJson> handOver() {
        return list(UnitTasks::isHandOver).stream().findFirst();
    }

    private static boolean isHandOver(TaskView task) {
        return task.step().is(Does.HAND_OVER);
    }

    private List<UnitTaskJson> list(Predicate<TaskView> which) {
        return all.stream().filter(which).map(this::json).toList();
    }

    private UnitTaskJson json(TaskView task) {
        return new UnitTaskJson(
                task.id(),
                task.name(),
                task.step().name(),
                task.assignee().map(organization::nameOf).orElse(""),
                task.assignee().filter(asker::equals).isPresent(),
                task.dueAt().orElse(null));
    }
}
