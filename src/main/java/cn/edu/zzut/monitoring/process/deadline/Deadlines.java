package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.Grace;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * When a task is due: by the plan, but never sooner than two working days after it reaches its person, so that somebody
 * who gets it late from others is not late at once.
 */
@Component("due")
public class Deadlines {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Rectifications rectifications;
    private final Conditions conditions;
    private final OwnDays ownDays;
    private final WorkingDays workingDays;
    private final Grace grace;
    private final SchoolClock clock;

    Deadlines(
            Cycles cycles,
            Submissions submissions,
            Rectifications rectifications,
            Conditions conditions,
            OwnDays ownDays,
            WorkingDays workingDays,
            Grace grace,
            SchoolClock clock) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.rectifications = rectifications;
        this.conditions = conditions;
        this.ownDays = ownDays;
        this.workingDays = workingDays;
        this.grace = grace;
        this.clock = clock;
    }

    public Date stage(DelegateExecution execution, int stage) {
        return given(execution).orElseGet(() -> fair(cycles.dueOf(Variables.year(execution), Stage.of(stage))));
    }

    public Date submission(DelegateExecution execution) {
        return given(execution)
                .orElseGet(() ->
                        fair(submissions.get(Variables.submission(execution)).dueOn()));
    }

    private Optional<Date> given(DelegateExecution execution) {
        return ownDays.given(execution).map(Deadlines::closeOf);
    }

    /** The submission's own date and no later one, for a step that follows on one of the same unit. */
    public Date asItStands(DelegateExecution execution) {
        return closeOf(submissions.get(Variables.submission(execution)).dueOn());
    }

    /** The day by which a unit says how its data of a monitoring period are; moved by nothing. */
    public Date monitoring(DelegateExecution execution) {
        return submission(execution);
    }

    /** What {@code stage(execution, 3)} is in diagrams of years that began before the dates were named alike. */
    public Date verification(DelegateExecution execution) {
        return stage(execution, Stage.VERIFICATION.number());
    }

    /** The day by which a unit has mended it. */
    public Date rectification(DelegateExecution execution) {
        return fair(rectified(execution).dueOn());
    }

    /** The day by which a unit says how it will mend it. */
    public Date rectificationPlan(DelegateExecution execution) {
        return fair(rectified(execution).planDueOn());
    }

    /** The day by which a unit has fulfilled a condition of the president's meeting; moved by nothing. */
    public Date meetingCondition(DelegateExecution execution) {
        return fair(conditions
                .get(((Number) execution.getVariable("conditionId")).longValue())
                .dueOn());
    }

    private Rectification rectified(DelegateExecution execution) {
        return rectifications.get(((Number) execution.getVariable("rectificationId")).longValue());
    }

    /** When work due then is put on record as late: after the grace that the office allows. */
    public Date graced(Date due) {
        return closeOf(grace.lastDay(due.toInstant().atZone(SchoolClock.ZONE).toLocalDate()));
    }

    public Date inDays(int days) {
        return closeOf(workingDays.plus(clock.today(), days));
    }

    /** The later of the planned day and the least time that everybody gets. */
    public LocalDate fairDay(LocalDate planned) {
        return FairDay.of(planned, clock.today(), workingDays);
    }

    private Date fair(LocalDate planned) {
        return closeOf(fairDay(planned));
    }

    private static Date closeOf(LocalDate day) {
        return Date.from(WorkingDays.closeOf(day).toInstant());
    }
}
