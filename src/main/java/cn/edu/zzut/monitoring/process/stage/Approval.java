package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.CorrectionLines;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-5-approval}: 审议上报与总结整改 (第十五条五). */
@Component("approval")
public class Approval {

    private static final String RETURNED = "returnedTables";
    private static final String RETURNED_BECAUSE = "returnedBecause";
    private static final String RETURNED_TABLES_BY = "returnedTablesBy";
    /** Whether it was the platform that found something, and not the office. */
    private static final String PLATFORM_RETURNED = "platformReturned";

    private final Cycles cycles;
    private final Submissions submissions;
    private final Packages packages;
    private final Checklist checklist;
    private final Rectifications rectifications;
    private final RectificationListing listing;
    private final RectificationStarts starts;
    private final TableOverview overview;
    private final YearComparison comparison;
    private final YearReports reports;
    private final CorrectionLines corrections;
    private final CorrectionRequesting requesting;

    Approval(
            Cycles cycles,
            Submissions submissions,
            Packages packages,
            Checklist checklist,
            Rectifications rectifications,
            RectificationListing listing,
            RectificationStarts starts,
            TableOverview overview,
            YearComparison comparison,
            YearReports reports,
            CorrectionLines corrections,
            CorrectionRequesting requesting) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.packages = packages;
        this.checklist = checklist;
        this.rectifications = rectifications;
        this.listing = listing;
        this.starts = starts;
        this.overview = overview;
        this.comparison = comparison;
        this.reports = reports;
        this.corrections = corrections;
        this.requesting = requesting;
    }

    /** Whoever returned tables sees what was corrected in them. */
    public void prepareAudit(DelegateTask task) {
        offerTables(task);
        int year = Variables.year(task);
        task.setVariableLocal(
                "corrections",
                Variables.json(returnedTables(task.getExecution()).stream()
                        .flatMap(table -> submissions.responsible(year, new TableCode(table)).stream())
                        .flatMap(table -> corrections.of(table).stream())
                        .toList()));
    }

    private void offerTables(DelegateTask task) {
        var lines = overview.of(Variables.year(task));
        task.setVariableLocal(Variables.TABLES, Variables.json(lines));
        task.setVariableLocal(
                "tableChoices",
                Variables.json(lines.stream()
                        .map(line -> new Choice(line.table(), line.code()))
                        .toList()));
    }

    public void audited(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        boolean approved = answers.chose("approve");
        if (!approved) {
            giveBack(task, answers);
        }
        task.getExecution().setVariable(PLATFORM_RETURNED, false);
        cycles.decided(year, "office-audit", approved ? "approved" : "returned", answers.reason(), answers.by());
        task.getExecution().setVariable(Variables.APPROVED, approved);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    private List<TableCode> giveBack(DelegateTask task, Answers answers) {
        List<TableCode> returned =
                answers.choices("returned").stream().map(TableCode::new).toList();
        returned.forEach(table -> cycles.assignment(Variables.year(task), table));
        returned.forEach(table -> requireNotBeingCorrected(Variables.year(task), table));
        Variables.keep(
                task.getExecution(),
                RETURNED,
                returned.stream().map(TableCode::value).toList());
        task.getExecution().setVariable(RETURNED_BECAUSE, answers.reason());
        task.getExecution().setVariable(RETURNED_TABLES_BY, answers.by().value());
        return returned;
    }

    /** A table is opened by one way at a time. */
    private void requireNotBeingCorrected(int year, TableCode table) {
        submissions
                .responsible(year, table)
                .filter(submission -> submission.correction().isPresent())
                .ifPresent(submission -> {
                    throw Refusal.conflict(submissions.definition(submission).title()
                            + "正在办理数据更正（锁定的版本不变），现在不能退回。请等更正重新锁定后再退回，或先不选这张表。");
                });
    }

    public List<String> returnedTables(DelegateExecution execution) {
        return Variables.texts(execution, RETURNED);
    }

    public void unlock(DelegateExecution execution) {
        Submission submission = submissions
                .responsible(Variables.year(execution), Variables.table(execution))
                .orElseThrow();
        if (submission.state() == SubmissionState.LOCKED) {
            String reason = (String) execution.getVariable(RETURNED_BECAUSE);
            submissions.unlock(submission.id(), "评估督导处退回：" + reason, returnedBy(execution));
        }
    }

    /** Years that began before this was kept do not know. */
    private static PersonId returnedBy(DelegateExecution execution) {
        return execution.getVariable(RETURNED_TABLES_BY) instanceof String id ? new PersonId(id) : PersonId.SYSTEM;
    }

    public void prepareMeeting(DelegateTask task) {
        task.setVariableLocal(Variables.TABLES, Variables.json(overview.of(Variables.year(task))));
    }

    public void decided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean approved = answers.chose("approve");
        cycles.decided(
                Variables.year(task),
                "presidents-meeting",
                approved ? "approved" : "rejected",
                answers.text("minutes") + " " + answers.reason(),
                answers.by());
        Variables.decided(task.getExecution(), approved, "校长办公会未通过：" + answers.reason(), answers.by());
    }

    public void export(DelegateExecution execution) {
        packages.report(Variables.year(execution));
    }

    public void preparePackage(DelegateTask task) {
        offerTables(task);
        task.setVariableLocal("packageLink", "/api/cycles/" + Variables.year(task) + "/packages/report.zip");
    }

    /** Tables that the platform refuses go back; else all has to be ticked and the receipt to be there. */
    public void reported(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        boolean returned = answers.chose("return");
        if (returned) {
            checklist.returned(year, giveBack(task, answers), "退回更正：" + answers.reason(), answers.by());
            cycles.decided(year, "national-platform", "returned", answers.reason(), answers.by());
        } else {
            String number = checklist.requireComplete(year).number();
            requireSame(number, answers.formerly("receipt"));
            cycles.received(year, number);
            requesting.yearMovedOn(year, year + "年度已上报国家平台并办结；申请没有作废，批准前还须分管校领导同意，更正后须同时更正平台上的数据。", answers.by());
        }
        task.getExecution().setVariable(Variables.APPROVED, !returned);
        task.getExecution().setVariable(PLATFORM_RETURNED, returned);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /** A number that was typed into a form does not count, and must not be another one. */
    private static void requireSame(String recorded, String typed) {
        if (!typed.isEmpty() && !typed.equals(recorded)) {
            throw Refusal.invalid("表单中的回执号“" + typed + "”与已登记的“" + recorded + "”不一致。请核对后改成一致的，再提交。");
        }
    }

    /** Only diagrams of 0.1.0 ask for it, in which the report was a text that was written after the meeting. */
    public void prepareReport(DelegateTask task) {
        task.setVariableLocal("growth", Variables.json(comparison.of(Variables.year(task))));
    }

    /** Only diagrams of 0.1.0 ask for it: the text goes into the report, which is fixed with it. */
    public void concluded(DelegateTask task) {
        Answers answers = Answers.of(task);
        reports.conclude(Variables.year(task), answers.text("conclusions"), answers.by());
    }

    public void prepareRectifications(DelegateTask task) {
        listing.prepare(task);
    }

    public void published(DelegateTask task) {
        task.getExecution().setVariable("rectificationCount", listing.publish(task));
    }

    /** Each goes its own way from here on: the year does not wait for the slowest. */
    public void startRectifications(DelegateExecution execution) {
        starts.startAll(Variables.year(execution));
    }

    /** The ids of the year's rectifications; only diagrams of 0.1.0, which wait for each of them, ask for it. */
    public List<Long> rectifications(DelegateExecution execution) {
        return rectifications.ofYear(Variables.year(execution)).stream()
                .map(Rectification::id)
                .toList();
    }
}
