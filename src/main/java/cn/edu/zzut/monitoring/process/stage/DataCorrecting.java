package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.access.CorrectionRequests;
import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.archive.HandingOver;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.datacorrection.CorrectionState;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.Deed;
import cn.edu.zzut.monitoring.datacorrection.Effect;
import cn.edu.zzut.monitoring.datacorrection.Request;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.Withheld;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Severity;
import cn.edu.zzut.monitoring.validation.Validation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** {@code data-correction}: 数据更正, one locked table (第十九条). */
@Component("dataCorrecting")
public class DataCorrecting {

    static final String ID = "correctionId";
    static final String KEY = "data-correction";
    private static final String OUTCOME = "outcome";
    private static final String GAVE_UP = "gaveUp";
    private static final String STALE_LEFT = "staleLeft";
    private static final int DAYS = 5;
    /** What the request's own form asks for beside the request. */
    private static final String VOUCHED = "responsible";

    private final DataCorrections corrections;
    private final CorrectionBriefing briefing;
    private final CorrectionMails mails;
    private final StaleMaterial stale;
    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final Reviews reviews;
    private final Cycles cycles;
    private final Packages packages;
    private final HandingOver handingOver;
    private final Organization organization;
    private final TableWork tableWork;
    private final Lateness lateness;
    private final WorkingDays workingDays;

    DataCorrecting(
            DataCorrections corrections,
            CorrectionBriefing briefing,
            CorrectionMails mails,
            StaleMaterial stale,
            Submissions submissions,
            Validation validation,
            Explanations explanations,
            Reviews reviews,
            Cycles cycles,
            Packages packages,
            HandingOver handingOver,
            Organization organization,
            TableWork tableWork,
            Lateness lateness,
            WorkingDays workingDays) {
        this.corrections = corrections;
        this.briefing = briefing;
        this.mails = mails;
        this.stale = stale;
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.reviews = reviews;
        this.cycles = cycles;
        this.packages = packages;
        this.handingOver = handingOver;
        this.organization = organization;
        this.tableWork = tableWork;
        this.lateness = lateness;
        this.workingDays = workingDays;
    }

    /** Somebody of the table's unit asks; what they wrote is kept with the request, and not in the process. */
    public void requested(DelegateExecution execution) {
        PersonId by = SignedIn.id().orElseThrow(() -> Refusal.notYours("请登录后再申请更正。"));
        int year = Starting.year(execution);
        cycles.requireFiledHere(year);
        Submission submission = submission(year, execution);
        new CorrectionRequests(submission.unit()).requireMadeBy(new CurrentUser(by, organization.person(by)));
        DataCorrection made = corrections.request(submission.id(), request(execution), by);
        boolean byHead = organization
                .findHead(submission.unit())
                .filter(head -> head.id().equals(by))
                .isPresent();
        if (byHead) {
            corrections.headAgrees(made.id(), by);
        }
        execution.setProcessBusinessKey(KEY + ":" + made.id());
        execution.setVariable(ID, made.id());
        execution.setVariable(Variables.YEAR, year);
        execution.setVariable(Variables.TABLE, submission.table().value());
        execution.setVariable(Variables.UNIT, submission.unit().value());
        execution.setVariable(Variables.SUBMISSION, submission.id().value());
        execution.setVariable("requester", by.value());
        execution.setVariable("askedByHead", byHead);
        execution.setVariable(GAVE_UP, false);
        execution.setVariable(OUTCOME, "");
        execution.removeVariable(CorrectionAnswers.ADDED);
        execution.removeVariable(VOUCHED);
    }

    private Submission submission(int year, DelegateExecution execution) {
        String code = Objects.toString(execution.getVariable(Variables.TABLE), "")
                .strip()
                .replaceFirst("^表", "");
        return submissions
                .responsible(year, new TableCode(code))
                .orElseThrow(() -> Refusal.invalid(year + "年度没有表" + code + "的数据。请填写“本单位的表格”中列出的表号，例如1-4-1。"));
    }

    private static Request request(VariableScope scope) {
        return CorrectionAnswers.of(name -> name.equals(CorrectionAnswers.ADDED)
                ? Objects.toString(scope.getVariable(name), "")
                : Withheld.atStart(name));
    }

    public void prepare(DelegateTask task) {
        briefing.prepare(task, correction(task));
    }

    public void prepareRevision(DelegateTask task) {
        prepare(task);
    }

