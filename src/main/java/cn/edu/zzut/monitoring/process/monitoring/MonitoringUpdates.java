package cn.edu.zzut.monitoring.process.monitoring;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.monitoring.Period;
import cn.edu.zzut.monitoring.monitoring.Periods;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code monitoring-update}: one unit keeps its data of one table up to date in one period (第十二条). */
@Component("monitoringUpdates")
public class MonitoringUpdates {

    private final Submissions submissions;
    private final PeriodData data;
    private final Periods periods;
    private final Validation validation;
    private final Organization organization;
    private final Lateness lateness;

    MonitoringUpdates(
            Submissions submissions,
            PeriodData data,
            Periods periods,
            Validation validation,
            Organization organization,
            Lateness lateness) {
        this.submissions = submissions;
        this.data = data;
        this.periods = periods;
        this.validation = validation;
        this.organization = organization;
        this.lateness = lateness;
    }

    public void started(DelegateExecution execution) {
        Submission submission = submissions.get(Variables.submission(execution));
        execution.setVariable(Variables.TABLE, submission.table().value());
        execution.setVariable(Variables.UNIT, submission.unit().value());
        data.begin(submission.id());
    }

    public void prepare(DelegateTask task) {
        Submission submission = submissions.get(Variables.submission(task));
        Period period = period(submission);
        String begun = submissions
                .latest(submission.id())
                .map(version -> "已带入最近一次的数据" + version.rowCount() + "行，只改有变化的")
                .orElse("以前没有数据，请上传或填写");
        task.setName(task.getName() + "（" + period.span().label() + "）");
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "常态监测：" + period.span().label() + "（"
                        + SchoolClock.inChinese(period.span().ends()) + "截止，之后不再接收）；" + begun + "。不影响已经上报的数据");
    }

    private Period period(Submission submission) {
        return periods.get(submission.period().orElseThrow());
    }

    /**
     * The unit says that nothing has changed, or that its new data are complete, as handing them in says too; data with errors
     * are not taken.
     */
    public void answered(DelegateTask task) {
        SubmissionId id = Variables.submission(task);
        boolean changed = !Answers.of(task).chose("unchanged");
        submissions.hold(id);
        data.answer(id, changed);
        if (changed) {
            requireNoErrors(id);
        }
    }

    private void requireNoErrors(SubmissionId id) {
        Summary summary = validation.check(id);
        if (summary.blocks()) {
            throw Refusal.invalid("数据还有" + summary.errors() + "项错误，不能提交。请在“填报数据”页签按“校验结果”改正后再提交。例如："
                    + validation.findings(id, 0, 1).get(0).withoutValues().message());
        }
    }

    public void late(DelegateExecution execution) {
        Submission submission = submissions.get(Variables.submission(execution));
        lateness.report(new Fault(
                submission.year(),
                FaultKind.LATE,
                "monitoring-update:" + submission.id(),
                submission.unit(),
                "",
                organization.unit(submission.unit()).name() + "未在"
                        + SchoolClock.inChinese(submission.dueOn()) + "前更新"
                        + submissions.definition(submission).title() + "的常态监测数据（"
                        + period(submission).span().label() + "）。",
                Optional.of(submission.dueOn())));
    }
}
