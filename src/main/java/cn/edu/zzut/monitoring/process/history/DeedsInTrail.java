package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine records of its users' operations says in the trail what became of what: of a task what it is called and
 * which table, unit and year it is about, of an administrator's hand what it was before and is now. What was answered in a
 * task's form says the form.
 */
public final class DeedsInTrail implements HistoryEventHandler {

    /** Words of code; whatever people write themselves, and data, are in the records that they belong to. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_-]{1,40}|\\d{1,4}");

    private static final Attempt.Detail CLEARED = new Attempt.Detail("不再需要的流程数据", "", "已清除");

    private static final Set<String> ACCOUNTS = Set.of("assignee", "owner", "userId");

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        Attempt.current().ifPresent(attempt -> {
            if (event instanceof UserOperationLogEntryEventEntity operation) {
                operated(attempt, operation);
            } else if (event instanceof HistoricVariableUpdateEventEntity variable && attempt.act() == Act.ENGINE) {
                changed(attempt, variable);
            }
        });
    }

    private static void operated(Attempt attempt, UserOperationLogEntryEventEntity operation) {
        TaskEntity task = operation.getTaskId() == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(operation.getTaskId());
        String deed = DeedWords.deed(text(operation.getOperationType()), text(operation.getEntityType()));
        if ((task == null && !attempt.isOfTheEngine()) || isOfForm(attempt, operation)) {
            return;
        }
        attempt.turnsOutToBe(deed);
        String which = "";
        if (task != null) {
            Subject about = about(task);
            attempt.isDoneTo(about);
            String name = DeedWords.task(text(task.getName()), process(task));
            attempt.says(name);
            which = attempt.called(about);
            if (UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation.getOperationType())) {
                attempt.tells(new Attempt.Detail(name + (which.isEmpty() ? "" : "：" + which), "", "办结"));
                return;
            }
        }
        tell(attempt, operation, deed, which);
    }

    /** What a form's answers are kept in is the engine's own matter: the form tells them by its labels. */
    private static boolean isOfForm(Attempt attempt, UserOperationLogEntryEventEntity operation) {
        return attempt.act() != Act.ENGINE && EntityTypes.VARIABLE.equals(operation.getEntityType());
    }

    /** @param which task it is, where it is one */
    private static void tell(Attempt attempt, UserOperationLogEntryEventEntity operation, String deed, String which) {
        String property = text(operation.getProperty());
        if (property.isEmpty()) {
            attempt.tells(new Attempt.Detail("操作", "", deed));
        } else {
            String name = DeedWords.property(property);
            boolean again = attempt.details().stream().anyMatch(one -> one.of().equals(name));
            attempt.tells(new Attempt.Detail(
                    again && !which.isEmpty() ? name + "（" + which + "）" : name,
                    value(attempt, property, operation.getOrgValue()),
                    value(attempt, property, operation.getNewValue())));
        }
    }

    private static String value(Attempt attempt, String property, @Nullable String value) {
        String words = DeedWords.value(property, text(value));
        return ACCOUNTS.contains(property) && !words.isEmpty() ? attempt.called(Subject.NONE.of(words)) : words;
    }

    private static Subject about(TaskEntity task) {
        Map<String, Object> values = new HashMap<>();
        for (String name : List.of(Variables.YEAR, Variables.TABLE, Variables.UNIT)) {
            values.put(name, task.getVariable(name));
        }
        return EngineThings.about(values, task.getId());
    }

    private static String process(TaskEntity task) {
        return task.getProcessDefinitionId() == null
                ? ""
                : text(Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                        .getName());
    }

    private static void changed(Attempt attempt, HistoricVariableUpdateEventEntity variable) {
        String name = "流程数据“" + variable.getVariableName() + "”";
        if (HistoryEventTypes.VARIABLE_INSTANCE_DELETE.getEventName().equals(variable.getEventType())) {
            cleared(attempt);
        } else {
            String value = shown(variable);
            attempt.tells(new Attempt.Detail(name, "", PLAIN.matcher(value).matches() ? value : "（不记录）"));
        }
    }

    /** Once: a process that goes on or ends leaves a dozen behind, whose names say nothing. */
    private static void cleared(Attempt attempt) {
        if (attempt.details().stream().noneMatch(CLEARED::equals)) {
            attempt.tells(CLEARED);
        }
    }

    private static String shown(HistoricVariableUpdateEventEntity variable) {
        return switch (text(variable.getSerializerName())) {
            case "boolean" -> Objects.equals(variable.getLongValue(), 1L) ? "true" : "false";
            case "integer", "long" -> text(variable.getLongValue());
            default -> text(variable.getTextValue());
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
