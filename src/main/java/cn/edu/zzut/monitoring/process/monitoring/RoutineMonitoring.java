package cn.edu.zzut.monitoring.process.monitoring;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.monitoring.Alert;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.monitoring.Monitoring;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears;
import cn.edu.zzut.monitoring.monitoring.Periods;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code routine-monitoring}: 常态监测 of a year, every day until the next year takes over (第十五条六). */
@Component("routineMonitoring")
public class RoutineMonitoring {

    private static final String KEY = "routine-monitoring";
    private static final String EVERY_DAY = "every-day";
    private static final String NEXT_YEAR = "next-year-launched";
    private static final String TAKEN_OVER = "takenOver";
    private static final String OPENED = "openedUpdates";
    private static final String FOUND = "foundAlerts";

    private final Monitoring monitoring;
    private final MonitoringYears years;
    private final Periods periods;
    private final Alerts alerts;
    private final RunningParts parts;
    private final AlertMails mails;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final WithoutUser withoutUser;

    RoutineMonitoring(
            Monitoring monitoring,
            MonitoringYears years,
            Periods periods,
            Alerts alerts,
            RunningParts parts,
            AlertMails mails,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy WithoutUser withoutUser) {
        this.monitoring = monitoring;
        this.years = years;
        this.periods = periods;
        this.alerts = alerts;
        this.parts = parts;
        this.mails = mails;
        this.runtime = runtime;
        this.management = management;
        this.withoutUser = withoutUser;
    }

    /** Starts with the archived year, unless the next one has taken over or it is monitored already. */
    public void afterArchive(int year) {
        if (!years.isTakenOver(year) && years.find(year).isEmpty()) {
            start(year);
        }
    }

    /**
     * Starts for a year that was archived before there was a process for it, or taken over from elsewhere.
     *
     * @throws Refusal when it cannot start, with what to do
     */
    public void begin(int year) {
        years.requireStartable(year);
        start(year);
    }

    private void start(int year) {
        years.start(year);
        withoutUser.run(() -> runtime.startProcessInstanceByKey(KEY, KEY + ":" + year, Map.of(Variables.YEAR, year)));
    }

    /** The next year takes over from the one that is monitored. */
    public void launched(int nextYear) {
        withoutUser.run(() -> runtime.createMessageCorrelation(NEXT_YEAR)
                .processInstanceVariableEquals(Variables.YEAR, nextYear - 1)
                .correlateAll());
    }

    public void prepare(DelegateExecution execution) {
        int year = Variables.year(execution);
        monitoring.begin(year);
        execution.setVariable(TAKEN_OVER, years.isTakenOver(year));
    }

    /** Closes the periods that are over, and asks for what the plan says for those that have begun. */
    public void openPeriods(DelegateExecution execution) {
        int year = Variables.year(execution);
        periods.closeThoseThatAreOver(year);
        parts.follow(year);
        keep(
                execution,
                OPENED,
                periods.open(year).stream().map(SubmissionId::value).toList());
    }

    /** The submissions that the step before has asked for. */
    public List<Long> opened(DelegateExecution execution) {
        return kept(execution, OPENED);
    }

    /** Computes the indicators from the newest data where it is time, and tells what has changed. */
    public void look(DelegateExecution execution) {
        int year = Variables.year(execution);
        Alerts.Changes changes = alerts.look(year);
        parts.follow(year);
        mails.tell(changes);
        keep(execution, FOUND, changes.opened().stream().map(Alert::id).toList());
    }

    /** When the alerts are looked at next; empty where the year is not monitored. */
    public Optional<Instant> nextLook(int year) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(KEY + ":" + year)
                .active()
                .list()
                .stream()
                .flatMap(
                        instance -> management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(EVERY_DAY)
                                .timers()
                                .list()
                                .stream())
                .map(timer -> timer.getDuedate().toInstant())
                .min(Comparator.naturalOrder());
    }

    /** The alerts that the step before has found. */
    public List<Long> found(DelegateExecution execution) {
        return kept(execution, FOUND);
    }

    private static void keep(DelegateExecution execution, String name, List<Long> ids) {
        execution.setVariableLocal(
                name, Variables.json(ids.stream().map(String::valueOf).toList()));
    }

    private static List<Long> kept(DelegateExecution execution, String name) {
        return Variables.texts(execution, name).stream().map(Long::valueOf).toList();
    }

    public void end(DelegateExecution execution) {
        int year = Variables.year(execution);
        List<Alert> carried = monitoring.end(year);
        parts.follow(year);
        mails.tellCarriedOver(carried);
    }
}
