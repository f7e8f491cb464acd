package cn.edu.zzut.monitoring.process.form;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, without its ways past a task's form: a task ends by completing it with the form's answers
 * only. Resolving, errors and escalations from outside would end or hand on a task without anybody's answer.
 */
public final class FormOnlyTasks extends TaskServiceImpl {

    private final FormContract contract;

    public FormOnlyTasks(FormContract contract) {
        this.contract = contract;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        contract.checkSent(this, taskId, variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        contract.checkSent(this, taskId, variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
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

    private static BadUserRequestException refusal() {
        return new BadUserRequestException("任务只能通过填写并提交其表单来完成，请在任务列表中打开该任务。");
    }
}
