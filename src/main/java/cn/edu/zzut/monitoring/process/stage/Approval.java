package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.stage.ReturnedTables.Because;
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

    /** Whether it was the platform that found something, and not the office. */
    private static final String PLATFORM_RETURNED = "platformReturned";

    private final Cycles cycles;
    private final Packages packages;
    private final Checklist checklist;
    private final Rectifications rectifications;
    private final RectificationListing listing;
    private final RectificationStarts starts;
    private final TableOverview overview;
    private final YearComparison comparison;
    private final YearReports reports;
    private final CorrectionRequesting requesting;
    private final ReturnedTables returned;
    private final MeetingMaterialShown material;

    Approval(
            Cycles cycles,
            Packages packages,
            Checklist checklist,
            Rectifications rectifications,
            RectificationListing listing,
            RectificationStarts starts,
            TableOverview overview,
            YearComparison comparison,
            YearReports reports,
            CorrectionRequesting requesting,
            ReturnedTables returned,
            MeetingMaterialShown material) {
        this.cycles = cycles;
        this.packages = packages;
        this.checklist = checklist;
        this.rectifications = rectifications;
        this.listing = listing;
        this.starts = starts;
        this.overview = overview;
        this.comparison = comparison;
        this.reports = reports;
        this.requesting = requesting;
        this.returned = returned;
        this.material = material;
    }

    /** Whoever returned tables sees what was corrected in them, too; see {@link CorrectedCells}. */
    public void prepareAudit(DelegateTask task) {
        offerTables(task);
        material.show(task);
        reports.showHighlights(task);
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
        List<TableCode> chosen =
                answers.choices("returned").stream().map(TableCode::new).toList();
        returned.giveBack(task.getExecution(), chosen, Because.office(answers.reason(), answers.by()));
        return chosen;
    }

    public List<String> returnedTables(DelegateExecution execution) {
        return returned.of(execution);
    }

    public void unlock(DelegateExecution execution) {
        returned.unlock(execution);
    }

    /** Only diagrams of before ask for it: the meeting's record was a number then; see {@link MeetingDeciding}. */
    public void prepareMeeting(DelegateTask task) {
        task.setVariableLocal(Variables.TABLES, Variables.json(overview.of(Variables.year(task))));
    }

    /** Like {@link #prepareMeeting}. */
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
        boolean refused = answers.chose("return");
        if (refused) {
            checklist.returned(year, giveBack(task, answers), "退回更正：" + answers.reason(), answers.by());
            cycles.decided(year, "national-platform", "returned", answers.reason(), answers.by());
        } else {
            String number = checklist.requireComplete(year).number();
            requireSame(number, answers.formerly("receipt"));
            cycles.received(year, number);
            requesting.yearMovedOn(year, year + "年度已上报国家平台并办结；申请没有作废，批准前还须分管校领导同意，更正后须同时更正平台上的数据。", answers.by());
        }
        task.getExecution().setVariable(Variables.APPROVED, !refused);
        task.getExecution().setVariable(PLATFORM_RETURNED, refused);
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
