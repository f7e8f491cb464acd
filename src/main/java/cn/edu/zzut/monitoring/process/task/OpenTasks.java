package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.OnceRead;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Open tasks, of a year, a person, a process, whoever asks; the caller sees to it who may know of them. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final OpenCounts counts;
    private final TaskDesk desk;
    private final Steps steps;
    private final WithoutUser withoutUser;
    private final Clock clock;

    OpenTasks(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy HistoryService history,
            OpenCounts counts,
            TaskDesk desk,
            Steps steps,
            @Lazy WithoutUser withoutUser,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.counts = counts;
        this.desk = desk;
        this.steps = steps;
        this.withoutUser = withoutUser;
        this.clock = clock;
    }

    /** The person's open tasks, the most urgent first. */
    public List<TaskView> ofPerson(PersonId person) {
        return withoutUser.call(() -> views(tasks.createTaskQuery()
                .taskAssignee(person.value())
                .orderByDueDate()
                .asc()));
    }

    /** How many tasks wait for each person. */
    public Map<String, Integer> counts() {
        return withoutUser.call(() -> tasks.createTaskQuery().taskAssigned().active().list().stream()
                .collect(Collectors.toMap(Task::getAssignee, task -> 1, Integer::sum)));
    }

    /** The tasks that wait for somebody in the submission's way. */
    public List<TaskView> ofSubmission(SubmissionId submission) {
        return withoutUser.call(() ->
                views(tasks.createTaskQuery().processVariableValueEquals(Variables.SUBMISSION, submission.value())));
    }

    /** The tasks of the running instance and of those that it has called; nothing where it has ended. */
    public InstanceWork ofInstance(String instance) {
        return withoutUser.call(() -> {
            List<String> instances = new ArrayList<>(List.of(instance));
            for (int i = 0; i < instances.size(); i++) {
                runtime.createProcessInstanceQuery().superProcessInstanceId(instances.get(i)).list().stream()
                        .map(ProcessInstance::getId)
                        .forEach(instances::add);
            }
            return new InstanceWork(
                    Optional.ofNullable((Number) variable(instance, Variables.YEAR))
                            .map(Number::intValue),
                    Optional.ofNullable((String) variable(instance, Variables.TABLE)),
                    views(tasks.createTaskQuery().processInstanceIdIn(instances.toArray(String[]::new))));
        });
    }

    private Object variable(String instance, String name) {
        VariableInstance found = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .activityInstanceIdIn(instance)
                .variableName(name)
                .singleResult();
        return found == null ? null : found.getValue();
    }

    /** The open tasks of all instances of a process. */
    public List<TaskView> ofProcess(String key) {
        return withoutUser.call(() -> views(tasks.createTaskQuery().processDefinitionKey(key)));
    }

    /** What is open in a stage (1 to 6) of a year. */
    public StageWork ofStage(int year, int stage) {
        Map<String, StageWork> byProcess =
                OnceRead.once(List.of("open", year), () -> counts.byProcess(year, clock.instant()));
        return steps.processesOfStage(stage).stream()
                .flatMap(process -> Optional.ofNullable(byProcess.get(process)).stream())
                .reduce(new StageWork(0, 0), StageWork::and);
    }

    /** The codes of the year's tables for which a task of that purpose is open. */
    public Set<String> tables(int year, Does purpose) {
        return counts.places(year).stream()
                .filter(place -> !place.table().isEmpty()
                        && steps.of(place.definition(), place.step()).is(purpose))
                .map(OpenCounts.Place::table)
                .collect(Collectors.toSet());
    }

    private List<TaskView> views(TaskQuery query) {
        return desk.views(query.active().list());
    }

    /** How many tasks of a year the person has completed. */
    public long doneBy(PersonId person, int year) {
        return withoutUser.call(() -> history.createHistoricTaskInstanceQuery()
                .taskAssignee(person.value())
                .processVariableValueEquals(Variables.YEAR, year)
                .taskDeleteReason("completed")
                .count());
    }

    public List<TaskView> of(int year) {
        return withoutUser.call(() -> views(tasks.createTaskQuery().processVariableValueEquals(Variables.YEAR, year)));
    }
}
