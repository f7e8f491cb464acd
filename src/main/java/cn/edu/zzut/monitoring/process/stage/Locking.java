package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code lock-and-hand-over}: an audited table is locked and its audit form handed to the office (第十五条三, 第十九条). */
@Component("locking")
public class Locking {

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final Validation validation;
    private final AnomalyReports anomalies;
    private final Papers papers;

    Locking(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            Validation validation,
            AnomalyReports anomalies,
            Papers papers) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.validation = validation;
        this.anomalies = anomalies;
        this.papers = papers;
    }

    /**
     * Whether all base tables that must be locked before this table are (第十九条). Keeps every other table of the year
     * waiting at this point until the transaction ends, so that no table waits for a lock that has just been made.
     */
    public boolean basesLocked(DelegateExecution execution) {
        int year = Variables.year(execution);
        cycles.lock(year);
        return catalogs.of(year).lockedBefore(Variables.table(execution)).stream()
                .allMatch(base -> isLockedOrUnused(year, base));
    }

    private boolean isLockedOrUnused(int year, TableCode base) {
        return submissions
                .responsible(year, base)
                .map(submission -> submission.lockedVersion().isPresent())
                .orElse(true);
    }

    /**
     * What was right when it was audited may refer to base tables that have changed since; errors, and anomalies that nobody
     * has explained, lead back to the audit.
     */
    public void checkAgain(DelegateExecution execution) {
        SubmissionId id = Variables.submission(execution);
        Summary found = validation.check(id);
        int unexplained = anomalies.unexplained(id);
        execution.setVariable(Variables.ERRORS, found.errors());
        execution.setVariable(Variables.ANOMALIES, unexplained);
        if (!found.blocks() && unexplained == 0) {
            anomalies.settle(id);
        }
    }

    public void lock(DelegateExecution execution) {
        cycles.lock(Variables.year(execution));
        submissions.lock(Variables.submission(execution));
    }

    public boolean isBase(DelegateExecution execution) {
        return catalogs.of(Variables.year(execution))
                .table(Variables.table(execution))
                .base();
    }

    /** Whether the unit's audit form can be made: it is one for all tables that the unit is responsible for (附件1). */
    public boolean allLocked(DelegateExecution execution) {
        return submissions
                .responsible(
                        Variables.year(execution),
                        submissions.get(Variables.submission(execution)).unit())
                .stream()
                .allMatch(table -> table.lockedVersion().isPresent());
    }

    /** Years that began before the form was one a unit ask for it at every table. */
    public void makeAuditForm(DelegateExecution execution) {
        if (allLocked(execution)) {
            Paper form = papers.current(
                    PaperKind.AUDIT_FORM,
                    Variables.year(execution),
                    submissions.get(Variables.submission(execution)).unit());
            execution.setVariable(TaskBriefing.MATTER, "审核表（附件1）：本单位负责的全部表格，第" + form.edition() + "版");
        }
    }

    public void handedOver(DelegateTask task) {
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
        form(task).ifPresent(form -> papers.handedOver(form, Answers.of(task).by()));
    }

    private Optional<Paper> form(DelegateTask task) {
        Submission table = submissions.get(Variables.submission(task));
        return papers.newest(PaperKind.AUDIT_FORM, table.year(), table.unit());
    }

    public void received(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean accepted = answers.chose("approve");
        if (accepted) {
            form(task).ifPresent(form -> papers.received(form, answers.by()));
            receive(submissions.get(Variables.submission(task)), answers.by());
        }
        Variables.decided(task.getExecution(), accepted, answers.reason(), answers.by());
    }

    /** With the form all that it lists. */
    private void receive(Submission last, PersonId by) {
        submissions.responsible(last.year(), last.unit()).stream()
                .filter(table ->
                        table.id().equals(last.id()) || (table.lockedVersion().isPresent() && !table.isReceived()))
                .forEach(table -> submissions.received(table.id(), by));
    }
}
