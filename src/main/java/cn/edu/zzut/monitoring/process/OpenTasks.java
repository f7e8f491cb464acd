package cn.edu.zzut.monitoring.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Open tasks, of a year or a person, whoever asks; the caller sees to it who may know of them. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final TaskDesk desk;
    private final WithoutUser withoutUser;

    OpenTasks(@Lazy TaskService tasks, TaskDesk desk, @Lazy WithoutUser withoutUser) {
        this.tasks = tasks;
        this.desk = desk;
        this.withoutUser = withoutUser;
    }

    /** The person's open tasks, the most urgent first. */
    public List<TaskView> ofPerson(String person) {
        return withoutUser.call(
                () -> tasks.createTaskQuery().taskAssignee(person).active().orderByDueDate().asc().list().stream()
                        .map(desk::view)
                        .toList());
    }

    /** The tasks that wait for somebody in the submission's way. */
    public List<TaskView> ofSubmission(long submission) {
        return withoutUser.call(() ->
                tasks
                        .createTaskQuery()
                        .processVariableValueEquals(Variables.SUBMISSION, submission)
                        .active()
                        .list()
                        .stream()
                        .map(desk::view)
                        .toList());
    }

    public List<TaskView> of(int year) {
        return withoutUser.call(
                () -> tasks.createTaskQuery().processVariableValueEquals(Variables.YEAR, year).active().list().stream()
                        .map(desk::view)
                        .toList());
    }
}
