package cn.edu.zzut.monitoring.process.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service; a submitted form carries the form's answers only, see {@link FormOnlyTasks}. */
public final class FormOnlyForms extends FormServiceImpl {

    private final FormContract contract;
    private final FormOnlyTasks tasks;

    public FormOnlyForms(FormContract contract, FormOnlyTasks tasks) {
        this.contract = contract;
        this.tasks = tasks;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        contract.checkNames(tasks, taskId, answers);
        super.submitTaskForm(taskId, answers);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        contract.checkNames(tasks, taskId, answers);
        return super.submitTaskFormWithVariablesInReturn(taskId, answers, deserializeValues);
    }
}
