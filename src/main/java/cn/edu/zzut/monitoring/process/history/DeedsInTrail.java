package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine records of its users' operations says in the trail what became of what: of a task which table, unit and
 * year it is about and which way was chosen, of an administrator's hand what it was before and is now.
 */
public final class DeedsInTrail implements HistoryEventHandler {

    /** Choices of forms are words of code; whatever people write themselves is in the records that it belongs to. */
    private static final Pattern CHOICE = Pattern.compile("[A-Za-z_-]{1,40}|true|false");

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        Attempt.current().ifPresent(attempt -> {
            if (event instanceof UserOperationLogEntryEventEntity operation) {
                operated(attempt, operation);
            } else if (event instanceof HistoricVariableUpdateEventEntity variable) {
                chose(attempt, variable);
            }
        });
    }

    private static void operated(Attempt attempt, UserOperationLogEntryEventEntity operation) {
        TaskEntity task = operation.getTaskId() == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(operation.getTaskId());
        if (task != null) {
            attempt.isAbout(about(task));
        }
        String property = text(operation.getProperty());
        attempt.tells(new Attempt.Detail(
                operation.getOperationType() + " " + operation.getEntityType()
                        + (property.isEmpty() ? "" : " " + property),
                text(operation.getOrgValue()),
                text(operation.getNewValue())));
    }

    private static Subject about(TaskEntity task) {
        Object year = task.getVariable(Variables.YEAR);
        return new Subject(
                year instanceof Number number ? number.intValue() : 0,
                text(task.getVariable(Variables.TABLE)),
                text(task.getVariable(Variables.UNIT)),
                "",
                task.getId(),
                "");
    }

    private static void chose(Attempt attempt, HistoricVariableUpdateEventEntity variable) {
        String value = text(variable.getTextValue());
        if ("boolean".equals(variable.getSerializerName())) {
            attempt.tells(new Attempt.Detail(
                    variable.getVariableName(), "", Objects.equals(variable.getLongValue(), 1L) ? "true" : "false"));
        } else if ("string".equals(variable.getSerializerName())
                && CHOICE.matcher(value).matches()) {
            attempt.tells(new Attempt.Detail(variable.getVariableName(), "", value));
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
