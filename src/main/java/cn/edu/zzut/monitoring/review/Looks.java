package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Origins;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.sample.Sample;
import cn.edu.zzut.monitoring.review.sample.Sampled;
import cn.edu.zzut.monitoring.review.sample.Samples;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts have looked at: rows of the samples, and what machines had checked before. */
@Service
@Transactional
public class Looks {

    private final Samples samples;
    private final Assignments assignments;
    private final Submissions submissions;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(
            Samples samples,
            Assignments assignments,
            Submissions submissions,
            Rounds rounds,
            JdbcClient jdbc,
            Clock clock) {
        this.assignments = assignments;
        this.submissions = submissions;
        this.samples = samples;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who looked at a row, and when. */
    public record Look(int row, PersonId expert, Instant at) {}

    /** A look at a row of a version. */
    public record Seen(TableCode table, int version, Look look) {}

    /** 已核实无问题, or a comment was made of it. */
    public enum TickVerdict {
        FINE("已核实无问题"),
        COMMENTED("已提意见");

        private final String title;

        TickVerdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What an expert said of a check. */
    public record Tick(int round, TableCode table, int check, PersonId expert, TickVerdict verdict, Instant at) {}

    /** What all of the table's experts look at in the round that runs; empty while the table has no version. */
    public Optional<Sample> sample(Submission submission) {
        return sample(
                submission,
                assignments.of(submission.year(), submission.table()).portions());
    }

    /** What the expert looks at; for whoever has nothing of the table, as {@link #sample(Submission)}. */
    public Optional<Sample> sample(Submission submission, PersonId expert) {
        return assignments
                .of(submission.year(), submission.table())
                .of(expert)
                .map(portion -> sample(submission, portion))
                .orElseGet(() -> sample(submission));
    }

    /** What of the table the expert judges, as a sentence; empty where it is all of it, or nothing. */
    public String portionInWords(Submission submission, PersonId expert) {
        return assignments
                .of(submission.year(), submission.table())
                .of(expert)
                .filter(portion -> !portion.isWhole())
                .map(portion -> "您审核本表中" + assignments.inWords(portion) + "填报的数据。")
                .orElse("");
    }

    /** What is looked at in that part of the table. */
    public Optional<Sample> sample(Submission submission, Portion portion) {
        return sample(submission, List.of(portion));
    }

    private Optional<Sample> sample(Submission submission, List<Portion> portions) {
        Origins origins = submissions.origins(submission);
        List<Predicate<TableRow>> parts = new ArrayList<>();
        (portions.isEmpty() ? List.of(Portion.WHOLE) : portions)
                .forEach(portion -> parts.add(row -> portion.holds(origins.of(row))));
        return samples.of(submission, rounds.seed(submission.year()), parts);
    }

    public List<Look> at(Sample sample) {
        return jdbc.sql(
                        "select row_no, expert, looked_at from monitoring.review_look where version_id = ? order by row_no")
                .param(sample.versionId())
                .query((row, n) -> new Look(
                        row.getInt(1),
                        new PersonId(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** All that was looked at in the year, with the version's number; also versions that were replaced since. */
    public List<Seen> seen(int year) {
        return jdbc.sql(
                        """
                        select l.table_code, v.number, l.row_no, l.expert, l.looked_at from monitoring.review_look l
                        join monitoring.submission_version v on v.id = l.version_id
                        where l.year = ? order by l.table_code, v.number, l.row_no, l.expert""")
                .param(year)
                .query((row, n) -> new Seen(
                        new TableCode(row.getString(1)),
                        row.getInt(2),
                        new Look(
                                row.getInt(3),
                                new PersonId(row.getString(4)),
                                row.getTimestamp(5).toInstant())))
                .list();
    }

    /** @throws Refusal in Chinese when a row is not in the sample */
    public void look(Submission submission, Collection<Integer> rows, boolean seen, PersonId expert) {
        Sample sample = sample(submission, expert).orElseThrow(() -> Refusal.invalid("这张表还没有数据。"));
        Set<Integer> drawn = sample.sampled().stream().map(Sampled::row).collect(Collectors.toSet());
        rows.stream().filter(row -> !drawn.contains(row)).findFirst().ifPresent(row -> {
            throw Refusal.invalid("第" + row + "行不在您的抽样中。数据可能有了新版本，请刷新后再看。");
        });
        for (int row : rows) {
            if (seen) {
                jdbc.sql(
                                """
                                insert into monitoring.review_look (year, table_code, version_id, row_no, expert, looked_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                submission.year(),
                                submission.table().value(),
                                sample.versionId(),
                                row,
                                expert.value(),
                                Timestamp.from(clock.instant()))
                        .update();
            } else {
                jdbc.sql("delete from monitoring.review_look where version_id = ? and row_no = ? and expert = ?")
                        .params(sample.versionId(), row, expert.value())
                        .update();
            }
        }
    }

    /** What experts said in the round that runs. */
    public List<Tick> ticks(int year) {
        int present = rounds.present(year);
        return allTicks(year).stream().filter(tick -> tick.round() == present).toList();
    }

    /** What experts said in all rounds. */
    public List<Tick> allTicks(int year) {
        return jdbc.sql(
                        """
                        select round_number, table_code, check_number, expert, verdict, ticked_at
                        from monitoring.review_check_tick
                        where year = ? order by round_number, table_code, check_number, expert""")
                .param(year)
                .query((row, n) -> new Tick(
                        row.getInt(1),
                        new TableCode(row.getString(2)),
                        row.getInt(3),
                        new PersonId(row.getString(4)),
                        TickVerdict.valueOf(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    public void tick(int year, TableCode table, int check, TickVerdict verdict, PersonId expert) {
        jdbc.sql(
                        """
                        insert into monitoring.review_check_tick
                            (year, round_number, table_code, check_number, expert, verdict, ticked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (year, round_number, table_code, check_number, expert)
                            do update set verdict = excluded.verdict, ticked_at = excluded.ticked_at""")
                .params(
                        year,
                        rounds.present(year),
                        table.value(),
                        check,
                        expert.value(),
                        verdict.name(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
