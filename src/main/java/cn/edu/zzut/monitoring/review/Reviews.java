package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' review of a year's tables. */
@Service
@Transactional
public class Reviews {

    private final CommentRepository comments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(CommentRepository comments, JdbcClient jdbc, Clock clock) {
        this.comments = comments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deals the tables out to the experts in turn; each table has one expert. */
    public void assign(int year, List<PersonId> experts, List<TableCode> tables) {
        if (experts.isEmpty()) {
            throw Refusal.invalid("请至少选择一位专家。");
        }
        jdbc.sql("delete from monitoring.review_assignment where year = ?")
                .param(year)
                .update();
        for (int i = 0; i < tables.size(); i++) {
            jdbc.sql("insert into monitoring.review_assignment (year, expert, table_code) values (?, ?, ?)")
                    .params(
                            year,
                            experts.get(i % experts.size()).value(),
                            tables.get(i).value())
                    .update();
        }
    }

    /** The experts who have tables to look at. */
    public List<PersonId> experts(int year) {
        return jdbc.sql("select distinct expert from monitoring.review_assignment where year = ? order by expert")
                .param(year)
                .query((row, n) -> new PersonId(row.getString(1)))
                .list();
    }

    public List<TableCode> tablesOf(int year, PersonId expert) {
        return jdbc
                .sql("select table_code from monitoring.review_assignment where year = ? and expert = ? order by 1")
                .params(year, expert.value())
                .query(String.class)
                .list()
                .stream()
                .map(TableCode::new)
                .toList();
    }

    /**
     * Notes what the expert sees; nobody else sees it before it is {@linkplain #raise raised}.
     *
     * @throws Refusal in Chinese when the table is not among those the expert was given
     */
    public void draft(int year, TableCode table, UnitCode responsible, PersonId expert, Problem problem) {
        if (!tablesOf(year, expert).contains(table)) {
            throw Refusal.invalid("表" + table + "没有分配给您审核，请从列表中选择表格。");
        }
        comments.save(new ReviewComment(year, table, responsible, expert, problem, clock.instant()));
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

    /** The expert stands by what the unit refuted. */
    public void insist(int year, TableCode table) {
        each(year, table, CommentState.REFUTED, ReviewComment::insist);
    }

    /** The expert drops what the unit refuted. */
    public void drop(int year, TableCode table) {
        each(year, table, CommentState.REFUTED, comment -> comment.close(clock.instant()));
    }

    public void close(int year, TableCode table) {
        open(year, table).forEach(comment -> comment.close(clock.instant()));
    }

    private void each(int year, TableCode table, CommentState state, Consumer<ReviewComment> action) {
        open(year, table).stream().filter(comment -> comment.state() == state).forEach(action);
    }
}
