package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.monitoring.RoutineMonitoring;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code annual-monitoring}: the year. */
@Component("annualMonitoring")
public class AnnualMonitoring {

    private static final String KEY = "annual-monitoring";
    private static final String TAKEN_UP = "takenUp";

    private final Cycles cycles;
    private final Accountability accountability;
    private final Starting starting;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;
    private final LostRaces races;
    private final SchoolClock clock;
    private final RoutineMonitoring monitoring;

    AnnualMonitoring(
            Cycles cycles,
            Accountability accountability,
            Starting starting,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser,
            LostRaces races,
            SchoolClock clock,
            RoutineMonitoring monitoring) {
        this.starting = starting;
        this.cycles = cycles;
        this.accountability = accountability;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
        this.races = races;
        this.clock = clock;
        this.monitoring = monitoring;
    }

    /**
     * Starts a year's process, as the start form in Tasklist does.
     *
     * @return the id of the process instance
     * @throws RuntimeException with a Chinese message when the year is out of range or was launched before
     */
    public String launch(int year) {
        return races.again(() -> withoutUser.call(
                () -> runtime.startProcessInstanceByKey(KEY, String.valueOf(year), Map.of(Variables.YEAR, year))
                        .getId()));
    }

    public void launched(DelegateExecution execution) {
        starting.require(Right.LAUNCH_A_YEAR);
        int year = Starting.year(execution);
        FilingYears.requireItsTurn(
                year, clock.today(), cycles.all().stream().map(Cycle::year).collect(Collectors.toSet()));
        starting.requireStaff(year);
        execution.setVariable(Variables.YEAR, year);
        execution.setProcessBusinessKey(String.valueOf(year));
        cycles.launch(year, SignedIn.id().orElse(PersonId.SYSTEM));
        monitoring.launched(year);
    }

    public void stageStarted(DelegateExecution execution, int stage) {
        cycles.stageStarted(Variables.year(execution), Stage.of(stage));
    }

    public void stageDone(DelegateExecution execution, int stage) {
        cycles.stageDone(Variables.year(execution), Stage.of(stage));
    }

    /** The codes of the year's tables. */
    public List<String> tables(DelegateExecution execution) {
        return cycles.assignments(Variables.year(execution)).stream()
                .map(assignment -> assignment.table().value())
                .toList();
    }

    public void verificationDone(DelegateExecution execution) {
        stageDone(execution, Stage.COLLECTION.number());
        stageDone(execution, Stage.VERIFICATION.number());
    }

    public void takeUpFaults(DelegateExecution execution) {
        List<Long> ids = accountability.takeUp(Variables.year(execution));
        execution.setVariableLocal(
                TAKEN_UP, Variables.json(ids.stream().map(String::valueOf).toList()));
    }

    /** The records that the step before took up. */
    public List<Long> takenUp(DelegateExecution execution) {
        return Variables.texts(execution, TAKEN_UP).stream().map(Long::valueOf).toList();
    }
}
