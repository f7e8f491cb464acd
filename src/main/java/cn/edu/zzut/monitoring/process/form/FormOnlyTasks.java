package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.MissingTask;
import cn.edu.zzut.monitoring.process.engine.Withheld;
import cn.edu.zzut.monitoring.process.form.KeptFromEngine.Parted;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLinkType;
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
        } catch (NullValueException | AuthorizationException e) {
            throw over(taskId, e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Looks at something of a task; of one that is gone it is said why. */
    <T> T looked(String taskId, Supplier<T> look) {
        try {
            return look.get();
        } catch (NullPointerException | NullValueException | NotFoundException | AuthorizationException e) {
            throw over(taskId, e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Whoever is not permitted any more because others were faster is told that, what is withheld is told as it is. */
    private Optional<Refusal> over(String taskId, RuntimeException thrown) {
        return Refusal.in(thrown).isPresent() ? Optional.empty() : missing(taskId);
    }

    /** Why there is no such task for the asker; empty when it is open. */
    private Optional<Refusal> missing(String taskId) {
        return commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
            HistoricTaskInstance known = context.getProcessEngineConfiguration()
                    .getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .taskId(taskId)
                    .singleResult();
            boolean open = known != null && known.getEndTime() == null;
            String asker = Objects.requireNonNullElse(context.getAuthenticatedUserId(), "");
            boolean offered = known != null && isOffered(context, taskId);
            if (open) {
                return Optional.ofNullable(known.getAssignee())
                        .filter(assignee -> offered && !assignee.equals(asker))
                        .map(colleague -> MissingTask.taken());
            }
            return Optional.of(MissingTask.refusal(Optional.ofNullable(known), asker, offered));
        }));
    }

    /** Whether it is, or was, a task for whoever of some groups takes it, and the asker is in one of them. */
    private static boolean isOffered(CommandContext context, String taskId) {
        List<String> groups = Optional.ofNullable(context.getAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
        return context
                .getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricIdentityLinkLogQuery()
                .taskId(taskId)
                .type(IdentityLinkType.CANDIDATE)
                .list()
                .stream()
                .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private static Refusal refusal() {
        return Refusal.invalid("任务只能通过填写并提交其表单来完成，请在任务列表中打开该任务。");
    }
}
