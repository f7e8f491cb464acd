package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家意见: what experts note and raise, how the units answer, what experts say of the answers. */
@Service
@Transactional
public class Reviews {

    private final CommentRepository comments;
    private final Assignments assignments;
    private final Rounds rounds;
    private final Submissions submissions;
    private final SaidOnce saidOnce;
    private final Clock clock;

    Reviews(
            CommentRepository comments,
            Assignments assignments,
            Rounds rounds,
            Submissions submissions,
            SaidOnce saidOnce,
            Clock clock) {
        this.saidOnce = saidOnce;
        this.submissions = submissions;
        this.comments = comments;
        this.assignments = assignments;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Notes what the expert sees, {@linkplain SaidOnce once}; nobody else sees it before it is {@linkplain #raise raised}.
     *
     * @throws Refusal in Chinese when the table is not among those the expert was given, or the row comes from a unit whose data
     *     are others' to judge
     */
    public void draft(int year, TableCode table, UnitCode responsible, PersonId expert, Problem problem) {
        Portion portion = assignments
                .of(year, table)
                .of(expert)
                .orElseThrow(() -> Refusal.invalid("表" + table + "没有分配给您审核，请从列表中选择表格。"));
        Problem within = portion.isWhole() ? problem : within(year, table, portion, problem);
        Instant since = saidOnce.since("comments " + year + " " + table);
        boolean stands = comments.findByYearAndTableCodeOrderById(year, table).stream()
                .anyMatch(comment ->
                        comment.expert().equals(expert) && comment.raisedAt().isAfter(since) && comment.says(within));
        if (!stands) {
            comments.save(
                    new ReviewComment(year, rounds.present(year), table, responsible, expert, within, clock.instant()));
        }
    }

    /** What is said of no row is said of what the expert judges. */
    private Problem within(int year, TableCode table, Portion portion, Problem problem) {
        String units = assignments.inWords(portion);
        int row = problem.place().row();
        if (row == 0) {
            return problem.at(problem.place().of(units));
        }
        boolean mine = submissions
                .responsible(year, table)
                .flatMap(whole -> submissions.originOf(whole, row))
                .filter(portion::holds)
                .isPresent();
        if (!mine) {
            throw Refusal.invalid("第" + row + "行不在您的审核范围内：表" + table + "您只审核" + units + "的数据。");
        }
        return problem;
    }

    /**
     * Takes one's own draft back.
     *
     * @throws Refusal in Chinese when it is gone, raised or somebody else's
     */
    public void discard(long comment, PersonId expert) {
        ReviewComment draft = comments.findById(comment)
                .filter(found -> found.isDraft() && found.expert().equals(expert))
                .orElseThrow(() -> Refusal.invalid("这条意见已撤回、已提交，或者不是您写的。请刷新后再看。"));
        comments.delete(draft);
    }

    /** What the expert has noted in the year's tables and not raised. */
    public List<ReviewComment> drafts(int year, PersonId expert) {
        return comments.findByYearOrderById(year).stream()
                .filter(comment -> comment.isDraft() && comment.expert().equals(expert))
                .toList();
    }

    /** Puts what the expert has noted before the responsible units. */
    public void raise(int year, PersonId expert) {
        drafts(year, expert).forEach(comment -> comment.raise(clock.instant()));
    }

    /** What experts have raised in the year. */
    public List<ReviewComment> ofYear(int year) {
        return comments.findByYearOrderById(year).stream()
                .filter(comment -> !comment.isDraft())
                .toList();
    }

    /** What the person wrote in the year, the newest first. */
    public List<ReviewComment> writtenBy(int year, PersonId expert) {
        return comments.findByYearOrderById(year).stream()
                .filter(comment -> comment.expert().equals(expert))
                .sorted(Comparator.comparing(ReviewComment::id).reversed())
                .toList();
    }

    /** Whether the expert has raised a comment in the round that runs, whatever became of it. */
    boolean hasSpoken(int year, PersonId expert) {
        int round = rounds.present(year);
        return ofYear(year).stream()
                .anyMatch(
                        comment -> comment.round() == round && comment.expert().equals(expert));
    }

    /** The comments on the table as this reader may see them: all that were raised, and the reader's own drafts. */
    public List<ReviewComment> ofTable(int year, TableCode table, PersonId reader) {
        return comments.findByYearAndTableCodeOrderById(year, table).stream()
                .filter(comment -> comment.isVisibleTo(reader))
                .toList();
    }

    /** The comments on the table that are not closed. */
    public List<ReviewComment> open(int year, TableCode table) {
        return comments.findByYearAndTableCodeOrderById(year, table).stream()
                .filter(ReviewComment::isOpen)
                .toList();
    }

    /** The tables that have open comments, each once. */
    public List<TableCode> tablesWithOpenComments(int year) {
        return ofYear(year).stream()
                .filter(ReviewComment::isOpen)
                .map(ReviewComment::table)
                .distinct()
                .toList();
    }

    /**
     * The responsible unit's answer to one comment; it may be changed until the expert has it.
     *
     * @param reason why the unit does not agree; of no account where it accepts
     * @throws Refusal in Chinese when the comment is not open on this table, or no reason is given
     */
    public void answer(int year, TableCode table, long comment, boolean accepted, String reason, PersonId by) {
        ReviewComment asked = open(year, table).stream()
                .filter(found -> found.id() == comment)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("这条意见已办结，或者不属于本表。请刷新后再看。"));
        if (accepted) {
            asked.accept(by);
        } else {
            asked.refute(reason, by);
        }
    }

    /** Accepts what is not answered yet. */
    public void acceptRest(int year, TableCode table, PersonId by) {
        each(year, table, CommentState.OPEN, comment -> comment.accept(by));
    }

    /** Refutes what is not answered yet. */
    public void refuteRest(int year, TableCode table, String reason, PersonId by) {
        each(year, table, CommentState.OPEN, comment -> comment.refute(reason, by));
    }

    public boolean has(int year, TableCode table, CommentState state) {
        return open(year, table).stream().anyMatch(comment -> comment.state() == state);
    }

    /** The unit's head stands by what was answered. */
    public void approveAnswers(int year, TableCode table, PersonId head) {
        open(year, table).forEach(comment -> comment.approve(head));
    }

    /** The unit's head gives the answers back; what was said in them stays to be read. */
    public void answerAnew(int year, TableCode table) {
        open(year, table).forEach(ReviewComment::answerAnew);
    }

    /** Those whose open comments are in that state, each once. */
    public List<PersonId> raisers(int year, TableCode table, CommentState state) {
        return open(year, table).stream()
                .filter(comment -> comment.state() == state)
                .map(ReviewComment::expert)
                .distinct()
                .toList();
    }

    /** The comment's expert stands by what the unit refuted. */
    public void insist(int year, TableCode table, PersonId expert) {
        each(year, table, CommentState.REFUTED, expert, ReviewComment::insist);
    }

    /** The comment's expert drops what the unit refuted. */
    public void drop(int year, TableCode table, PersonId expert) {
        each(year, table, CommentState.REFUTED, expert, comment -> comment.close(clock.instant()));
    }

    /** The comment's expert is content with what was corrected. */
    public void content(int year, TableCode table, PersonId expert) {
        each(year, table, CommentState.ACCEPTED, expert, comment -> comment.close(clock.instant()));
    }

    private void each(int year, TableCode table, CommentState state, PersonId expert, Consumer<ReviewComment> action) {
        each(year, table, state, comment -> {
            if (comment.expert().equals(expert)) {
                action.accept(comment);
            }
        });
    }

    public void close(int year, TableCode table) {
        open(year, table).forEach(comment -> comment.close(clock.instant()));
    }

    private void each(int year, TableCode table, CommentState state, Consumer<ReviewComment> action) {
        open(year, table).stream().filter(comment -> comment.state() == state).forEach(action);
    }
}
