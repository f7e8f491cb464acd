package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.process.engine.Variables;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The days that work has for itself, by which it is due instead of by the plan: moving the plan leaves them (第十五条四、五).
 */
@Component
public class OwnDays {

    private final WorkingDays workingDays;
    private final SchoolClock clock;
    private final TaskService tasks;

    OwnDays(WorkingDays workingDays, SchoolClock clock, @Lazy TaskService tasks) {
        this.workingDays = workingDays;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** The task that begins is due on that day, and stays so, such as a meeting that was put off to it. */
    public void give(DelegateTask task, LocalDate day) {
        LocalDate due = FairDay.of(day, clock.today(), workingDays);
        task.setVariableLocal(Variables.DUE_BY, due.toString());
        task.setDueDate(Date.from(WorkingDays.closeOf(due).toInstant()));
    }

    /** Whether an open task has one, by itself or with its process. */
    boolean has(Task task) {
        return tasks.getVariable(task.getId(), Variables.DUE_BY) != null;
    }

    /**
     * The day by which all work of the process is done, such as the correction of a table for a condition of the meeting: it
     * ends with the condition. Where it has passed, each step has its least time again.
     */
    Optional<LocalDate> given(VariableScope scope) {
        return Variables.dueBy(scope).map(day -> FairDay.within(day, clock.today(), workingDays));
    }
}
