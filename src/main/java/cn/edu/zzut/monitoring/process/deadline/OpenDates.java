package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves the due dates and timers of open tasks when the date that they go by has moved. */
@Component
class OpenDates {

    private final TaskService tasks;
    private final ManagementService management;
    private final Steps steps;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final OwnDays ownDays;
    private final TaskBriefing briefing;
    private final JdbcTemplate jdbc;

    OpenDates(
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            Steps steps,
            Submissions submissions,
            Deadlines deadlines,
            OwnDays ownDays,
            TaskBriefing briefing,
            JdbcTemplate jdbc) {
        this.tasks = tasks;
        this.management = management;
        this.steps = steps;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.ownDays = ownDays;
        this.briefing = briefing;
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends nobody else ends a task or changes a part of the year: whoever wants to waits, instead of
     * undoing all that has been moved until then.
     */
    void hold(int year) {
        jdbc.queryForList("select id_ from act_ru_task order by id_ for update", String.class);
        submissions.lockedOfYear(year);
    }

    /** Moves what goes by the stage's date; returns the tasks. */
    List<Task> moveStage(int year, int stage, LocalDate day) {
        DueBasis basis = DueBasis.ofStage(stage);
        List<Task> meant = open(year).list().stream()
                .filter(task -> steps.of(task).goesBy(basis))
                .filter(this::goesByThePlan)
                .toList();
        move(meant, basis, deadlines.fairDay(day));
        return meant;
    }

    /**
     * Moves what goes by the submission's date, and with open tasks that date itself to the day that they get; returns
     * the tasks.
     */
    List<Task> moveSubmission(int year, SubmissionId submission, LocalDate day) {
        List<Task> meant =
                open(year).processVariableValueEquals(Variables.SUBMISSION, submission.value()).list().stream()
                        .filter(task -> steps.of(task).goesBy(DueBasis.SUBMISSION))
                        .filter(this::goesByThePlan)
                        .toList();
        LocalDate fair = deadlines.fairDay(day);
        if (!meant.isEmpty()) {
            submissions.extend(submission, fair);
        }
        move(meant, DueBasis.SUBMISSION, fair);
        return meant;
    }

    private boolean goesByThePlan(Task task) {
        return !ownDays.has(task);
    }

    private TaskQuery open(int year) {
        return tasks.createTaskQuery()
                .processVariableValueEquals(Variables.YEAR, year)
                .active();
    }

    private void move(List<Task> meant, DueBasis basis, LocalDate day) {
        try {
            for (Task task : meant) {
                task.setDueDate(Date.from(WorkingDays.closeOf(day).toInstant()));
                tasks.saveTask(task);
                briefing.dueMoved(task);
            }
        } catch (NullValueException gone) {
            throw new OptimisticLockingException("a task was completed while its date was moved", gone);
        }
        meant.stream().map(Task::getProcessInstanceId).distinct().forEach(instance -> moveTimers(instance, basis));
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
