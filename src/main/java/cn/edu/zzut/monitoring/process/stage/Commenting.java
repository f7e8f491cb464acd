package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.deadline.OwnDays;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentKind;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.review.Rounds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code comment}: an expert looks at the tables, comments and concludes (第十五条四). */
@Component("commenting")
public class Commenting {

    private final Cycles cycles;
    private final Reviews reviews;
    private final Assignments assignments;
    private final OwnTables ownTables;
    private final ReviewFinish finish;
    private final Rounds rounds;
    private final OwnDays ownDays;

    Commenting(
            Cycles cycles,
            Reviews reviews,
            Assignments assignments,
            OwnTables ownTables,
            ReviewFinish finish,
            Rounds rounds,
            OwnDays ownDays) {
        this.cycles = cycles;
        this.reviews = reviews;
        this.assignments = assignments;
        this.ownTables = ownTables;
        this.finish = finish;
        this.rounds = rounds;
        this.ownDays = ownDays;
    }

    public void prepareComment(DelegateTask task) {
        int year = Variables.year(task);
        PersonId expert = new PersonId((String) task.getVariable("expert"));
        task.setVariableLocal(Variables.TABLES, ownTables.of(year, expert));
        task.setVariableLocal("progressNote", finish.howTo(year));
        task.setVariableLocal(
                ReviewFinish.UNSEEN, assignments.tablesOf(year, expert).size());
        rounds.ownDay(year).ifPresent(day -> ownDays.give(task, day));
    }

    /** What the expert pinned to the tables and wrote in the form goes to the responsible units. */
    public void commented(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        int pinned = reviews.drafts(year, answers.by()).size();
        if (answers.chose("none")) {
            if (pinned > 0) {
                throw Refusal.invalid("您在“填报数据”中写了" + pinned + "条意见。请选择“发现问题，提出意见”，或先撤回这些意见。");
            }
            finish.conclude(year, answers);
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
        finish.conclude(year, answers);
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
                        chosen("意见类别", comment.getOrDefault("kind", ""), CommentKind.values(), CommentKind.UNSORTED),
                        chosen(
                                "严重程度",
                                comment.getOrDefault("severity", ""),
                                CommentSeverity.values(),
                                CommentSeverity.ORDINARY),
                        Boolean.parseBoolean(comment.get("falseData")),
                        Place.WHOLE_TABLE,
                        Objects.requireNonNullElse(comment.get("proof"), ""),
                        Objects.requireNonNullElse(comment.get("wantedProof"), "")));
    }

    /** What is left out, as forms of former versions do, is the ordinary; what is unknown is refused. */
    private static <E extends Enum<E>> E chosen(String what, String name, E[] all, E ordinary) {
        return name.isBlank()
                ? ordinary
                : Stream.of(all)
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("没有“" + name + "”这种" + what + "，请从列表中选择。"));
    }
}
