package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.CorrectionLines;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentKind;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Organization organization;
    private final TableOverview overview;
    private final Catalogs catalogs;
    private final Lateness lateness;
    private final CorrectionLines corrections;
    private final Assigning assigning;
    private final ReviewFinish finish;

    Feedback(
            Cycles cycles,
            Submissions submissions,
            Reviews reviews,
            Assignments assignments,
            Organization organization,
            TableOverview overview,
            Catalogs catalogs,
            Lateness lateness,
            CorrectionLines corrections,
            Assigning assigning,
            ReviewFinish finish) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.reviews = reviews;
        this.assignments = assignments;
        this.organization = organization;
        this.overview = overview;
        this.catalogs = catalogs;
        this.lateness = lateness;
        this.corrections = corrections;
        this.assigning = assigning;
        this.finish = finish;
    }

    /** What diagrams of former versions call. */
    public void prepareAssignment(DelegateTask task) {
        assigning.prepare(task);
    }

    /** What diagrams of former versions call. */
    public void assigned(DelegateTask task) {
        assigning.assigned(task);
    }

    public List<String> experts(DelegateExecution execution) {
        return assignments.experts(Variables.year(execution)).stream()
                .map(PersonId::value)
                .toList();
    }

    public void prepareComment(DelegateTask task) {
        int year = Variables.year(task);
        List<TableCode> mine = assignments.tablesOf(year, new PersonId((String) task.getVariable("expert")));
        task.setVariableLocal(
                Variables.TABLES,
                Variables.json(overview.of(year).stream()
                        .filter(line -> mine.contains(new TableCode(line.code())))
                        .toList()));
        task.setVariableLocal("progressNote", finish.howTo(year));
        task.setVariableLocal(ReviewFinish.UNSEEN, mine.size());
    }

    /** What the expert pinned to the tables and wrote in the form goes to the responsible units. */
    public void commented(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        finish.conclude(year, answers);
        int pinned = reviews.drafts(year, answers.by()).size();
        if (answers.chose("none")) {
            if (pinned > 0) {
                throw Refusal.invalid("您在“填报数据”中写了" + pinned + "条意见。请选择“发现问题，提出意见”，或先撤回这些意见。");
            }
            return;
        }
        List<Map<String, String>> comments = answers.rows("comments").stream()
                .filter(row -> !Words.isNone(row.getOrDefault("problem", "")))
                .toList();
        if (comments.isEmpty() && pinned == 0) {
            throw Refusal.invalid("选择了“发现问题”，请至少填写一条意见（表号和存在的问题），或在“填报数据”中写下意见。");
        }
        comments.forEach(comment -> draft(year, comment, answers.by()));
        reviews.raise(year, answers.by());
    }

    private void draft(int year, Map<String, String> comment, PersonId expert) {
        if (comment.getOrDefault("table", "").isBlank()) {
            throw Refusal.invalid("请为意见“" + comment.get("problem") + "”选择表格。");
        }
        TableCode table = new TableCode(comment.getOrDefault("table", "").replaceFirst("^表", ""));
        if (!assignments.tablesOf(year, expert).contains(table)) {
            throw Refusal.invalid("表" + table + "没有分配给您，请从列表中选择表格。");
        }
        reviews.draft(
                year,
                table,
                cycles.assignment(year, table).responsible(),
                expert,
                new Problem(
                        comment.get("problem"),
                        kind(comment.getOrDefault("kind", "")),
                        severity(comment.getOrDefault("severity", "")),
                        Boolean.parseBoolean(comment.get("falseData")),
                        Place.WHOLE_TABLE,
                        Objects.requireNonNullElse(comment.get("proof"), ""),
                        Objects.requireNonNullElse(comment.get("wantedProof"), "")));
    }

    private static CommentKind kind(String name) {
        return Stream.of(CommentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(CommentKind.UNSORTED);
    }

    private static CommentSeverity severity(String name) {
        return Stream.of(CommentSeverity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElse(CommentSeverity.ORDINARY);
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
                        .map(this::line)
                        .toList()));
    }

    private Map<String, String> line(ReviewComment comment) {
        return Map.of(
                "expert", organization.nameOf(comment.expert()),
                "problem", comment.inFull(),
                "response",
                        comment.state() == CommentState.ACCEPTED ? CommentState.ACCEPTED.title() : comment.response(),
                "answeredBy", comment.answeredBy().map(organization::nameOf).orElse(""));
    }

    /** What was answered one by one stays as answered; the decision is for the rest. */
    public void confirmed(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        TableCode table = Variables.table(task);
        requireNotBeingCorrected(year, table);
        if (answers.chose("accept")) {
            reviews.acceptRest(year, table, answers.by());
        } else {
            reviews.refuteRest(year, table, answers.reason(), answers.by());
        }
        task.getExecution().setVariable(Variables.APPROVED, !reviews.has(year, table, CommentState.REFUTED));
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
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

    public void prepareRecheck(DelegateTask task) {
        PersonId reviewer = reviewer(task);
        task.setVariableLocal(
                "comments",
                Variables.json(reviews.open(Variables.year(task), Variables.table(task)).stream()
                        .filter(comment -> comment.expert().equals(reviewer) && comment.state() == CommentState.REFUTED)
                        .map(this::line)
                        .toList()));
    }

    /** Whose comments the task is about; in diagrams of former versions a table has one expert. */
    private PersonId reviewer(DelegateTask task) {
        return new PersonId(Objects.toString(task.getVariable("reviewer"), task.getAssignee()));
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
        return !untrue(execution).isEmpty();
    }

    private List<ReviewComment> untrue(DelegateExecution execution) {
        return reviews.open(Variables.year(execution), Variables.table(execution)).stream()
                .filter(comment -> comment.isFalseData() && comment.state() == CommentState.ACCEPTED)
                .toList();
    }

    /**
     * 失实 is a fault when its expert has proved it and the unit, asked about it, has accepted it: one fault a table, whatever
     * the number of comments.
     */
    public void reportFalseData(DelegateExecution execution) {
        int year = Variables.year(execution);
        List<ReviewComment> untrue = untrue(execution);
        ReviewComment first = untrue.get(0);
        String table = catalogs.of(year).table(first.table()).title();
        String problems = untrue.stream().map(ReviewComment::problem).collect(Collectors.joining("；"));
        lateness.report(new Fault(
                year,
                FaultKind.FALSE_DATA,
                "table:" + first.table(),
                first.unit(),
                first.table().value(),
                organization.unit(first.unit()).name() + "的" + table + "经专家审核认定数据失实：" + problems,
                Optional.empty(),
                untrue.stream().map(this::evidence).collect(Collectors.joining("\n"))));
    }

    private String evidence(ReviewComment comment) {
        return "专家" + organization.nameOf(comment.expert()) + "的证明：" + comment.proof() + "。单位答复：接受（"
                + comment.answeredBy().map(organization::nameOf).orElse("")
                + comment.approvedBy()
                        .map(head -> "，单位负责人审核：" + organization.nameOf(head))
                        .orElse("")
                + "）。";
    }

    public void rechecked(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("agree");
        if (agreed) {
            reviews.drop(Variables.year(task), Variables.table(task), reviewer(task));
        } else {
            reviews.insist(Variables.year(task), Variables.table(task), reviewer(task));
        }
        decided(task, agreed, "专家坚持原意见：", answers);
    }

    /** Several experts decide side by side: what one does not accept is not forgotten by what another accepts. */
    private static void decided(DelegateTask task, boolean agreed, String what, Answers answers) {
        DelegateExecution execution = task.getExecution();
        String before = Objects.toString(execution.getVariable(Variables.RETURN_REASON), "");
        boolean first = before.isEmpty() || !task.hasVariable("reviewer");
        String said = agreed ? "" : what + answers.reason();
        if (first || !agreed) {
            Variables.decided(execution, agreed, first ? said : before + "；" + said, answers.by());
        }
    }

    /** Whoever raised the comments sees what was corrected, cell by cell. */
    public void prepareCorrectionCheck(DelegateTask task) {
        PersonId reviewer = reviewer(task);
        task.setVariableLocal(
                "comments",
                Variables.json(reviews.open(Variables.year(task), Variables.table(task)).stream()
                        .filter(comment -> comment.expert().equals(reviewer))
                        .map(this::line)
                        .toList()));
        task.setVariableLocal(
                "corrections",
                Variables.json(corrections.of(submissions
                        .responsible(Variables.year(task), Variables.table(task))
                        .orElseThrow())));
    }

    /** The comments are settled only by whoever raised them; what they do not accept is corrected again. */
    public void correctionChecked(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("agree");
        if (agreed) {
            reviews.content(Variables.year(task), Variables.table(task), reviewer(task));
        }
        decided(task, agreed, "专家复核后不认可更正：", answers);
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

    /** The expert who refuses a correction, else whoever of the unit accepted the comments. */
    private PersonId opener(DelegateExecution execution, String again) {
        if (!again.isBlank() && execution.getVariable(Variables.RETURNED_BY) instanceof String expert) {
            return new PersonId(expert);
        }
        return reviews.open(Variables.year(execution), Variables.table(execution)).stream()
                .flatMap(comment -> comment.answeredBy().stream())
                .findFirst()
                .orElse(PersonId.SYSTEM);
    }

    public void close(DelegateExecution execution) {
        reviews.close(Variables.year(execution), Variables.table(execution));
    }
}
