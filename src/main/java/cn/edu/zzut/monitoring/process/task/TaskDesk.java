package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.MissingTask;
import cn.edu.zzut.monitoring.process.engine.NearestVariables;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at tasks with the rights of whoever is signed in. */
@Component
public class TaskDesk {

    private static final List<String> FACTS =
            List.of(Variables.YEAR, Variables.TABLE, Variables.UNIT, Variables.SUBMISSION);
    private static final String RECTIFICATION = "rectificationId";
    private static final String CONDITION = "conditionId";

    private final TaskService tasks;
    private final HistoryService history;
    private final NearestVariables facts;
    private final Steps steps;
    private final WithoutUser withoutUser;

    TaskDesk(TaskService tasks, HistoryService history, NearestVariables facts, Steps steps, WithoutUser withoutUser) {
        this.tasks = tasks;
        this.history = history;
        this.facts = facts;
        this.steps = steps;
        this.withoutUser = withoutUser;
    }

    /** The open task, if the signed-in user may see it. */
    public Optional<TaskView> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .flatMap(task -> views(List.of(task)).stream().findFirst());
    }

    /** The tables that the task lays before its person, where there are several; empty for most tasks. */
    public List<TableLine> tables(String taskId) {
        Object lines = tasks.getVariableLocal(taskId, Variables.TABLES);
        return lines == null ? List.of() : Variables.list(lines, TableLine.class);
    }

    /**
     * What the task is about beside data.
     *
     * @param rectification the number of the rectification; null for other tasks
     * @param condition the number of the meeting's condition; null for other tasks
     */
    public record Beside(@Nullable Long rectification, @Nullable Long condition) {}

    public Beside beside(TaskView task) {
        Map<String, Object> known =
                facts.of(List.of(task.id()), List.of(RECTIFICATION, CONDITION)).getOrDefault(task.id(), Map.of());
        return new Beside((Long) known.get(RECTIFICATION), (Long) known.get(CONDITION));
    }

    /** Why a task that this user does not find is not there. */
    public Refusal missing(String taskId, PersonId user) {
        return MissingTask.refusal(
                withoutUser.call(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())),
                user.value());
    }

    /** The open task in which this user is to make a new version of the submission. */
    public Optional<TaskView> fillingTask(PersonId user, SubmissionId submissionId) {
        return task(user, submissionId, Does.FILL);
    }

    /** The open task in which this user is to explain the submission's anomalies. */
    public Optional<TaskView> explainingTask(PersonId user, SubmissionId submissionId) {
        return task(user, submissionId, Does.EXPLAIN);
    }

    /** The open task in which this user audits the submission. */
    public Optional<TaskView> auditingTask(PersonId user, SubmissionId submissionId) {
        return task(user, submissionId, Does.AUDIT);
    }

    /** The open task in which this user answers the experts' comments on the submission. */
    public Optional<TaskView> answeringTask(PersonId user, SubmissionId submissionId) {
        return task(user, submissionId, Does.ANSWER);
    }

    /** Whether any open task about the submission is this user's. */
    public boolean hasTaskAbout(PersonId user, SubmissionId submissionId) {
        return about(user, submissionId).count() > 0;
    }

    private Optional<TaskView> task(PersonId user, SubmissionId submissionId, Does purpose) {
        return views(about(user, submissionId), purpose).findFirst();
    }

    private TaskQuery about(PersonId user, SubmissionId submissionId) {
        return tasks.createTaskQuery()
                .taskAssignee(user.value())
                .processVariableValueEquals(Variables.SUBMISSION, submissionId.value());
    }

    /** The user's open tasks for one purpose in a year. */
    public List<TaskView> openTasks(PersonId user, int year, Does purpose) {
        TaskQuery query =
                tasks.createTaskQuery().taskAssignee(user.value()).processVariableValueEquals(Variables.YEAR, year);
        return views(query, purpose).toList();
    }

    private Stream<TaskView> views(TaskQuery query, Does purpose) {
        return views(
                query.list().stream().filter(task -> steps.of(task).is(purpose)).toList())
                .stream();
    }

    /** Those that nobody has completed since they were found, by whoever may see them. */
    List<TaskView> views(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Object>> known =
                facts.of(found.stream().map(Task::getId).toList(), FACTS);
        return found.stream()
                .filter(task -> known.containsKey(task.getId()))
                .map(task -> view(task, known.get(task.getId())))
                .toList();
    }

    private TaskView view(Task task, Map<String, Object> variables) {
        return new TaskView(
                task.getId(),
                task.getName(),
                Steps.keyOf(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey(),
                steps.of(task),
                Optional.ofNullable(task.getAssignee()).map(PersonId::new),
                task.getProcessInstanceId(),
                Optional.ofNullable((Number) variables.get(Variables.YEAR)).map(Number::intValue),
                Optional.ofNullable((String) variables.get(Variables.TABLE)),
                Optional.ofNullable((String) variables.get(Variables.UNIT)),
                Optional.ofNullable((Number) variables.get(Variables.SUBMISSION))
                        .map(Variables::submission),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }
}
