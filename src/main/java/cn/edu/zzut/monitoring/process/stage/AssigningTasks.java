package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is about to assign a year's experts: what their form shows follows what changes meanwhile. */
@Component
public class AssigningTasks {

    private final Assigning assigning;
    private final Steps steps;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    AssigningTasks(Assigning assigning, Steps steps, @Lazy TaskService tasks, @Lazy WithoutUser withoutUser) {
        this.assigning = assigning;
        this.steps = steps;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    List<Task> of(int year) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey("stage-4-feedback")
                .processVariableValueEquals(Variables.YEAR, year)
                .list()
                .stream()
                .filter(task -> steps.of(task).is(Does.DRAFT))
                .toList();
    }

    /** The proposal by what is known of experts and tables now. */
    @Transactional
    public void proposeAnew(int year) {
        withoutUser.run(() -> of(year).forEach(task -> tasks.setVariablesLocal(task.getId(), assigning.shown(year))));
    }
}
