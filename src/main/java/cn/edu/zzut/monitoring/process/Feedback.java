package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-4-feedback}: 数据分析与反馈 (第十五条四). */
@Component("feedback")
public class Feedback {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Organization organization;
    private final TableOverview overview;
    private final Catalogs catalogs;
    private final Lateness lateness;

    Feedback(
            Cycles cycles,
            Submissions submissions,
            Reviews reviews,
            Organization organization,
            TableOverview overview,
            Catalogs catalogs,
            Lateness lateness) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.reviews = reviews;
        this.organization = organization;
        this.overview = overview;
        this.catalogs = catalogs;
        this.lateness = lateness;
    }

    public void prepareAssignment(DelegateTask task) {
        List<Person> experts = organization.withRole(Role.EXPERT);
        task.setVariableLocal(Variables.TABLES, Variables.json(overview.of(Variables.year(task))));
        task.setVariableLocal(
                "expertChoices",
                Variables.json(experts.stream()
                        .map(expert -> Map.of("label", expert.name(), "value", expert.id()))
                        .toList()));
        task.setVariableLocal(
                "experts", Variables.json(experts.stream().map(Person::id).toList()));
    }

    public void assigned(DelegateTask task) {
        int year = Variables.year(task);
        List<String> known =
                organization.withRole(Role.EXPERT).stream().map(Person::id).toList();
        List<String> chosen = Answers.of(task).choices("experts");
        chosen.stream().filter(expert -> !known.contains(expert)).findFirst().ifPresent(stranger -> {
            throw new Refusal("“" + stranger + "”不是专家，请从列表中选择。");
        });
        List<TableCode> tables = cycles.assignments(year).stream()
                .map(assignment -> assignment.table())
                .toList();
        reviews.assign(year, chosen.isEmpty() ? known : chosen, tables);
    }

    public List<String> experts(DelegateExecution execution) {
        return reviews.experts(Variables.year(execution));
    }

    public void prepareComment(DelegateTask task) {
        int year = Variables.year(task);
        List<TableCode> mine = reviews.tablesOf(year, (String) task.getVariable("expert"));
        task.setVariableLocal(
                Variables.TABLES,
                Variables.json(overview.of(year).stream()
                        .filter(line -> mine.contains(new TableCode(line.code())))
                        .toList()));
    }

    public void commented(DelegateTask task) {
        Answers answers = Answers.of(task);
        if (answers.chose("none")) {
            return;
        }
        List<Map<String, String>> comments = answers.rows("comments").stream()
                .filter(row -> !row.getOrDefault("problem", "").isBlank())
                .toList();
        if (comments.isEmpty()) {
            throw new Refusal("选择了“发现问题”，请至少填写一条意见（表号和存在的问题）。");
        }
        int year = Variables.year(task);
        for (Map<String, String> comment : comments) {
            if (comment.getOrDefault("table", "").isBlank()) {
                throw new Refusal("请为意见“" + comment.get("problem") + "”选择表格。");
            }
            TableCode table = new TableCode(comment.getOrDefault("table", "").replaceFirst("^表", ""));
            if (!reviews.tablesOf(year, answers.by()).contains(table)) {
                throw new Refusal("表" + table + "没有分配给您，请从列表中选择表格。");
            }
            reviews.comment(
                    year,
                    table,
                    cycles.assignment(year, table).responsible(),
                    answers.by(),
                    new Problem(comment.get("problem"), Boolean.parseBoolean(comment.get("falseData"))));
        }
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
        return submissions.responsible(year, new TableCode(table)).orElseThrow().id();
    }

    public String expertOf(DelegateExecution execution) {
        return reviews.open(Variables.year(execution), Variables.table(execution))
                .get(0)
                .expert();
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
                "problem", (comment.isFalseData() ? "【数据失实】" : "") + comment.problem(),
                "response", comment.response());
    }

    public void confirmed(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        boolean accepted = answers.chose("accept");
        if (accepted) {
            List<ReviewComment> untrue = reviews.open(year, Variables.table(task)).stream()
                    .filter(ReviewComment::isFalseData)
                    .toList();
            task.getExecution().setVariable("falseData", !untrue.isEmpty());
            if (!untrue.isEmpty()) {
                reportFalseData(year, untrue);
            }
            reviews.accept(year, Variables.table(task), answers.by());
        } else {
            reviews.refute(year, Variables.table(task), answers.reason(), answers.by());
        }
        task.getExecution().setVariable(Variables.APPROVED, accepted);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /** 失实 is a fault as soon as the unit accepts it: one record a table, whatever the number of comments. */
    private void reportFalseData(int year, List<ReviewComment> untrue) {
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
                Optional.empty()));
    }

    public void rechecked(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("agree");
        if (!agreed) {
            reviews.insist(Variables.year(task), Variables.table(task));
        }
        Variables.decided(task.getExecution(), agreed, "专家坚持原意见：" + answers.reason());
    }

    /** An accepted comment opens the table for correction, on record. */
    public void unlock(DelegateExecution execution) {
        int year = Variables.year(execution);
        Submission submission =
                submissions.responsible(year, Variables.table(execution)).orElseThrow();
        if (submission.state() == SubmissionState.LOCKED) {
            String problems = String.join(
                    "；",
                    reviews.open(year, submission.table()).stream()
                            .map(ReviewComment::problem)
                            .toList());
            submissions.unlock(submission.id(), "按专家意见更正：" + problems, TableWork.SYSTEM);
        }
    }

    public void close(DelegateExecution execution) {
        reviews.close(Variables.year(execution), Variables.table(execution));
    }
}
