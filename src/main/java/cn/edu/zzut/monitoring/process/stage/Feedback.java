package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-4-feedback}: 数据分析与反馈 (第十五条四). */
@Component("feedback")
public class Feedback {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Assignments assignments;
    private final Assigning assigning;
    private final Commenting commenting;
    private final Rechecking rechecking;
    private final UntrueData untrueData;
    private final CommentLines lines;

    Feedback(
            Cycles cycles,
            Submissions submissions,
            Reviews reviews,
            Assignments assignments,
            Assigning assigning,
            Commenting commenting,
            Rechecking rechecking,
            UntrueData untrueData,
            CommentLines lines) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.reviews = reviews;
        this.assignments = assignments;
        this.assigning = assigning;
        this.commenting = commenting;
        this.rechecking = rechecking;
        this.untrueData = untrueData;
        this.lines = lines;
    }

    /** What diagrams of former versions call. */
    public void prepareAssignment(DelegateTask task) {
        assigning.prepare(task);
    }

    /** What diagrams of former versions call. */
    public void assigned(DelegateTask task) {
        assigning.assigned(task);
    }

    /** What diagrams of former versions call. */
    public void prepareComment(DelegateTask task) {
        commenting.prepareComment(task);
    }

    /** What diagrams of former versions call. */
    public void commented(DelegateTask task) {
        commenting.commented(task);
    }

    /** What diagrams of former versions call. */
    public void rechecked(DelegateTask task) {
        rechecking.rechecked(task);
    }

    /** What diagrams of former versions call. */
    public void reportFalseData(DelegateExecution execution) {
        untrueData.reportFalseData(execution);
    }

    public List<String> experts(DelegateExecution execution) {
        return assignments.experts(Variables.year(execution)).stream()
                .map(PersonId::value)
                .toList();
    }

    public boolean anyOpen(DelegateExecution execution) {
        return !tables(execution).isEmpty();
    }

    /** The tables that have open comments. */
    public List<String> tables(DelegateExecution execution) {
        return reviews.tablesWithOpenComments(Variables.year(execution)).stream()
                .map(TableCode::value)
                .toList();
    }

    public String responsible(int year, String table) {
        return cycles.assignment(year, new TableCode(table)).responsible().value();
    }

    public long submission(int year, String table) {
        return submissions
                .responsible(year, new TableCode(table))
                .orElseThrow()
                .id()
                .value();
    }

    public String expertOf(DelegateExecution execution) {
        return reviews.open(Variables.year(execution), Variables.table(execution))
                .get(0)
                .expert()
                .value();
    }

    public void prepareConfirmation(DelegateTask task) {
        task.setVariableLocal(
                "comments",
                Variables.json(reviews.open(Variables.year(task), Variables.table(task)).stream()
                        .map(lines::of)
                        .toList()));
    }

    /** What was answered one by one stays as answered; the decision is for the rest. */
    public void confirmed(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        TableCode table = Variables.table(task);
        requireNotBeingCorrected(year, table);
        if (answers.chose("each")) {
            requireEachAnswered(year, table);
        } else if (answers.chose("accept")) {
            reviews.acceptRest(year, table, answers.by());
        } else {
            reviews.refuteRest(year, table, answers.reason(), answers.by());
        }
        task.getExecution().setVariable(Variables.APPROVED, !reviews.has(year, table, CommentState.REFUTED));
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    private void requireEachAnswered(int year, TableCode table) {
        if (reviews.has(year, table, CommentState.OPEN)) {
            throw Refusal.conflict("还有专家意见没有逐条答复。请在“填报数据”页签的“专家意见”中答复，或者选择对其余意见的核查结果。");
        }
    }

    /** 单位负责人审核答复: what is answered is the unit's answer once its head has approved it. */
    public void answerApproved(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        TableCode table = Variables.table(task);
        boolean approved = answers.chose("approve");
        if (approved) {
            requireNotBeingCorrected(year, table);
            reviews.approveAnswers(year, table, answers.by());
        } else {
            reviews.answerAnew(year, table);
        }
        Variables.decided(task.getExecution(), approved, "单位负责人退回答复：" + answers.reason(), answers.by());
    }

    /** Whether experts have to look at what the unit does not accept. */
    public boolean anyRefuted(DelegateExecution execution) {
        return !refutedBy(execution).isEmpty();
    }

    /** Whether an expert stands by a comment, so that the unit answers again. */
    public boolean anyUnanswered(DelegateExecution execution) {
        return reviews.has(Variables.year(execution), Variables.table(execution), CommentState.OPEN);
    }

    /** The experts whose comments the unit refutes. */
    public List<String> refutedBy(DelegateExecution execution) {
        return raisers(execution, CommentState.REFUTED);
    }

    /** The experts whose comments led to a correction. */
    public List<String> toCheckBy(DelegateExecution execution) {
        return raisers(execution, CommentState.ACCEPTED);
    }

    private List<String> raisers(DelegateExecution execution, CommentState state) {
        return reviews.raisers(Variables.year(execution), Variables.table(execution), state).stream()
                .map(PersonId::value)
                .toList();
    }

    /** What is accepted opens the table; a data-correction that has opened it already is finished first. */
    private void requireNotBeingCorrected(int year, TableCode table) {
        submissions
                .responsible(year, table)
                .filter(submission -> submission.correction().isPresent())
                .ifPresent(submission -> {
                    throw Refusal.conflict("这张表正在办理数据更正，锁定的版本暂时不能由专家意见退回。请先办完更正（重新锁定）或放弃更正，再答复专家意见。");
                });
    }

    /** Whether the unit has accepted something that is to be corrected. */
    public boolean anyAccepted(DelegateExecution execution) {
        return reviews.has(Variables.year(execution), Variables.table(execution), CommentState.ACCEPTED);
    }

    /** Whether the unit has accepted that data are untrue. */
    public boolean anyUntrue(DelegateExecution execution) {
        return !untrueData.untrue(execution).isEmpty();
    }

    /** An accepted comment opens the table for correction, on record, and so does a correction that its expert refuses. */
    public void unlock(DelegateExecution execution) {
        int year = Variables.year(execution);
        Submission submission =
                submissions.responsible(year, Variables.table(execution)).orElseThrow();
        if (submission.state() == SubmissionState.LOCKED) {
            String problems = String.join(
                    "；",
                    reviews.open(year, submission.table()).stream()
                            .map(ReviewComment::inFull)
                            .toList());
            String again = Objects.toString(execution.getVariable(Variables.RETURN_REASON), "");
            submissions.unlock(
                    submission.id(),
                    (again.isBlank() ? "" : again + "。") + "按专家意见更正：" + problems,
                    opener(execution, again));
        }
        Variables.returned(execution, "", PersonId.SYSTEM);
    }

    /** The expert who refuses a correction, else the unit's head, who approved that the comments are accepted. */
    private PersonId opener(DelegateExecution execution, String again) {
        if (!again.isBlank() && execution.getVariable(Variables.RETURNED_BY) instanceof String expert) {
            return new PersonId(expert);
        }
        return reviews.open(Variables.year(execution), Variables.table(execution)).stream()
                .flatMap(comment -> comment.approvedBy().or(comment::answeredBy).stream())
                .findFirst()
                .orElse(PersonId.SYSTEM);
    }

    public void close(DelegateExecution execution) {
        reviews.close(Variables.year(execution), Variables.table(execution));
    }
}
