package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Explanations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * {@code stage-3-verification}: 数据校验与审核, one table, up to its head's approval (第十五条三). What follows is in
 * {@link Locking}; the years that began before the division still look for it here.
 */
@Component("verification")
public class Verification {

    private static final String RETURNED_UNITS = "returnedUnits";
    private static final String RETURN_UNITS = "return-units";

    private final Cycles cycles;
    private final Submissions submissions;
    private final Explanations explanations;
    private final AnomalyReports anomalies;
    private final Organization organization;
    private final TableWork tableWork;
    private final Lateness lateness;
    private final Locking locking;

    Verification(
            Cycles cycles,
            Submissions submissions,
            Explanations explanations,
            AnomalyReports anomalies,
            Organization organization,
            TableWork tableWork,
            Lateness lateness,
            Locking locking) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.explanations = explanations;
        this.anomalies = anomalies;
        this.organization = organization;
        this.tableWork = tableWork;
        this.lateness = lateness;
        this.locking = locking;
    }

    public void started(DelegateExecution execution) {
        cycles.stageStarted(Variables.year(execution), Stage.VERIFICATION);
        tableWork.takeResponsible(execution);
        Submission submission = submissions.get(Variables.submission(execution));
        if (submission.state() == SubmissionState.RETURNED) {
            Variables.returned(execution, submission.returnReason(), submissions.returnedBy(submission.id()));
        }
    }

    /** Checks the newest version again: errors open it for correction, anomalies are for the filer to explain. */
    public void check(DelegateExecution execution) {
        passesCheck(execution);
    }

    private boolean passesCheck(DelegateExecution execution) {
        SubmissionId id = Variables.submission(execution);
        boolean goesBack = tableWork.goesBackForErrors(execution);
        int unexplained = anomalies.unexplained(id);
        execution.setVariable(Variables.ANOMALIES, unexplained);
        if (goesBack) {
            execution.setVariable("correctionRequired", true);
        } else if (unexplained == 0) {
            anomalies.settle(id);
        } else if (submissions.get(id).state() == SubmissionState.AUDITED) {
            tableWork.giveBackForAnomalies(execution, unexplained);
        }
        return !goesBack;
    }

    /** The time to explain them has passed: what is unexplained is put on record. */
    public void unexplained(DelegateExecution execution) {
        anomalies.reportUnexplained(Variables.submission(execution));
    }

    public void prepareExplanation(DelegateTask task) {
        explanations.of(Variables.submission(task)).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> task.setVariableLocal("explanation", last.text()));
    }

    public void explained(DelegateTask task) {
        Answers answers = Answers.of(task);
        SubmissionId id = Variables.submission(task);
        boolean explained = answers.chose("explain");
        if (explained) {
            explanations.explainAll(id, answers.text("explanation"), answers.text("evidence"), answers.by());
            handInAgain(id, answers.by());
        } else {
            submissions.giveBack(id, "填报人更正异常数据", answers.by());
        }
        task.getExecution().setVariable("explained", explained);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
        if (explained) {
            anomalies.settle(id);
        }
    }

    /** What came back from the lock is for the head to approve again, with what explains it. */
    private void handInAgain(SubmissionId id, PersonId by) {
        if (submissions.get(id).state().isOpen()) {
            submissions.submit(id, by);
        }
    }

    public void prepareAudit(DelegateTask task) {
        Submission submission = submissions.get(Variables.submission(task));
        List<Choice> assisting = submissions.assisting(submission.year(), submission.table()).stream()
                .map(part -> new Choice(
                        organization.unit(part.unit()).name(), part.unit().value()))
                .toList();
        task.setVariableLocal("assistingUnits", Variables.json(assisting));
        task.setVariableLocal("auditChoices", Variables.json(auditChoices(!assisting.isEmpty())));
    }

    private static List<Choice> auditChoices(boolean hasAssistants) {
        Choice approve = new Choice("审核通过", "approve");
        Choice filer = new Choice("退回填报人更正", "return-filer");
        return hasAssistants
                ? List.of(approve, filer, new Choice("退回协助单位重新核实", RETURN_UNITS))
                : List.of(approve, filer);
    }

    public void audited(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean approved = tableWork.audit(task);
        task.getExecution().setVariable("auditResult", answers.text("decision"));
        if (approved) {
            explanations.approve(Variables.submission(task), answers.by());
        }
        if (!approved && answers.chose(RETURN_UNITS)) {
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

    public void late(DelegateExecution execution) {
        Submission submission = submissions.get(Variables.submission(execution));
        LocalDate due = Variables.dueBy(execution).orElseGet(() -> cycles.dueOf(submission.year(), Stage.VERIFICATION));
        lateness.report(new Fault(
                submission.year(),
                FaultKind.LATE,
                "verification:" + submission.id(),
                submission.unit(),
                submission.table().value(),
                organization.unit(submission.unit()).name() + "负责的"
                        + submissions.definition(submission).title() + "未在" + SchoolClock.inChinese(due) + "前完成校验与审核。",
                Optional.of(due)));
    }

    /** For years whose diagrams put anomalies on record as soon as they are found; see decisions 15 and 20. */
    public void validate(DelegateExecution execution) {
        if (passesCheck(execution)) {
            unexplained(execution);
        }
    }

    /** For years begun before the division of stage 3, whose diagrams call this; see decision 15. */
    public boolean basesLocked(DelegateExecution execution) {
        return locking.basesLocked(execution);
    }

    /** As {@link #basesLocked}. */
    public void lock(DelegateExecution execution) {
        locking.lock(execution);
    }

    /** As {@link #basesLocked}. */
    public boolean isBase(DelegateExecution execution) {
        return locking.isBase(execution);
    }

    /** As {@link #basesLocked}. */
    public void makeAuditForm(DelegateExecution execution) {
        locking.makeAuditForm(execution);
    }

    /** As {@link #basesLocked}. */
    public void handedOver(DelegateTask task) {
        locking.handedOver(task);
    }

    /** As {@link #basesLocked}. */
    public void received(DelegateTask task) {
        locking.received(task);
    }
}
