package cn.edu.zzut.monitoring.process.monitoring;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.monitoring.Alert;
import cn.edu.zzut.monitoring.monitoring.AlertState;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.monitoring.Cause;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** {@code monitoring-alert}: a unit explains an alert and what it will do; it is followed until the value has returned. */
@Component("alertHandling")
public class AlertHandling {

    static final String ALERT = "alertId";
    /** The day by which it is to be explained. */
    private static final String EXPLAIN_BY = "explainBy";

    private final Alerts alerts;
    private final Organization organization;
    private final Lateness lateness;

    AlertHandling(Alerts alerts, Organization organization, Lateness lateness) {
        this.alerts = alerts;
        this.organization = organization;
        this.lateness = lateness;
    }

    public void started(DelegateExecution execution) {
        execution.setVariable(Variables.UNIT, alert(execution).unit().value());
    }

    public void prepare(DelegateTask task) {
        Alert alert = alert(task);
        task.setVariableLocal(TaskBriefing.TOPIC, alert.title() + "（" + alert.subjectName() + "）");
        StringBuilder matter = new StringBuilder(
                "监测预警（" + alert.grade().title() + "）：" + alert.title() + "。" + Markdown.oneLine(alert.sentence()));
        if (alert.since().isBefore(alert.foundAt())) {
            matter.append("\n- 由以前年度转入，")
                    .append(SchoolClock.inChinese(SchoolClock.dayOf(alert.since())))
                    .append("起持续至今");
        }
        if (!alert.explanation().isBlank()) {
            matter.append("\n- 原因（")
                    .append(alert.cause().title())
                    .append("）：")
                    .append(Markdown.oneLine(alert.explanation()));
            matter.append("\n- 措施：").append(Markdown.oneLine(alert.measures()));
            task.setVariableLocal("explanation", alert.explanation());
            task.setVariableLocal("measures", alert.measures());
        }
        task.setVariableLocal(TaskBriefing.MATTER, matter.toString());
        if (alert.state() == AlertState.TO_EXPLAIN) {
            task.getExecution()
                    .setVariable(
                            EXPLAIN_BY,
                            SchoolClock.dayOf(task.getDueDate().toInstant()).toString());
        }
    }

    public void explained(DelegateTask task) {
        Answers answers = Answers.of(task);
        alerts.explain(
                id(task),
                Cause.valueOf(answers.text("cause")),
                answers.text("explanation"),
                answers.text("measures"),
                answers.by());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void reviewed(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean accepted = answers.chose("approve");
        if (accepted) {
            alerts.accept(id(task), answers.by());
        } else {
            alerts.giveBack(id(task), answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), accepted, answers.reason(), answers.by());
    }

    public void late(DelegateExecution execution) {
        Alert alert = alert(execution);
        lateness.report(new Fault(
                alert.year(),
                FaultKind.LATE,
                "monitoring-alert:" + alert.id() + ":" + alert.grade(),
                alert.unit(),
                "",
                organization.unit(alert.unit()).name() + "未按期说明监测预警“" + alert.title() + "”（" + alert.subjectName()
                        + "）的原因和措施。",
                Optional.of(LocalDate.parse((String) execution.getVariable(EXPLAIN_BY)))));
    }

    private Alert alert(VariableScope scope) {
        return alerts.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable(ALERT)).longValue();
    }
}