    public void headDecided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("approve");
        if (agreed) {
            corrections.headAgrees(id(task), answers.by());
        } else {
            corrections.returnRequest(id(task), answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), agreed, answers.reason(), answers.by());
    }

    public void revised(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean withdrawn = answers.chose("withdraw");
        if (withdrawn) {
            corrections.withdraw(id(task), answers.reason(), answers.by());
        } else {
            corrections.asksAgain(id(task), CorrectionAnswers.of(answers::text), answers.by());
        }
        task.getExecution().setVariable(OUTCOME, withdrawn ? "withdrawn" : "");
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /** The office agrees to what stands locked, and then nobody else is at work on the table. */
    public void officeDecided(DelegateTask task) {
        Answers answers = Answers.of(task);
        String outcome;
        if (answers.chose("approve")) {
            requireNoOpenComments(task);
            outcome = corrections.officeAgrees(id(task), answers.by()) ? "leader" : "agreed";
        } else if (answers.chose("return")) {
            corrections.returnRequest(id(task), answers.reason(), answers.by());
            outcome = "returned";
        } else {
            refuse(task, answers);
            outcome = "refused";
        }
        task.getExecution().setVariable(OUTCOME, outcome);
        Variables.returned(task.getExecution(), outcome.equals("returned") ? answers.reason() : "", answers.by());
    }

    /** An accepted comment opens the table by its own way; two at once would be at work on the same rows. */
    private void requireNoOpenComments(DelegateTask task) {
        if (!reviews.open(Variables.year(task), Variables.table(task)).isEmpty()) {
            throw Refusal.conflict("这张表还有没办结的专家意见，接受后会自动退回更正。请选“退回修改申请”，请单位在核查专家意见时一并更正；或等意见办结后再批准。");
        }
    }

    private void refuse(DelegateTask task, Answers answers) {
        corrections.refuse(id(task), answers.reason(), answers.by());
        mails.refused(correction(task), answers.reason());
    }

    public void leaderDecided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("approve");
        if (agreed) {
            corrections.leaderAgrees(id(task), answers.by());
        } else {
            refuse(task, answers);
        }
        task.getExecution().setVariable(OUTCOME, agreed ? "agreed" : "refused");
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /** The rows are opened in the name of whoever decided last. */
    public void open(DelegateExecution execution) {
        PersonId by = corrections.steps(id(execution)).stream()
                .filter(step -> step.deed() == Deed.AGREE)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .by();
        corrections.open(id(execution), by);
    }

    /** The filer hands in what was corrected, or gives it up. */
    public void corrected(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean givesUp = answers.value("givesUp").filter(Boolean.TRUE::equals).isPresent();
        if (givesUp) {
            corrections.giveUp(id(task), answers.reason(), answers.by());
        } else {
            handIn(task, answers);
        }
        task.getExecution().setVariable(GAVE_UP, givesUp);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    private void handIn(DelegateTask task, Answers answers) {
        SubmissionId submission = Variables.submission(task);
        submissions.hold(submission);
        validation.check(submission);
        List<Finding> since = since(task);
        requireNoErrors(since);
        requireExplained(submission, since);
        String word = answers.text(Variables.CORRECTION);
        submissions.submit(submission, word, answers.by());
        corrections.handIn(id(task), word, answers.by());
    }

    private List<Finding> since(VariableScope scope) {
        return validation.sinceVersion(
                Variables.submission(scope), correction(scope).baseVersion());
    }

    private static void requireNoErrors(List<Finding> since) {
        List<Finding> errors = errors(since);
        if (!errors.isEmpty()) {
            throw Refusal.invalid("更正后新出现" + errors.size() + "项错误，不能提交。请在“填报数据”页签改正后再提交。例如："
                    + errors.get(0).withoutValues().message());
        }
    }

    private static List<Finding> errors(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Of what stood in the locked version nobody is asked anew. */
    private void requireExplained(SubmissionId submission, List<Finding> since) {
        Set<List<String>> isNew = new HashSet<>();
        since.stream()
                .filter(finding -> finding.severity() == Severity.ANOMALY)
                .forEach(finding -> isNew.add(List.of(finding.rule(), finding.column(), finding.value())));
        explanations.unexplained(submission).stream()
                .filter(finding -> isNew.contains(List.of(finding.rule(), finding.column(), finding.value())))
                .findFirst()
                .ifPresent(finding -> {
                    throw Refusal.invalid("更正后新出现的异常还没有说明，请先在“填报数据”的“异常说明”中说明。例如："
                            + finding.withoutValues().message());
                });
    }

    /** What it refers to may have changed since it was handed in. */
    public void check(DelegateExecution execution) {
        List<Finding> errors = errors(since(execution));
        execution.setVariable(Variables.ERRORS, errors.size());
        if (!errors.isEmpty()) {
            String reason = "重新校验发现" + errors.size() + "项新的错误，请更正后重新提交。例如："
                    + errors.get(0).withoutValues().message();
            submissions.giveBack(Variables.submission(execution), reason, PersonId.SYSTEM);
            corrections.giveBack(id(execution), reason, PersonId.SYSTEM);
            Variables.returned(execution, reason, PersonId.SYSTEM);
        }
    }

    public void audited(DelegateTask task) {
        Answers answers = Answers.of(task);
        if (tableWork.audit(task)) {
            explanations.approve(Variables.submission(task), answers.by());
            corrections.approve(id(task), answers.by());
        } else {
            corrections.giveBack(id(task), answers.reason(), answers.by());
        }
    }

    /** The office sees old and new side by side; it locks, or sends back. */
    public void relockDecided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean locks = answers.chose("approve");
        if (!locks) {
            submissions.giveBack(Variables.submission(task), answers.reason(), answers.by());
            corrections.giveBack(id(task), answers.reason(), answers.by());
        }
        task.getExecution().setVariable("lockedBy", answers.by().value());
        Variables.decided(task.getExecution(), locks, answers.reason(), answers.by());
    }

    public void lock(DelegateExecution execution) {
        cycles.lock(Variables.year(execution));
        corrections.lock(id(execution), new PersonId((String) execution.getVariable("lockedBy")));
    }

    /** Names what is stale now, and tells the unit what it has to do with it. */
    public void nameStale(DelegateExecution execution) {
        DataCorrection correction = correction(execution);
        corrections.name(correction.id(), stale.of(correction));
        countLeft(execution);
        mails.relocked(correction, corrections.effects(correction.id()));
    }

    private void countLeft(VariableScope scope) {
        scope.setVariable(STALE_LEFT, (int)
                corrections.effects(id(scope)).stream().filter(Effect::isOpen).count());
    }

    public void prepareFollowUp(DelegateTask task) {
        DataCorrection correction = correction(task);
        briefing.prepare(task, correction);
        List<Effect> effects = corrections.effects(correction.id());
        task.setVariableLocal("effects", Variables.json(CorrectionBriefing.effects(effects)));
        task.setVariableLocal(
                "effectChoices",
                Variables.json(effects.stream()
                        .filter(Effect::isOpen)
                        .map(effect -> new Choice(effect.stale().title(), String.valueOf(effect.id())))
                        .toList()));
    }

    /** What the office has seen to; it may say so bit by bit. */
    public void renewed(DelegateTask task) {
        Answers answers = Answers.of(task);
        List<Long> chosen = answers.choices("renewedEffects").stream()
                .map(DataCorrecting::number)
                .toList();
        requireRenewed(correction(task), chosen);
        corrections.renewed(id(task), chosen, answers.text("renewalNote"), answers.by());
        countLeft(task.getExecution());
    }

    private void requireRenewed(DataCorrection correction, List<Long> chosen) {
        List<String> titles = corrections.effects(correction.id()).stream()
                .filter(effect -> chosen.contains(effect.id()))
                .map(effect -> effect.stale().title())
                .toList();
        List<String> still = stale.stillStale(correction, titles);
        if (!still.isEmpty()) {
            throw Refusal.conflict("还没有更新：" + String.join("、", still) + "。请先按“怎样更新”办理，再勾选。");
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("请从清单中勾选已更新的材料。");
        }
    }

    /** Whether the archive has what was corrected, so that it gets a supplement. */
    public boolean isArchived(DelegateExecution execution) {
        int year = Variables.year(execution);
        return cycles.cycle(year).state() == Cycle.State.ARCHIVED
                && packages.newest(year, PackageKind.ARCHIVE).isPresent();
    }

    public void makeSupplement(DelegateExecution execution) {
        packages.archive(Variables.year(execution));
    }

    public void prepareSupplement(DelegateTask task) {
        briefing.prepare(task, correction(task));
        task.setVariableLocal("packageFacts", Markdown.list(handingOver.facts(Variables.year(task))));
    }

    public void supplementReceived(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean received = answers.chose("approve");
        int year = Variables.year(task);
        String title = correction(task).title();
        cycles.decided(
                year,
                "archive-supplement",
                received ? "received" : "returned",
                title + "：" + (received ? answers.text("archiveNumber") : answers.reason()),
                answers.by());
        if (received) {
            corrections.renewed(id(task), List.of(), "档案馆已接收补充归档包，档号" + answers.text("archiveNumber"), answers.by());
        }
        Variables.decided(task.getExecution(), received, answers.reason(), answers.by());
    }

    public void close(DelegateExecution execution) {
        corrections.close(
                id(execution),
                stale.isClosed(Variables.year(execution)),
                organization.holderOf(Role.OFFICE).id());
    }

    /** The unit has not corrected in time; what lies with the office is none of its delay. */
    public void late(DelegateExecution execution) {
        DataCorrection correction = correction(execution);
        if (correction.state() != CorrectionState.OPEN && correction.state() != CorrectionState.HANDED_IN) {
            return;
        }
        LocalDate due = workingDays.plus(openedOn(correction), DAYS);
        lateness.report(new Fault(
                correction.year(),
                FaultKind.LATE,
                KEY + ":" + correction.id(),
                correction.unit(),
                "",
                organization.unit(correction.unit()).name() + "获准更正"
                        + submissions
                                .definition(submissions.get(correction.submission()))
                                .title() + "（"
                        + correction.title() + "），未在" + SchoolClock.inChinese(due) + "前完成更正。",
                Optional.of(due)));
    }

    private LocalDate openedOn(DataCorrection correction) {
        return corrections.steps(correction.id()).stream()
                .filter(step -> step.deed() == Deed.OPEN)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .at()
                .atZone(SchoolClock.ZONE)
                .toLocalDate();
    }

    private DataCorrection correction(VariableScope scope) {
        return corrections.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable(ID)).longValue();
    }
}
