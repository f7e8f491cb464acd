package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Looks at tasks with the rights of whoever is signed in. */
@Component
public class TaskDesk {

    /** The tasks in which a filer uploads. */
    public static final Set<String> FILLING = Set.of("fill", "merge-and-fill", "correct");

    private final TaskService tasks;
    private final HistoryService history;
    private final WithoutUser withoutUser;

    TaskDesk(TaskService tasks, HistoryService history, WithoutUser withoutUser) {
        this.tasks = tasks;
        this.history = history;
        this.withoutUser = withoutUser;
    }

    /** The open task, if the signed-in user may see it. */
    public Optional<TaskView> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .map(this::view);
    }

    /** The tables that the task lays before its person, where there are several; empty for most tasks. */
    public List<TableLine> tables(String taskId) {
        Object lines = tasks.getVariableLocal(taskId, Variables.TABLES);
        return lines == null ? List.of() : Variables.list(lines, TableLine.class);
    }

    /** Whether the task was this user's and is completed. */
    public boolean wasCompletedBy(String taskId, String user) {
        return withoutUser.call(() -> history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .taskAssignee(user)
                        .finished()
                        .count()
                > 0);
    }

    /** The open task in which this user is to make a new version of the submission. */
    public Optional<TaskView> fillingTask(String user, long submissionId) {
        return task(user, submissionId, FILLING);
    }

    /** The open task in which this user is to explain the submission's anomalies. */
    public Optional<TaskView> explainingTask(String user, long submissionId) {
        return task(user, submissionId, Set.of("explain-anomalies"));
    }

    /** The open task in which this user audits the submission. */
    public Optional<TaskView> auditingTask(String user, long submissionId) {
        return task(user, submissionId, Set.of("unit-head-audit", "head-audit"));
    }

    /** The open task in which this user answers the experts' comments on the submission. */
    public Optional<TaskView> answeringTask(String user, long submissionId) {
        return task(user, submissionId, Set.of("confirm"));
    }

    private Optional<TaskView> task(String user, long submissionId, Set<String> activities) {
        return tasks
                .createTaskQuery()
                .taskAssignee(user)
                .processVariableValueEquals(Variables.SUBMISSION, submissionId)
                .taskDefinitionKeyIn(activities.toArray(String[]::new))
                .list()
                .stream()
                .map(this::view)
                .findFirst();
    }

    /** The user's open tasks of one step in a year. */
    public List<TaskView> openTasks(String user, int year, String activityId) {
        return tasks
                .createTaskQuery()
                .taskAssignee(user)
                .taskDefinitionKey(activityId)
                .processVariableValueEquals(Variables.YEAR, year)
                .list()
                .stream()
                .map(this::view)
                .toList();
    }

    TaskView view(Task task) {
        Map<String, Object> variables = tasks.getVariables(
                task.getId(), List.of(Variables.YEAR, Variables.TABLE, Variables.UNIT, Variables.SUBMISSION));
        return new TaskView(
                task.getId(),
                task.getName(),
                task.getProcessDefinitionId().split(":")[0],
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                task.getProcessInstanceId(),
                Optional.ofNullable((Number) variables.get(Variables.YEAR)).map(Number::intValue),
                Optional.ofNullable((String) variables.get(Variables.TABLE)),
                Optional.ofNullable((String) variables.get(Variables.UNIT)),
                Optional.ofNullable((Number) variables.get(Variables.SUBMISSION))
                        .map(Number::longValue),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }
}
