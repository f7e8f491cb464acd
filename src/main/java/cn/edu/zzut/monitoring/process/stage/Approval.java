package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-5-approval}: 审议上报与总结整改 (第十五条五). */
@Component("approval")
public class Approval {

    private static final String RETURNED = "returnedTables";

    private final Cycles cycles;
    private final Submissions submissions;
    private final Packages packages;
    private final Reviews reviews;
    private final Rectifications rectifications;
    private final Organization organization;
    private final TableOverview overview;
    private final YearComparison comparison;
    private final YearReports reports;

    Approval(
            Cycles cycles,
            Submissions submissions,
            Packages packages,
            Reviews reviews,
            Rectifications rectifications,
            Organization organization,
            TableOverview overview,
            YearComparison comparison,
            YearReports reports) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.packages = packages;
        this.reviews = reviews;
        this.rectifications = rectifications;
        this.organization = organization;
        this.overview = overview;
        this.comparison = comparison;
        this.reports = reports;
    }

    public void prepareAudit(DelegateTask task) {
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
            List<String> returned = answers.choices("returned");
            returned.forEach(table -> cycles.assignment(year, new TableCode(table)));
            Variables.keep(task.getExecution(), RETURNED, returned);
            task.getExecution().setVariable("returnedBecause", answers.reason());
        }
        cycles.decided(year, "office-audit", approved ? "approved" : "returned", answers.reason(), answers.by());
        task.getExecution().setVariable(Variables.APPROVED, approved);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public List<String> returnedTables(DelegateExecution execution) {
        return Variables.texts(execution, RETURNED);
    }

    public void unlock(DelegateExecution execution) {
        Submission submission = submissions
                .responsible(Variables.year(execution), Variables.table(execution))
                .orElseThrow();
        if (submission.state() == SubmissionState.LOCKED) {
            String reason = (String) execution.getVariable("returnedBecause");
            submissions.unlock(submission.id(), "评估督导处退回：" + reason, PersonId.SYSTEM);
        }
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
        task.setVariableLocal("packageLink", "/api/cycles/" + Variables.year(task) + "/packages/report.zip");
    }

    public void reported(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        cycles.received(year, answers.text("receipt"));
        submissions.ofYear(year).stream()
                .filter(submission -> submission.part() == Part.RESPONSIBLE)
                .filter(submission -> submission.state() == SubmissionState.LOCKED)
                .forEach(submission -> submissions.reported(submission.id(), answers.by()));
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
        task.setVariableLocal(
                "unitCodes",
                Variables.json(organization.units().stream()
                        .map(unit -> Map.of("code", unit.code().value(), "name", unit.name()))
                        .toList()));
        task.setVariableLocal(
                "rectificationList",
                Variables.json(reviews.ofYear(Variables.year(task)).stream()
                        .filter(ReviewComment::wasAccepted)
                        .map(comment -> Map.of(
                                "unit",
                                comment.unit().value(),
                                "problem",
                                "表" + comment.table() + "：" + comment.problem(),
                                "requirement",
                                "查明原因，完善数据采集与审核机制，避免再次发生。"))
                        .distinct()
                        .toList()));
    }

    public void published(DelegateTask task) {
        int year = Variables.year(task);
        List<Map<String, String>> rows = Answers.of(task).rows("rectificationList").stream()
                .filter(row -> !row.getOrDefault("problem", "").isBlank())
                .toList();
        for (Map<String, String> row : rows) {
            UnitCode unit = new UnitCode(row.getOrDefault("unit", ""));
            organization.unit(unit);
            rectifications.publish(year, unit, row.get("problem"), row.getOrDefault("requirement", ""));
        }
        task.getExecution().setVariable("rectificationCount", rows.size());
    }

    /** The ids of the year's rectifications. */
    public List<Long> rectifications(DelegateExecution execution) {
        return rectifications.ofYear(Variables.year(execution)).stream()
                .map(Rectification::id)
                .toList();
    }
}
