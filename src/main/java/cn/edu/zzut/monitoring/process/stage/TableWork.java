package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.training.FilingPass;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the processes that handle one submission share: finding it, submitting it, giving it back, being late. */
@Component
class TableWork {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Validation validation;
    private final Organization organization;
    private final Lateness lateness;
    private final FilingPass filingPass;

    TableWork(
            Cycles cycles,
            Submissions submissions,
            Validation validation,
            Organization organization,
            Lateness lateness,
            FilingPass filingPass) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.validation = validation;
        this.organization = organization;
        this.lateness = lateness;
        this.filingPass = filingPass;
    }

    /** The process is about the table's responsible unit from here on. */
    void takeResponsible(DelegateExecution execution) {
        var assignment = cycles.assignment(Variables.year(execution), Variables.table(execution));
        Submission submission = submissions
                .responsible(Variables.year(execution), Variables.table(execution))
                .orElseThrow();
        execution.setVariable(Variables.UNIT, assignment.responsible().value());
        execution.setVariable(Variables.SUBMISSION, submission.id().value());
    }

    /** Submits the newest version, unless it has errors; what is checked is what is submitted. */
    void submit(DelegateTask task) {
        SubmissionId id = Variables.submission(task);
        filingPass.require(Variables.year(task), Answers.of(task).by());
        submissions.hold(id);
        Summary summary = validation.check(id);
        if (summary.blocks()) {
            String first = validation.findings(id, 0, 1).get(0).withoutValues().message();
            throw Refusal.invalid(
                    "数据还有" + summary.errors() + "项错误，不能提交。请在“填报数据”页签按“校验结果”改正（在“数据”中直接修改并保存，或重新上传），再提交。例如：" + first);
        }
        Answers answers = Answers.of(task);
        submissions.submit(id, answers.text(Variables.CORRECTION), answers.by());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /**
     * Checks once more what was handed in, and tells the process how many errors it has; what they block goes back.
     *
     * @return whether it went back
     */
    boolean goesBackForErrors(DelegateExecution execution) {
        Summary found = validation.check(Variables.submission(execution));
        execution.setVariable(Variables.ERRORS, found.errors());
        if (found.blocks()) {
            giveBackByItself(execution, "重新校验发现" + found.errors() + "项错误（引用的基础数据表已有变化），请按校验结果更正后重新提交。");
        }
        return found.blocks();
    }

    /** What was approved has come to have anomalies: it goes back to whoever explains them, and is audited again. */
    void giveBackForAnomalies(DelegateExecution execution, int anomalies) {
        giveBackByItself(execution, "审核通过后，锁定前复核又发现" + anomalies + "项待说明的异常（引用的数据或规则已有变化），请说明原因或更正。");
    }

    private void giveBackByItself(DelegateExecution execution, String reason) {
        submissions.giveBack(Variables.submission(execution), reason, PersonId.SYSTEM);
        Variables.returned(execution, reason, PersonId.SYSTEM);
    }

    /** The head approves the newest version or gives it back. */
    boolean audit(DelegateTask task) {
        Answers answers = Answers.of(task);
        SubmissionId id = Variables.submission(task);
        boolean approved = answers.chose("approve");
        if (approved) {
            submissions.approve(id, answers.text("opinion").strip(), answers.by());
            tellOfOwn(id);
        } else {
            submissions.giveBack(id, answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), approved, answers.reason(), answers.by());
        return approved;
    }

    private void tellOfOwn(SubmissionId id) {
        List<Audit> audits = submissions.audits(id);
        if (audits.get(audits.size() - 1).isOfOwn(audits)) {
            Attempt.current().ifPresent(attempt -> attempt.says(Audit.OF_OWN));
        }
    }

    void late(DelegateExecution execution) {
        Submission submission = submissions.get(Variables.submission(execution));
        String unit = organization.unit(submission.unit()).name();
        String table = submissions.definition(submission).title();
        LocalDate due = Variables.dueBy(execution).orElseGet(submission::dueOn);
        String part = submission.part() == Part.ASSISTING ? "协助填报的" : "负责的";
        lateness.report(new Fault(
                submission.year(),
                FaultKind.LATE,
                "submission:" + submission.id(),
                submission.unit(),
                submission.table().value(),
                unit + part + table + "未在" + SchoolClock.inChinese(due) + "前完成。",
                Optional.of(due)));
    }
}
