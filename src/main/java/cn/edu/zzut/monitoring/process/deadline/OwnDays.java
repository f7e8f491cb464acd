package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.meeting.Session;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.review.Rounds;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The days that work has for itself, by which it is due instead of by the plan: moving the plan leaves them (第十五条四、五).
 */
@Component
public class OwnDays {

    private final Sessions sessions;
    private final Rounds rounds;
    private final WorkingDays workingDays;
    private final SchoolClock clock;
    private final TaskService tasks;

    OwnDays(Sessions sessions, Rounds rounds, WorkingDays workingDays, SchoolClock clock, @Lazy TaskService tasks) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.workingDays = workingDays;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** That of an open task; empty where it goes by the plan. */
    Optional<LocalDate> of(Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case "presidents-meeting" -> meeting(year(task));
            case "comment" -> rounds.ownDay(year(task));
            default ->
                Optional.ofNullable((String) tasks.getVariable(task.getId(), Variables.DUE_BY))
                        .map(LocalDate::parse);
        };
    }

    private int year(Task task) {
        return ((Number) tasks.getVariable(task.getId(), Variables.YEAR)).intValue();
    }

    /** When a meeting that was put off sits again. */
    public Optional<LocalDate> meeting(int year) {
        return sessions.newest(year).flatMap(Session::nextOn);
    }

    /**
     * The day by which all work of the process is done, such as the correction of a table for a condition of the meeting: it
     * ends with the condition. Where it has passed, each step has its least time again.
     */
    Optional<LocalDate> given(VariableScope scope) {
        return Variables.dueBy(scope).map(day -> FairDay.within(day, clock.today(), workingDays));
    }
}
