package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.LostRaces;
import java.io.InputStream;
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
    private final LostRaces races;

    public FormOnlyForms(FormContract contract, FormOnlyTasks tasks, LostRaces races) {
        this.contract = contract;
        this.tasks = tasks;
        this.races = races;
    }

    @Override
    public ProcessInstance submitStartForm(String definition, Map<String, Object> answers) {
        return submitStartForm(definition, null, answers);
    }

    /** A process that people start begins with its start form's answers and nothing else; its business key is its own. */
    @Override
    public ProcessInstance submitStartForm(String definition, String ignored, Map<String, Object> answers) {
        return races.again(() -> {
            contract.checkStart(definition, startForm(definition), answers);
            return super.submitStartForm(definition, null, answers);
        });
    }

    private Optional<String> startForm(String definition) {
        return Optional.ofNullable(getStartFormData(definition).getCamundaFormRef())
                .map(CamundaFormRef::getKey);
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return tasks.looked(taskId, () -> super.getDeployedTaskForm(taskId));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        tasks.held(taskId, answers, () -> {
            super.submitTaskForm(taskId, answers);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        return tasks.held(
                taskId, answers, () -> super.submitTaskFormWithVariablesInReturn(taskId, answers, deserializeValues));
    }
}
