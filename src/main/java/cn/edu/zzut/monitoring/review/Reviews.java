package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' review of a year's tables. */
@Service
@Transactional
public class Reviews {

    private final CommentRepository comments;
    private static final int LONGEST_REASON = 1_000;

    private final Recusals recusals;
    private final Rounds rounds;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(
            CommentRepository comments,
            Recusals recusals,
            Rounds rounds,
            Organization organization,
            JdbcClient jdbc,
            Clock clock) {
        this.comments = comments;
        this.recusals = recusals;
        this.rounds = rounds;
        this.organization = organization;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives the tables to experts; what was given before goes.
     *
     * @throws Refusal in Chinese naming the table that nobody gets, or the expert who must keep away and why
     */
    public void assign(int year, Map<TableCode, List<PersonId>> experts) {
        if (experts.isEmpty()) {
            throw Refusal.invalid("还没有可以审核的表格。");
        }
        Map<TableCode, Involvement> involved = recusals.ofYear(year);
        experts.forEach((table, chosen) -> require(involved, table, chosen));
        jdbc.sql("delete from monitoring.review_assignment where year = ?")
                .param(year)
                .update();
        experts.forEach((table, chosen) -> chosen.forEach(expert -> insert(year, table, expert)));
    }

    /**
     * Gives one table to other experts while the review runs, on record.
     *
     * @return those who had it before
     * @throws Refusal as {@link #assign}, and without a reason
     */
    public List<PersonId> reassign(int year, TableCode table, List<PersonId> chosen, String reason, PersonId by) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("请写明改派的原因（如：专家因病不能参加），不超过" + LONGEST_REASON + "个字。");
        }
        require(recusals.ofYear(year), table, chosen);
        List<PersonId> before = expertsOf(year, table);
        jdbc.sql("delete from monitoring.review_assignment where year = ? and table_code = ?")
                .params(year, table.value())
                .update();
        chosen.forEach(expert -> insert(year, table, expert));
        jdbc.sql(
                        """
                        insert into monitoring.review_move (year, table_code, before, after, reason, moved_by, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        table.value(),
                        names(before),
                        names(chosen),
                        reason.strip(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
        return before;
    }

    private String names(List<PersonId> people) {
        return people.stream().map(organization::nameOf).collect(Collectors.joining("、"));
    }

    private void require(Map<TableCode, Involvement> involved, TableCode table, List<PersonId> chosen) {
        Involvement involvement = involved.get(table);
        if (involvement == null) {
            throw Refusal.invalid("本年度没有分解表" + table + "，不能分配给专家。");
        }
        if (chosen.isEmpty()) {
            throw Refusal.invalid("表" + table + "没有专家审核，请至少指定一位。");
        }
        for (PersonId id : chosen) {
            Person expert = organization
                    .person(id)
                    .filter(person -> person.is(Role.EXPERT))
                    .orElseThrow(() -> Refusal.invalid("“" + id + "”不是专家，请从列表中选择。"));
            involvement.against(expert).ifPresent(why -> {
                throw Refusal.invalid(expert.name() + "须回避表" + table + "（" + why + "），请改由其他专家审核。");
            });
        }
    }

    private void insert(int year, TableCode table, PersonId expert) {
        jdbc.sql(
                        "insert into monitoring.review_assignment (year, expert, table_code) values (?, ?, ?) on conflict do nothing")
                .params(year, expert.value(), table.value())
                .update();
    }

    /** Who looks at the table. */
    public List<PersonId> expertsOf(int year, TableCode table) {
        return jdbc
                .sql(
                        "select expert from monitoring.review_assignment where year = ? and table_code = ? order by expert")
                .params(year, table.value())
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
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
        comments.save(
                new ReviewComment(year, rounds.present(year), table, responsible, expert, problem, clock.instant()));
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
