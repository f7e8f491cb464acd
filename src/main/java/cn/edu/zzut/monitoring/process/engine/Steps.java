package cn.edu.zzut.monitoring.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What each step is for and which date it goes by, as its diagram says in extension properties; each deployed diagram is
 * read once. Steps of diagrams from before they said so: {@link FormerSteps}.
 */
@Component
public class Steps {

    private final RepositoryService repository;
    private final WithoutUser withoutUser;
    private final Map<String, Map<String, Step>> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, String> stages = new ConcurrentHashMap<>();

    Steps(@Lazy RepositoryService repository, @Lazy WithoutUser withoutUser) {
        this.repository = repository;
        this.withoutUser = withoutUser;
    }

    public Step of(Task task) {
        return of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    /** What the diagram says nothing of is for nothing and goes by no date. */
    public Step of(String definition, String activity) {
        return byDefinition.computeIfAbsent(definition, this::read).getOrDefault(activity, Step.UNKNOWN);
    }

    private Map<String, Step> read(String definition) {
        return read(keyOf(definition), withoutUser.call(() -> repository.getBpmnModelInstance(definition)));
    }

    static Map<String, Step> read(String process, BpmnModelInstance model) {
        Map<String, Step> steps = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            steps.put(node.getId(), step(process, node));
        }
        return steps;
    }

    private static Step step(String process, FlowNode node) {
        Step former = FormerSteps.of(process, node.getId());
        return new Step(
                node.getName() == null ? "" : node.getName(),
                property(node, "does").flatMap(Does::of).or(former::does),
                property(node, "due").map(DueBasis::new).or(former::due),
                assignee(node).flatMap(Who::duty),
                assignee(node).flatMap(Who::role),
                property(node, "told").filter("at-once"::equals).isPresent(),
                property(node, "about").filter("unit"::equals).isPresent());
    }

    private static Optional<String> assignee(FlowNode node) {
        return node instanceof UserTask task ? Optional.ofNullable(task.getCamundaAssignee()) : Optional.empty();
    }

    /** The keys of the processes in which the tasks of a stage (1 to 6) are. */
    public List<String> processesOfStage(int stage) {
        return withoutUser
                .call(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .filter(definition -> stage(definition).equals(String.valueOf(stage)))
                .map(ProcessDefinition::getKey)
                .toList();
    }

    private String stage(ProcessDefinition definition) {
        return stages.computeIfAbsent(definition.getId(), id -> property(
                        withoutUser
                                .call(() -> repository.getBpmnModelInstance(id))
                                .<Process>getModelElementById(definition.getKey()),
                        "stage")
                .orElse(""));
    }

    private static Optional<String> property(BaseElement element, String name) {
        return element.getExtensionElements() == null
                ? Optional.empty()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .filter(property -> property.getCamundaName().equals(name))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst();
    }

    /** The key of the process that a definition's id begins with. */
    public static String keyOf(String definition) {
        return definition.split(":")[0];
    }
}
