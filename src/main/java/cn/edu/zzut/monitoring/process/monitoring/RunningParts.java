package cn.edu.zzut.monitoring.process.monitoring;

import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.monitoring.AlertState;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets the running updates and alerts of a year know what has become of what they are about. Told by what is on record, not by
 * what has just happened: whatever was missed, the next day makes up for.
 */
@Component
class RunningParts {

    private static final String PERIOD_CLOSED = "monitoring-period-closed";
    private static final String ALERT_CLOSED = "monitoring-alert-closed";
    private static final String ALERT_WORSE = "monitoring-alert-worse";

    private final Submissions submissions;
    private final Alerts alerts;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;

    RunningParts(Submissions submissions, Alerts alerts, @Lazy RuntimeService runtime, @Lazy WithoutUser withoutUser) {
        this.submissions = submissions;
        this.alerts = alerts;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    void follow(int year) {
        withoutUser.run(() -> {
            running("monitoring-update", year).forEach(this::followUpdate);
            running("monitoring-alert", year).forEach(this::followAlert);
        });
    }

    private List<ProcessInstance> running(String process, int year) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(Variables.YEAR, year)
                .list();
    }

    private void followUpdate(ProcessInstance update) {
        Number id = (Number) runtime.getVariable(update.getId(), Variables.SUBMISSION);
        if (submissions.get(Variables.submission(id)).state() == SubmissionState.CLOSED) {
            runtime.createMessageCorrelation(PERIOD_CLOSED)
                    .processInstanceId(update.getId())
                    .correlateAll();
        }
    }

    private void followAlert(ProcessInstance instance) {
        AlertState state = alerts.get(((Number) runtime.getVariable(instance.getId(), AlertHandling.ALERT)).longValue())
                .state();
        if (state.isOver()) {
            runtime.createMessageCorrelation(ALERT_CLOSED)
                    .processInstanceId(instance.getId())
                    .correlateAll();
        } else if (state == AlertState.TO_EXPLAIN) {
            runtime.createMessageCorrelation(ALERT_WORSE)
                    .processInstanceId(instance.getId())
                    .correlateAll();
        }
    }
}
