package cn.edu.zzut.monitoring.process.form;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a task's form has its person confirm for the data (第十六条: 谁填报，谁负责). The words stand in the form alone. */
@Component
public class PersonsWord {

    private static final String KEY = "responsible";

    private final TaskService tasks;
    private final TaskForms forms;

    PersonsWord(TaskService tasks, TaskForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** The sentence beside the box to tick; empty where the form has none, or the task is gone or not to be seen. */
    public Optional<String> of(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .flatMap(this::of);
    }

    private Optional<String> of(Task task) {
        return forms.questions(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).stream()
                .filter(question -> KEY.equals(TaskForms.key(question)))
                .findFirst()
                .map(FormContract::label);
    }
}
