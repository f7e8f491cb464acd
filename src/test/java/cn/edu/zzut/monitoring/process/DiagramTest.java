package cn.edu.zzut.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.process.engine.Does;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are source code: drawn whole, named in Chinese, without scripts, each task with its form and due date. */
class DiagramTest {

    private static final Set<String> BESIDE_THE_STAGES = Set.of(
            "accountability",
            "commendation",
            "concept-difference",
            "data-correction",
            "data-use",
            "extension",
            "filer-change",
            "monitoring-alert",
            "monitoring-update",
            "rectification");

    static Stream<File> diagrams() {
        File[] files = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Stream.of(files).sorted();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyStepIsDrawnAndNamed(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        List<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(drawn).as(file.getName()).contains(node.getId());
            assertThat(node.getId()).matches("[a-z0-9-]+");
            boolean fork = node.getElementType().getTypeName().equals("parallelGateway");
            assertThat(node.getName() == null ? "" : node.getName())
                    .as(node.getId())
                    .matches(fork ? ".*" : ".*\\p{IsHan}.*");
        }
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasAFormAPersonAndADueDate(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        assertThat(file.getName()).isEqualTo(process + ".bpmn");
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).isEqualTo(process + "." + task.getId());
            assertThat(new File("forms/" + task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaAssignee()).isNotBlank();
            assertThat(task.getCamundaDueDate()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskSaysWhatItIsFor(File file) {
        for (UserTask task : Bpmn.readModelFromFile(file).getModelElementsByType(UserTask.class)) {
            assertThat(Stream.of(Does.values()).map(Does::word))
                    .as(task.getId())
                    .contains(property(task, "does"));
        }
    }

    /** The office's page counts a stage's open tasks by it. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void everyProcessWithTasksSaysItsStageUnlessItRunsBesideThem(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        if (!model.getModelElementsByType(UserTask.class).isEmpty() && !BESIDE_THE_STAGES.contains(process.getId())) {
            assertThat(property(process, "stage")).as(process.getId()).matches("[1-6]");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatIsDueNamesTheDateThatItsExpressionComputes(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(dates(property(task, "due")).map("${%s}"::formatted))
                    .as(task.getId())
                    .contains(task.getCamundaDueDate());
        }
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            for (TimeDate timer : timers(event)) {
                assertThat(dates(property(event, "due")).flatMap(date -> Stream.of("${%s}", "${due.graced(%s)}")
                                .map(expression -> expression.formatted(date))))
                        .as(event.getId())
                        .contains(timer.getTextContent());
            }
        }
    }

    private static String property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return "";
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    private static List<TimeDate> timers(BoundaryEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .map(TimerEventDefinition::getTimeDate)
                .toList();
    }

    /** The expressions that compute it. */
    private static Stream<String> dates(String due) {
        String[] parts = due.split(":");
        return switch (parts[0]) {
            case "stage" -> Stream.of("due.stage(execution, " + parts[1] + ")", "assigning.due(execution)");
            case "days" -> Stream.of("due.inDays(" + parts[1] + ")");
            case "submission" -> Stream.of("due.submission(execution)", "due.asItStands(execution)");
            case "monitoring" -> Stream.of("due.monitoring(execution)");
            case "rectification" -> Stream.of("due.rectification(execution)");
            case "meeting-condition" -> Stream.of("due.meetingCondition(execution)");
            case "rectification-plan" -> Stream.of("due.rectificationPlan(execution)");
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyServiceTaskCallsOneBeanAndNoScriptRuns(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaExpression()).matches("\\$\\{\\w+\\.\\w+\\(execution\\)}");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyCallStaysInItsDeploymentAndBeginsInAJobOfItsOwn(File file) {
        for (CallActivity call : Bpmn.readModelFromFile(file).getModelElementsByType(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            assertThat(call.isCamundaAsyncBefore()).as(call.getId()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void partsThatCanEndTogetherEndOneAfterAnother(File file) {
        for (MultiInstanceLoopCharacteristics parts :
                Bpmn.readModelFromFile(file).getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            assertThat(parts.isCamundaAsyncAfter())
                    .as(parts.getParentElement().getAttributeValue("id"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void noStepHasPausesOfItsOwnBeforeItIsTriedAgain(File file) {
        assertThat(Bpmn.readModelFromFile(file).getModelElementsByType(CamundaFailedJobRetryTimeCycle.class))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyChoiceHasAWayOutWhateverIsAnswered(File file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            Collection<SequenceFlow> ways = gateway.getOutgoing();
            assertThat(ways.stream().filter(way -> way.getChildElementsByType(ConditionExpression.class)
                            .isEmpty()))
                    .as(gateway.getId())
                    .hasSize(1);
        }
    }

    @org.junit.jupiter.api.Test
    void theDecisionTableIsReadable() throws IOException {
        var model = Dmn.readModelFromFile(new File("processes/accountability-grade.dmn"));
        assertThat(model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).matches(".*\\p{IsHan}.*"));
    }
}
