package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.LeftOut;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Merges;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.Deadlines;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-2-collection}: 平台采集与汇总, one table (第十五条二). */
@Component("collection")
public class Collection {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Merges merges;
    private final LastYear lastYear;
    private final Deadlines deadlines;
    private final TableWork tableWork;
    private final Organization organization;

    Collection(
            Cycles cycles,
            Submissions submissions,
            Merges merges,
            LastYear lastYear,
            Deadlines deadlines,
            TableWork tableWork,
            Organization organization) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.merges = merges;
        this.lastYear = lastYear;
        this.deadlines = deadlines;
        this.tableWork = tableWork;
        this.organization = organization;
    }

    public void started(DelegateExecution execution) {
        cycles.stageStarted(Variables.year(execution), Stage.COLLECTION);
        tableWork.takeResponsible(execution);
        comesFromOthers(execution);
    }

    /** Gives the responsible unit the least time that everybody gets; what it had itself gives it none. */
    private void comesFromOthers(DelegateExecution execution) {
        SubmissionId id = Variables.submission(execution);
        submissions.extend(id, deadlines.fairDay(submissions.get(id).dueOn()));
    }

    public void prepareRequirements(DelegateTask task) {
        Submission submission = submissions.get(Variables.submission(task));
        var table = submissions.definition(submission);
        String last = lastYear.submission(submission.year(), submission.table())
                .map(Submission::requirement)
                .orElse("");
        task.setVariableLocal(
                "requirement",
                last.isBlank()
                        ? "统计时间：" + table.statisticalTime() + "。请按模板逐项填报" + table.title() + "，口径与国家数据平台填报指南一致，不漏报、不错报。"
                        : last);
    }

    public void requirementsStated(DelegateTask task) {
        String requirement = Answers.of(task).text("requirement");
        Submission responsible = submissions.get(Variables.submission(task));
        submissions.require(responsible.id(), requirement);
        submissions
                .assisting(responsible.year(), responsible.table())
                .forEach(part -> submissions.require(part.id(), requirement));
    }

    public boolean hasAssistants(DelegateExecution execution) {
        return !cycles.assignment(Variables.year(execution), Variables.table(execution))
                .assisting()
                .isEmpty();
    }

    /** Each of them begins to fill in its part next. */
    public List<String> assistants(DelegateExecution execution) {
        Assignment assignment = cycles.assignment(Variables.year(execution), Variables.table(execution));
        organization.readAhead(assignment.assisting());
        return assignment.assisting().stream().map(UnitCode::value).toList();
    }

    /** Makes the assisting units' data and its own the responsible unit's next version; nothing to merge is no fault. */
    public void merge(DelegateExecution execution) {
        submissions.begin(Variables.submission(execution));
        merges.merge(Variables.submission(execution), PersonId.SYSTEM);
        comesFromOthers(execution);
    }

    public void prepareFilling(DelegateTask task) {
        SubmissionId id = Variables.submission(task);
        submissions.begin(id);
        submissions.extend(id, SchoolClock.dayOf(task.getDueDate().toInstant()));
        sayWhoIsLeftOut(task, submissions.get(id));
    }

    /** The merge lacks their rows, and no rule could miss them. */
    private void sayWhoIsLeftOut(DelegateTask task, Submission submission) {
        List<Unit> leftOut = LeftOut.of(
                        cycles.assignment(submission.year(), submission.table()),
                        submissions.definition(submission).usuallyFilledBy(),
                        organization.units())
                .fromMerge();
        if (!leftOut.isEmpty()) {
            task.setVariableLocal(
                    TaskBriefing.MATTER, "以下学院未参与本表填报：" + LeftOut.names(leftOut) + "。这些学院有本表数据的，请由本单位补填，并告知评估督导处");
        }
    }

    public void filled(DelegateTask task) {
        tableWork.submit(task);
    }

    public void validate(DelegateExecution execution) {
        if (tableWork.goesBackForErrors(execution)) {
            comesFromOthers(execution);
        }
    }

    public void late(DelegateExecution execution) {
        tableWork.late(execution);
    }
}
