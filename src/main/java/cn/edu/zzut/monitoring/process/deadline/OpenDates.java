package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
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
    private final Steps steps;
    private final Deadlines deadlines;
    private final TaskBriefing briefing;

    OpenDates(
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            Steps steps,
            Deadlines deadlines,
            TaskBriefing briefing) {
        this.tasks = tasks;
        this.management = management;
        this.steps = steps;
        this.deadlines = deadlines;
        this.briefing = briefing;
    }

    /** Moves what goes by the stage's date; returns the tasks. */
    List<Task> moveStage(int year, int stage, LocalDate day) {
        return move(year, DueBasis.ofStage(stage), submission -> true, day);
    }

    /** Moves what goes by the submission's date; returns the tasks. */
    List<Task> moveSubmission(int year, SubmissionId submission, LocalDate day) {
        return move(year, DueBasis.SUBMISSION, submission::equals, day);
    }

    private List<Task> move(int year, DueBasis basis, Predicate<SubmissionId> submission, LocalDate day) {
        Date due = Date.from(WorkingDays.closeOf(deadlines.fairDay(day)).toInstant());
        List<Task> moved = new ArrayList<>();
        for (Task task : tasks.createTaskQuery()
                .processVariableValueEquals(Variables.YEAR, year)
                .active()
                .list()) {
            if (isMeant(task, basis, submission)) {
                task.setDueDate(due);
                tasks.saveTask(task);
                briefing.dueMoved(task);
                moved.add(task);
            }
        }
        moved.stream().map(Task::getProcessInstanceId).distinct().forEach(instance -> moveTimers(instance, basis));
        return moved;
    }

    private boolean isMeant(Task task, DueBasis basis, Predicate<SubmissionId> submission) {
        return steps.of(task).goesBy(basis)
                && (!basis.equals(DueBasis.SUBMISSION)
                        || submission.test(
                                Variables.submission((Number) tasks.getVariable(task.getId(), Variables.SUBMISSION))));
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
            if (steps.of(timer.getProcessDefinitionId(), activity).goesBy(basis)) {
                management.recalculateJobDuedate(timer.getId(), false);
            }
        }
    }
}
