package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.process.deadline.Deadlines;
import cn.edu.zzut.monitoring.process.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code unit-filing}: one assisting unit fills in its part of one table and its head audits it. */
@Component("unitFiling")
public class UnitFiling {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final TableWork tableWork;

    UnitFiling(Cycles cycles, Submissions submissions, Deadlines deadlines, TableWork tableWork) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.tableWork = tableWork;
    }

    public void started(DelegateExecution execution) {
        int year = Variables.year(execution);
        Submission submission = submissions.open(
                year,
                Variables.table(execution),
                Variables.unit(execution),
                Part.ASSISTING,
                () -> cycles.assistantDue(year, false));
        execution.setVariable(Variables.SUBMISSION, submission.id().value());
        submissions.begin(submission.id());
        submissions.extend(submission.id(), deadlines.fairDay(submission.dueOn()));
        if (submission.state() == SubmissionState.RETURNED) {
            Variables.returned(execution, submission.returnReason(), submissions.returnedBy(submission.id()));
        }
    }

    public void filled(DelegateTask task) {
        tableWork.submit(task);
    }

    public void validate(DelegateExecution execution) {
        tableWork.goesBackForErrors(execution);
    }

    public void audited(DelegateTask task) {
        tableWork.audit(task);
    }

    /** The last step is a job of its own, so that units that finish together do not get in each other's way. */
    public void handIn(DelegateExecution execution) {
        submissions.get(Variables.submission(execution));
    }

    public void late(DelegateExecution execution) {
        tableWork.late(execution);
    }
}
