package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code recheck} and {@code check-correction}: whoever raised comments says what comes of them (第十五条四). */
@Component("rechecking")
public class Rechecking {

    private final Reviews reviews;
    private final CommentLines lines;

    Rechecking(Reviews reviews, CommentLines lines) {
        this.reviews = reviews;
        this.lines = lines;
    }

    public void prepareRecheck(DelegateTask task) {
        PersonId reviewer = reviewer(task);
        task.setVariableLocal(
                "comments",
                Variables.json(reviews.open(Variables.year(task), Variables.table(task)).stream()
                        .filter(comment -> comment.expert().equals(reviewer) && comment.state() == CommentState.REFUTED)
                        .map(lines::of)
                        .toList()));
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

    /** Whoever raised the comments sees them again; what was corrected is looked up by {@link CorrectedCells}. */
    public void prepareCorrectionCheck(DelegateTask task) {
        PersonId reviewer = reviewer(task);
        task.setVariableLocal(
                "comments",
                Variables.json(reviews.open(Variables.year(task), Variables.table(task)).stream()
                        .filter(comment -> comment.expert().equals(reviewer))
                        .map(lines::of)
                        .toList()));
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

    /** Whose comments the task is about; in diagrams of former versions a table has one expert. */
    private PersonId reviewer(DelegateTask task) {
        return new PersonId(Objects.toString(task.getVariable("reviewer"), task.getAssignee()));
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
}
