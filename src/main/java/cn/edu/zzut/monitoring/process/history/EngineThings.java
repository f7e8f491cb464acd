package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.process.engine.NearestVariables;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine's things are called in the diagrams, and which table, unit and year they are about; for the trail only. */
@Component
public class EngineThings {

    private static final List<String> NAMES = List.of(Variables.YEAR, Variables.TABLE, Variables.UNIT);

    private final HistoryService history;
    private final TaskService tasks;
    private final NearestVariables facts;
    private final ManagementService management;
    private final RepositoryService repository;
    private final WithoutUser withoutUser;
    /** A definition is never called otherwise. */
    private final Map<String, String> processes = new ConcurrentHashMap<>();

    EngineThings(
            HistoryService history,
            TaskService tasks,
            NearestVariables facts,
            ManagementService management,
            RepositoryService repository,
            WithoutUser withoutUser) {
        this.history = history;
        this.tasks = tasks;
        this.facts = facts;
        this.management = management;
        this.repository = repository;
        this.withoutUser = withoutUser;
    }

    /** @param words such as 任务“采集填报数据”，流程“单位填报” */
    public record Thing(Subject subject, String words) {}

    /** One that is to be done or was done; empty where there was none. */
    public Optional<Thing> task(String id) {
        return facts.of(id, NAMES)
                .map(open ->
                        new Thing(about(open.values(), id), DeedWords.task(open.name(), process(open.definition()))))
                .or(() -> past(id));
    }

    /** Whether there is such a task to be done, whoever asks. */
    public boolean isOpenTask(String id) {
        return withoutUser.call(() -> tasks.createTaskQuery().taskId(id).count() > 0);
    }

    private Optional<Thing> past(String id) {
        return withoutUser.call(() -> Optional.ofNullable(
                        history.createHistoricTaskInstanceQuery().taskId(id).singleResult())
                .map(task -> new Thing(
                        about(values(task.getProcessInstanceId()), id),
                        DeedWords.task(
                                Objects.toString(task.getName(), ""),
                                process(Objects.toString(task.getProcessDefinitionId(), ""))))));
    }

    public Optional<Thing> instance(String id) {
        return withoutUser.call(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(one -> new Thing(
                        about(values(id), ""),
                        DeedWords.instance(process(one.getProcessDefinitionId()), one.getId()))));
    }

    /** By the instance that it goes on with. */
    public Optional<Thing> job(String id) {
        return withoutUser
                .call(() -> Optional.ofNullable(
                        management.createJobQuery().jobId(id).singleResult()))
                .map(Job::getProcessInstanceId)
                .flatMap(this::instance);
    }

    /** @param idOrKey of a diagram */
    public Optional<String> process(@Nullable String idOrKey, boolean isKey) {
        return withoutUser.call(() -> Optional.ofNullable(
                        isKey
                                ? repository
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(idOrKey)
                                        .latestVersion()
                                        .singleResult()
                                : repository
                                        .createProcessDefinitionQuery()
                                        .processDefinitionId(idOrKey)
                                        .singleResult())
                .map(ProcessDefinition::getName));
    }

    private String process(String definition) {
        return definition.isEmpty() ? "" : processes.computeIfAbsent(definition, this::named);
    }

    private String named(String definition) {
        return Objects.toString(repository.getProcessDefinition(definition).getName(), definition);
    }

    private Map<String, Object> values(String instance) {
        Map<String, Object> values = new HashMap<>();
        history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableNameIn(NAMES.toArray(String[]::new))
                .list()
                .stream()
                .filter(value -> value.getValue() != null)
                .sorted(Comparator.comparing(HistoricVariableInstance::getCreateTime))
                .forEach(value -> values.put(value.getName(), value.getValue()));
        return values;
    }

    static Subject about(Map<String, Object> values, String task) {
        return new Subject(
                values.get(Variables.YEAR) instanceof Number number ? number.intValue() : 0,
                Objects.toString(values.get(Variables.TABLE), ""),
                Objects.toString(values.get(Variables.UNIT), ""),
                "",
                task,
                "");
    }
}
