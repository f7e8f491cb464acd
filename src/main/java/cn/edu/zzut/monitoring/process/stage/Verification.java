package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.AuditForm;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code stage-3-verification}: 数据校验与审核, one table, up to its lock and hand-over (第十五条三). */
@Component("verification")
public class Verification {

    private static final String RETURNED_UNITS = "returnedUnits";

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final Documents documents;
    private final Organization organization;
    private final TableWork tableWork;
    private final Lateness lateness;
    private final SchoolClock clock;
    private final RuntimeService runtime;

    Verification(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            Validation validation,
            Explanations explanations,
            Documents documents,
            Organization organization,
            TableWork tableWork,
            Lateness lateness,
            SchoolClock clock,
            @Lazy RuntimeService runtime) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.documents = documents;
        this.organization = organization;
        this.tableWork = tableWork;
        this.lateness = lateness;
        this.clock = clock;
        this.runtime = runtime;
    }

    public void started(DelegateExecution execution) {
        cycles.stageStarted(Variables.year(execution), Stage.VERIFICATION);
        tableWork.takeResponsible(execution);
        Submission submission = submissions.get(Variables.submission(execution));
        if (submission.state() == SubmissionState.RETURNED) {
            execution.setVariable(Variables.RETURN_REASON, submission.returnReason());
        }
    }

    /** Checks the newest version again; errors open it for correction, open anomalies are counted and reported. */
    public void validate(DelegateExecution execution) {
        long id = Variables.submission(execution);
        Summary summary = validation.check(id);
        List<Finding> unexplained = explanations.unexplained(id);
        execution.setVariable(Variables.ERRORS, summary.errors());
        execution.setVariable("anomalies", unexplained.size());
        if (summary.errors() > 0) {
            tableWork.giveBackForErrors(execution, summary.errors());
            execution.setVariable("correctionRequired", true);
        } else if (unexplained.isEmpty()) {
            settleAnomaly(id);
        } else {
            reportAnomaly(id, unexplained);
        }
    }

    /** The unit need not explain once more, in its accountability record, what it has explained or corrected here. */
    private void settleAnomaly(long submission) {
        runtime.createMessageCorrelation("anomaly-settled")
                .processInstanceVariableEquals("faultySubmission", submission)
                .correlateAll();
    }

    private void reportAnomaly(long id, List<Finding> unexplained) {
        Submission submission = submissions.get(id);
        String table = submissions.definition(submission).title();
        lateness.report(new Fault(
                submission.year(),
                FaultKind.ANOMALY,
                "submission:" + id,
                submission.unit(),
                submission.table().value(),
                organization.unit(submission.unit()).name() + "的" + table + "有" + unexplained.size() + "项异常数据，例如："
                        + unexplained.get(0).message(),
                Optional.empty()));
    }

    public void prepareExplanation(DelegateTask task) {
        explanations.of(Variables.submission(task)).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> task.setVariableLocal("explanation", last.text()));
    }

    public void explained(DelegateTask task) {
        Answers answers = Answers.of(task);
        long id = Variables.submission(task);
        boolean explained = answers.chose("explain");
        if (explained) {
            explanations.explainAll(id, answers.text("explanation"), answers.text("evidence"), answers.by());
        } else {
            submissions.giveBack(id, "填报人更正异常数据", answers.by());
        }
        task.getExecution().setVariable("explained", explained);
        if (explained) {
            settleAnomaly(id);
        }
    }

    public void prepareAudit(DelegateTask task) {
        Submission submission = submissions.get(Variables.submission(task));
        task.setVariableLocal(
                "assistingUnits",
                Variables.json(submissions.assisting(submission.year(), submission.table()).stream()
                        .map(part -> new Choice(
                                organization.unit(part.unit()).name(),
                                part.unit().value()))
                        .toList()));
    }

    public void audited(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean approved = tableWork.audit(task);
        task.getExecution().setVariable("auditResult", answers.text("decision"));
        if (approved) {
            explanations.approve(Variables.submission(task), answers.by());
        }
        if (!approved && answers.chose("return-units")) {
            giveBackToUnits(task, answers);
        }
    }

    private void giveBackToUnits(DelegateTask task, Answers answers) {
        Submission submission = submissions.get(Variables.submission(task));
        List<String> units = answers.choices("units");
        Map<String, Submission> parts = submissions.assisting(submission.year(), submission.table()).stream()
                .collect(Collectors.toMap(part -> part.unit().value(), part -> part));
        for (String unit : units) {
            if (!parts.containsKey(unit)) {
                throw Refusal.invalid("“" + unit + "”不是本表的协助单位，请从列表中选择。");
            }
            submissions.giveBack(parts.get(unit).id(), answers.reason(), answers.by());
        }
        Variables.keep(task.getExecution(), RETURNED_UNITS, units);
    }

    public List<String> returnedUnits(DelegateExecution execution) {
        return Variables.texts(execution, RETURNED_UNITS);
    }

    public void corrected(DelegateTask task) {
        tableWork.submit(task);
        task.getExecution().setVariable("correctionRequired", false);
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
        String anomalies = explanations.inForce(submission.id()).stream()
                .map(Verification::line)
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
                        organization.dataLeadOf(unit, submission.year()).name(),
                        anomalies,
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
        Variables.decided(task.getExecution(), accepted, answers.reason());
    }

    public void late(DelegateExecution execution) {
        Submission submission = submissions.get(Variables.submission(execution));
        LocalDate due = cycles.dueOf(submission.year(), Stage.VERIFICATION);
        lateness.report(new Fault(
                submission.year(),
                FaultKind.LATE,
                "verification:" + submission.id(),
                submission.unit(),
                submission.table().value(),
                organization.unit(submission.unit()).name() + "负责的"
                        + submissions.definition(submission).title() + "未在" + due + "前完成校验与审核。",
                Optional.of(due)));
    }
}
