package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.Withheld;
import cn.edu.zzut.monitoring.process.form.KeptFromEngine.Parted;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service; a submitted form carries the form's answers only, see {@link FormOnlyTasks}. */
public final class FormOnlyForms extends FormServiceImpl {

    private final FormContract contract;
    private final FormOnlyTasks tasks;
    private final LostRaces races;
    private final OpenedForms opened;

    public FormOnlyForms(FormContract contract, FormOnlyTasks tasks, LostRaces races, OpenedForms opened) {
        this.opened = opened;
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
            Parted parted = contract.checkStart(definition, startForm(definition), answers);
            return Withheld.during(
                    Withheld.START,
                    parted.withheld(),
                    () -> super.submitStartForm(definition, null, parted.forEngine()));
        });
    }

    private Optional<String> startForm(String definition) {
        try {
            return Optional.ofNullable(getStartFormData(definition).getCamundaFormRef())
                    .map(CamundaFormRef::getKey);
        } catch (NotFoundException e) {
            throw Refusal.hidden("没有这个流程，没有启动。请返回任务列表，从“启动流程”中选择。");
        }
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return tasks.looked(taskId, () -> super.getDeployedTaskForm(taskId));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        tasks.held(taskId, answers, kept -> {
            super.submitTaskForm(taskId, kept);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserializeValues) {
        return tasks.held(
                taskId, answers, kept -> super.submitTaskFormWithVariablesInReturn(taskId, kept, deserializeValues));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        VariableMap kept = super.getTaskFormVariables(taskId, null, deserializeValues);
        opened.complete(taskId, kept, deserializeValues);
        if (names != null) {
            kept.keySet().retainAll(names);
        }
        return kept;
    }
}
