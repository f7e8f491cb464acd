package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.notification.MailKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The rungs of the reminders (three working days before, on the day, late): when their timers fire, and what they send.
 * A timer that fires late, after a restart or a jump of the clock, sends only what still makes sense.
 */
@Component("reminders")
public class Reminders {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final TaskService tasks;
    private final PeopleToTell people;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Reminders(@Lazy TaskService tasks, PeopleToTell people, WorkingDays workingDays, SchoolClock clock) {
        this.tasks = tasks;
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The morning so many working days before the due day. */
    public Date daysBefore(Date due, int days) {
        LocalDate dueDay = due.toInstant().atZone(SchoolClock.ZONE).toLocalDate();
        LocalDate day = days == 0 ? dueDay : workingDays.plus(dueDay, -days);
        return Date.from(day.atTime(MORNING).atZone(SchoolClock.ZONE).toInstant());
    }

    /** The very moment at which something becomes late. */
    public Date at(Date due) {
        return due;
    }

    public void dueSoon(DelegateTask task) {
        send(facts(task), MailKind.DUE_SOON, task.getCreateTime());
    }

    public void dueToday(DelegateTask task) {
        send(facts(task), MailKind.DUE_TODAY, task.getCreateTime());
    }

    public void overdue(DelegateTask task) {
        send(facts(task), MailKind.OVERDUE, task.getCreateTime());
    }

    public void remindDueSoon(DelegateExecution execution) {
        remind(execution, MailKind.DUE_SOON);
    }

    public void remindDueToday(DelegateExecution execution) {
        remind(execution, MailKind.DUE_TODAY);
    }

    /** Tells whoever holds the open tasks of this process instance that they are late. */
    void remindOverdue(DelegateExecution execution) {
        remind(execution, MailKind.OVERDUE);
    }

    private void remind(DelegateExecution execution, MailKind kind) {
        tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).active().list().stream()
                .filter(task -> isMeant(task, execution))
                .forEach(task -> send(
                        new PeopleToTell.TaskFacts(task.getId(), task.getName(), task.getAssignee(), task.getDueDate()),
                        kind,
                        task.getCreateTime()));
    }

    /** In a process that has a branch for each unit, a unit's timer reminds that unit only. */
    private boolean isMeant(Task task, DelegateExecution execution) {
        Object unit = execution.getVariable(Variables.UNIT);
        return unit == null || unit.equals(tasks.getVariable(task.getId(), Variables.UNIT));
    }

    private static PeopleToTell.TaskFacts facts(DelegateTask task) {
        return new PeopleToTell.TaskFacts(task.getId(), task.getName(), task.getAssignee(), task.getDueDate());
    }

    private void send(PeopleToTell.TaskFacts task, MailKind kind, Date created) {
        if (task.due() != null && makesSense(kind, task.due(), created)) {
            people.about(task, kind, Map.of());
        }
    }

    private boolean makesSense(MailKind kind, Date due, Date created) {
        ZonedDateTime now = clock.instant().atZone(SchoolClock.ZONE);
        ZonedDateTime dueAt = due.toInstant().atZone(SchoolClock.ZONE);
        return switch (kind) {
            case DUE_SOON -> now.toLocalDate().isBefore(dueAt.toLocalDate()) && created.before(daysBefore(due, 3));
            case DUE_TODAY ->
                now.toLocalDate().equals(dueAt.toLocalDate())
                        && now.isBefore(dueAt)
                        && created.before(daysBefore(due, 0));
            default -> !now.isBefore(dueAt);
        };
    }
}
