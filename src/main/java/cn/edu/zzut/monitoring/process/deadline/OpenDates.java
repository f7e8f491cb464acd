package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.LongPredicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the due dates and timers of open tasks when the date that they go by has moved. */
@Component
class OpenDates {

    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Deadlines deadlines;

    OpenDates(
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            Deadlines deadlines) {
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.deadlines = deadlines;
    }

    /** Moves what goes by the stage's date; returns the tasks. */
    List<Task> moveStage(int year, int stage, LocalDate day) {
        return move(year, DueBasis.ofStage(stage), submission -> true, day);
    }

    /** Moves what goes by the submission's date; returns the tasks. */
    List<Task> moveSubmission(int year, long submission, LocalDate day) {
        return move(year, DueBasis.ofSubmission(), id -> id == submission, day);
    }

    private List<Task> move(int year, DueBasis basis, LongPredicate submission, LocalDate day) {
        Date due = Date.from(WorkingDays.closeOf(deadlines.fairDay(day)).toInstant());
        List<Task> moved = new ArrayList<>();
        for (Task task : tasks.createTaskQuery()
                .processVariableValueEquals(Variables.YEAR, year)
                .active()
                .list()) {
            if (isMeant(task, basis, submission)) {
                task.setDueDate(due);
                tasks.saveTask(task);
                brief(task, due);
                moved.add(task);
            }
        }
        moved.stream().map(Task::getProcessInstanceId).distinct().forEach(instance -> moveTimers(instance, basis));
        return moved;
    }

    private boolean isMeant(Task task, DueBasis basis, LongPredicate submission) {
        boolean same = DueBasis.of(
                        repository.getBpmnModelInstance(task.getProcessDefinitionId()), task.getTaskDefinitionKey())
                .filter(basis::equals)
                .isPresent();
        return same
                && (!basis.submission()
                        || submission.test(
                                ((Number) tasks.getVariable(task.getId(), Variables.SUBMISSION)).longValue()));
    }

    /** The form that the person has open says the new date too. */
    private void brief(Task task, Date due) {
        Object briefing = tasks.getVariableLocal(task.getId(), "briefing");
        if (briefing instanceof String text) {
            tasks.setVariableLocal(
                    task.getId(),
                    "briefing",
                    text.replaceFirst("- 截止时间：.*", "- 截止时间：" + PeopleToTell.format(due) + "（已调整）"));
        }
    }

    private void moveTimers(String instance, DueBasis basis) {
        for (Job timer : management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .active()
                .list()) {
            String activity = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(timer.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            if (DueBasis.of(repository.getBpmnModelInstance(timer.getProcessDefinitionId()), activity)
                    .filter(basis::equals)
                    .isPresent()) {
                management.recalculateJobDuedate(timer.getId(), false);
            }
        }
    }
}
