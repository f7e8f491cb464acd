package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.AuditForm;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.stream.Collectors;
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
    private final Explanations explanations;
    private final AnomalyReports anomalies;
    private final Documents documents;
    private final Organization organization;
    private final SchoolClock clock;

    Locking(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            Validation validation,
            Explanations explanations,
            AnomalyReports anomalies,
            Documents documents,
            Organization organization,
            SchoolClock clock) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.anomalies = anomalies;
        this.documents = documents;
        this.organization = organization;
        this.clock = clock;
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

    public void makeAuditForm(DelegateExecution execution) {
        Submission submission = submissions.get(Variables.submission(execution));
        SubmissionVersion version = submissions
                .version(submission.id(), submission.lockedVersion().orElseThrow())
                .orElseThrow();
        UnitCode unit = submission.unit();
        String explained = explanations.inForce(submission.id()).stream()
                .map(Locking::line)
                .distinct()
                .collect(Collectors.joining("；"));
        documents.keepAuditForm(
                submission,
                new AuditForm(
                        organization.unit(unit).name(),
                        clock.today().toString(),
                        submissions.definition(submission).title(),
                        version.number(),
                        version.sha256(),
                        actor(submission, AuditAction.SUBMIT),
                        organization.dataLeadOf(unit).name(),
                        explained,
                        actor(submission, AuditAction.APPROVE),
                        "审核通过"));
    }

    /** The name of the person who did it, not of whoever holds the office that should have. */
    private String actor(Submission submission, AuditAction action) {
        return organization.nameOf(
                submissions.lastActor(submission.id(), action).orElseThrow());
    }

    private static String line(Explanation explanation) {
        String evidence = explanation.evidence().isEmpty() ? "" : "（佐证：" + explanation.evidence() + "）";
        return explanation.column() + "（" + explanation.value() + "）：" + explanation.text() + evidence;
    }

    public void handedOver(DelegateTask task) {
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void received(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean accepted = answers.chose("approve");
        if (accepted) {
            submissions.received(Variables.submission(task), answers.by());
        }
        Variables.decided(task.getExecution(), accepted, answers.reason(), answers.by());
    }
}
