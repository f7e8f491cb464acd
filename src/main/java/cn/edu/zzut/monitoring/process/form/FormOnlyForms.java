package cn.edu.zzut.monitoring.process.form;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    public ProcessInstance submitStartForm(String definition, Map<String, Object> answers) {
        return submitStartForm(definition, null, answers);
    }

    /** A process that people start begins with its start form's answers and nothing else; its business key is its own. */
    @Override
    public ProcessInstance submitStartForm(String definition, String ignored, Map<String, Object> answers) {
        contract.checkStart(startForm(definition), answers);
        return super.submitStartForm(definition, null, answers);
    }

    private Optional<String> startForm(String definition) {
        return Optional.ofNullable(getStartFormData(definition).getCamundaFormRef())
                .map(CamundaFormRef::getKey);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        contract.checkSent(tasks, taskId, answers);
        super.submitTaskForm(taskId, answers);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        contract.checkSent(tasks, taskId, answers);
        return super.submitTaskFormWithVariablesInReturn(taskId, answers, deserializeValues);
    }
}
