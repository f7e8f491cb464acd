package cn.edu.zzut.monitoring.process.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which date of the plan a task or timer goes by, as its expression in the diagram says. */
public record DueBasis(boolean submission, int stage) {

    private static final DueBasis SUBMISSION = new DueBasis(true, 0);
    private static final Pattern STAGE = Pattern.compile("due\\.stage\\(execution, (\\d)\\)");

    public static DueBasis ofStage(int stage) {
        return new DueBasis(false, stage);
    }

    public static DueBasis ofSubmission() {
        return SUBMISSION;
    }

    /** Empty for what goes by another date, such as a number of days from its beginning. */
    public static Optional<DueBasis> of(BpmnModelInstance model, String activityId) {
        ModelElementInstance element = model.getModelElementById(activityId);
        if (element instanceof UserTask task) {
            return of(task.getCamundaDueDate());
        }
        if (element instanceof BoundaryEvent event) {
            return event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(TimerEventDefinition.class::cast)
                    .filter(timer -> timer.getTimeDate() != null)
                    .findFirst()
                    .flatMap(timer -> of(timer.getTimeDate().getTextContent()));
        }
        return Optional.empty();
    }

    private static Optional<DueBasis> of(String expression) {
        if (expression == null) {
            return Optional.empty();
        }
        if (expression.contains("due.submission(")) {
            return Optional.of(SUBMISSION);
        }
        if (expression.contains("due.verification(")) {
            return Optional.of(ofStage(3));
        }
        Matcher stage = STAGE.matcher(expression);
        return stage.find() ? Optional.of(ofStage(Integer.parseInt(stage.group(1)))) : Optional.empty();
    }
}
