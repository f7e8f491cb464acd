package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.util.List;
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
    private final Rectifications rectifications;
    private final RectificationListing listing;
    private final TableOverview overview;
    private final YearComparison comparison;

    Approval(
            Cycles cycles,
            Submissions submissions,
            Packages packages,
            Rectifications rectifications,
            RectificationListing listing,
            TableOverview overview,
            YearComparison comparison) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.packages = packages;
        this.rectifications = rectifications;
        this.listing = listing;
        this.overview = overview;
        this.comparison = comparison;
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

    public void prepareReport(DelegateTask task) {
        task.setVariableLocal("growth", Variables.json(comparison.of(Variables.year(task))));
    }

    public void concluded(DelegateTask task) {
        cycles.concluded(Variables.year(task), Answers.of(task).text("conclusions"));
    }

    public void prepareRectifications(DelegateTask task) {
        listing.prepare(task);
    }

    public void published(DelegateTask task) {
        task.getExecution().setVariable("rectificationCount", listing.publish(task));
    }

    /** The ids of the year's rectifications. */
    public List<Long> rectifications(DelegateExecution execution) {
        return rectifications.ofYear(Variables.year(execution)).stream()
                .map(Rectification::id)
                .toList();
    }
}
