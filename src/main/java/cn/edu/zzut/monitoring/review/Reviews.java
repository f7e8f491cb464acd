package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts' review of a year's tables. */
@Service
@Transactional
public class Reviews {

    private final CommentRepository comments;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Reviews(CommentRepository comments, JdbcTemplate jdbc, Clock clock) {
        this.comments = comments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deals the tables out to the experts in turn; each table has one expert. */
    public void assign(int year, List<String> experts, List<TableCode> tables) {
        if (experts.isEmpty()) {
            throw new IllegalArgumentException("请至少选择一位专家。");
        }
        jdbc.update("delete from monitoring.review_assignment where year = ?", year);
        for (int i = 0; i < tables.size(); i++) {
            jdbc.update(
                    "insert into monitoring.review_assignment (year, expert, table_code) values (?, ?, ?)",
                    year,
                    experts.get(i % experts.size()),
                    tables.get(i).value());
        }
    }

    /** The experts who have tables to look at. */
    public List<String> experts(int year) {
        return jdbc.queryForList(
                "select distinct expert from monitoring.review_assignment where year = ? order by expert",
                String.class,
                year);
    }

    public List<TableCode> tablesOf(int year, String expert) {
        return jdbc
                .queryForList(
                        "select table_code from monitoring.review_assignment where year = ? and expert = ? order by 1",
                        String.class,
                        year,
                        expert)
                .stream()
                .map(TableCode::new)
                .toList();
    }

    /** @throws IllegalArgumentException when the table is not among those the expert was given */
    public void comment(int year, TableCode table, UnitCode responsible, String expert, Problem problem) {
        if (!tablesOf(year, expert).contains(table)) {
            throw new IllegalArgumentException("表" + table + "没有分配给您审核，请从列表中选择表格。");
        }
        comments.save(new ReviewComment(year, table, responsible, expert, problem, clock.instant()));
    }

    public List<ReviewComment> ofYear(int year) {
        return comments.findByYearOrderById(year);
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

    public void accept(int year, TableCode table, String by) {
        each(year, table, comment -> comment.accept(by));
    }

    public void refute(int year, TableCode table, String reason, String by) {
        each(year, table, comment -> comment.refute(reason, by));
    }

    public void insist(int year, TableCode table) {
        each(year, table, ReviewComment::insist);
    }

    public void close(int year, TableCode table) {
        each(year, table, comment -> comment.close(clock.instant()));
    }

    private void each(int year, TableCode table, Consumer<ReviewComment> action) {
        open(year, table).forEach(action);
    }
}
