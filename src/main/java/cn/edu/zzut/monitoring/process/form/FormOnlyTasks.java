package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.MissingTask;
import cn.edu.zzut.monitoring.process.engine.Withheld;
import cn.edu.zzut.monitoring.process.form.KeptFromEngine.Parted;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, without its ways past a task's form: a task ends by completing it with the form's answers
 * only. Resolving, errors and escalations from outside would end or hand on a task without anybody's answer.
 */
public final class FormOnlyTasks extends TaskServiceImpl {

    private final FormContract contract;
    private final LostRaces races;

    public FormOnlyTasks(FormContract contract, LostRaces races) {
        this.contract = contract;
        this.races = races;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        held(taskId, variables, kept -> {
            super.complete(taskId, kept);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return held(taskId, variables, kept -> super.completeWithVariablesInReturn(taskId, kept, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        throw refusal();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw refusal();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw refusal();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw refusal();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw refusal();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw refusal();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw refusal();
    }

    /**
     * Ends a task held to its form; tried again when somebody else's task of the same instance ended at once.
     *
     * @param completion is given the answers that the engine is to have
     */
    <T> T held(String taskId, Map<String, Object> answers, Function<Map<String, Object>, T> completion) {
        try {
            return races.again(() -> {
                Parted parted = contract.checkSent(this, taskId, answers);
                return Withheld.during(taskId, parted.withheld(), () -> completion.apply(parted.forEngine()));
            });
        } catch (NullValueException e) {
            throw missing(taskId).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Looks at something of a task; of one that is gone it is said why. */
    <T> T looked(String taskId, Supplier<T> look) {
        try {
            return look.get();
        } catch (NullPointerException | NullValueException | NotFoundException e) {
            throw missing(taskId).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Why there is no such task; empty when it is open. */
    private Optional<Refusal> missing(String taskId) {
        return commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
            HistoricTaskInstance known = context.getProcessEngineConfiguration()
                    .getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskId(taskId)
                    .singleResult();
            boolean open = known != null && known.getEndTime() == null;
            String asker = Objects.requireNonNullElse(context.getAuthenticatedUserId(), "");
            return open ? Optional.empty() : Optional.of(MissingTask.refusal(Optional.ofNullable(known), asker));
        }));
    }

    private static Refusal refusal() {
        return Refusal.invalid("任务只能通过填写并提交其表单来完成，请在任务列表中打开该任务。");
    }
}
