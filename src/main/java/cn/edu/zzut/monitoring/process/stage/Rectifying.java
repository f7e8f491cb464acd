package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** {@code rectification}: 问题整改 (第十五条五). */
@Component("rectifying")
public class Rectifying {

    private final Rectifications rectifications;
    private final Organization organization;
    private final Lateness lateness;

    Rectifying(Rectifications rectifications, Organization organization, Lateness lateness) {
        this.rectifications = rectifications;
        this.organization = organization;
        this.lateness = lateness;
    }

    public void started(DelegateExecution execution) {
        execution.setVariable(Variables.UNIT, item(execution).unit().value());
    }

    /** Lets the form show what is to be mended and how far it has come. */
    public void prepare(DelegateTask task) {
        Rectification item = item(task);
        StringBuilder requirement = new StringBuilder(item.problem());
        if (!item.requirement().isBlank()) {
            requirement.append("\n- 整改要求：").append(item.requirement());
        }
        if (!item.measures().isBlank()) {
            requirement.append("\n- 整改措施：").append(item.measures());
            task.setVariableLocal("measures", item.measures());
        }
        if (!item.evidence().isBlank()) {
            requirement.append("\n- 完成情况：").append(item.evidence());
            task.setVariableLocal("evidence", item.evidence());
        }
        task.setVariableLocal(TaskBriefing.MATTER, "存在的问题：" + requirement);
    }

    public void proposed(DelegateTask task) {
        rectifications.propose(id(task), Answers.of(task).text("measures"));
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void measuresDecided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("approve");
        if (agreed) {
            rectifications.agree(id(task));
        } else {
            rectifications.rejectMeasures(id(task), answers.reason());
        }
        Variables.decided(task.getExecution(), agreed, answers.reason(), answers.by());
    }

    public void implemented(DelegateTask task) {
        rectifications.done(id(task), Answers.of(task).text("evidence"));
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void verified(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean verified = answers.chose("approve");
        if (verified) {
            rectifications.verify(id(task));
        } else {
            rectifications.rejectEvidence(id(task), answers.reason());
        }
        Variables.decided(task.getExecution(), verified, answers.reason(), answers.by());
    }

    public void late(DelegateExecution execution) {
        Rectification item = item(execution);
        lateness.report(new Fault(
                item.year(),
                FaultKind.LATE,
                "rectification:" + item.id(),
                item.unit(),
                "",
                organization.unit(item.unit()).name() + "的整改任务未在" + SchoolClock.inChinese(item.dueOn()) + "前完成："
                        + item.problem(),
                Optional.of(item.dueOn())));
    }

    private Rectification item(VariableScope scope) {
        return rectifications.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable("rectificationId")).longValue();
    }
}
