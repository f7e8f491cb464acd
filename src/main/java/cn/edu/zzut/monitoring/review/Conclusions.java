package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.review.check.Check;
import cn.edu.zzut.monitoring.review.check.Checks;
import cn.edu.zzut.monitoring.review.sample.Sample;
import cn.edu.zzut.monitoring.review.sample.Sampled;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审核结论: what each expert concludes at the end of a round, and what was not looked at. */
@Service
@Transactional
public class Conclusions {

    private static final int LONGEST_OPINION = 4_000;
    private static final int LONGEST_REASON = 1_000;

    private final Assignments assignments;
    private final Reviews reviews;
    private final Rounds rounds;
    private final Looks looks;
    private final Checks checks;
    private final Submissions submissions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conclusions(
            Assignments assignments,
            Reviews reviews,
            Rounds rounds,
            Looks looks,
            Checks checks,
            Submissions submissions,
            JdbcClient jdbc,
            Clock clock) {
        this.assignments = assignments;
        this.reviews = reviews;
        this.rounds = rounds;
        this.looks = looks;
        this.checks = checks;
        this.submissions = submissions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param unseen how many rows of the samples and checks the expert had not ticked; the reason says why */
    public record Given(
            int round, PersonId expert, Conclusion conclusion, String opinion, int unseen, String reason, Instant at) {}

    /** How an expert comes to a conclusion, for the form. */
    public String howTo(int year) {
        return "第" + rounds.present(year) + "轮审核。抽样的行和核对项都看过后给出审核结论；没有看完的，须在最后写明原因。";
    }

    /** How many of the expert's sampled rows and checks are not ticked. */
    public int unseen(int year, PersonId expert) {
        Set<String> ticked = looks.ticks(year).stream()
                .filter(tick -> tick.expert().equals(expert))
                .map(tick -> tick.table() + ":" + tick.check())
                .collect(Collectors.toSet());
        return assignments.tablesOf(year, expert).stream()
                .mapToInt(table -> rowsUnseen(year, table, expert) + checksUnticked(table, ticked))
                .sum();
    }

    private int checksUnticked(TableCode table, Set<String> ticked) {
        List<Check> about = checks.about(table);
        return (int) about.stream()
                .filter(check -> !ticked.contains(table + ":" + check.number()))
                .count();
    }

    private int rowsUnseen(int year, TableCode table, PersonId expert) {
        return submissions
                .responsible(year, table)
                .flatMap(submission -> looks.sample(submission, expert))
                .map(sample -> sample.sampled().size() - seen(sample, expert))
                .orElse(0);
    }

    private int seen(Sample sample, PersonId expert) {
        Set<Integer> drawn = sample.sampled().stream().map(Sampled::row).collect(Collectors.toSet());
        return (int) looks.at(sample).stream()
                .filter(look -> look.expert().equals(expert) && drawn.contains(look.row()))
                .count();
    }

    /**
     * @throws Refusal in Chinese where not everything was looked at and no reason is given, or where the expert finds fault
     *     without having said with what
     */
    public void give(int year, PersonId expert, Conclusion conclusion, String opinion, String reason) {
        int unseen = unseen(year, expert);
        if (unseen > 0 && Words.isNone(reason)) {
            throw Refusal.invalid("还有" + unseen + "项没有看完（抽样的行、核对项，见“填报数据”的“抽样与核对”）。请看完后再提交，或写明没有看完的原因。");
        }
        if (opinion.length() > LONGEST_OPINION || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("结论说明不超过" + LONGEST_OPINION + "个字，没有看完的原因不超过" + LONGEST_REASON + "个字。");
        }
        if (Words.hasControls(opinion) || Words.hasControls(reason)) {
            throw Refusal.invalid("结论说明或没有看完的原因中有看不见的控制字符，请删去后重新填写。");
        }
        if (conclusion != Conclusion.PASS && !reviews.hasSpoken(year, expert)) {
            throw Refusal.invalid("审核结论为“" + conclusion.title() + "”的，请在本轮至少提出一条意见，写明存在的问题；没有问题的，请选择“"
                    + Conclusion.PASS.title() + "”。");
        }
        jdbc.sql(
                        """
                        insert into monitoring.review_conclusion
                            (year, round_number, expert, conclusion, opinion, unseen, reason, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (year, round_number, expert) do update set conclusion = excluded.conclusion,
                            opinion = excluded.opinion, unseen = excluded.unseen, reason = excluded.reason,
                            given_at = excluded.given_at""")
                .params(
                        year,
                        rounds.present(year),
                        expert.value(),
                        conclusion.name(),
                        opinion.strip(),
                        unseen,
                        unseen > 0 ? reason.strip() : "",
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** What was concluded in the year, by round and expert. */
    public List<Given> of(int year) {
        return jdbc.sql(
                        """
                        select round_number, expert, conclusion, opinion, unseen, reason, given_at
                        from monitoring.review_conclusion where year = ? order by round_number, expert""")
                .param(year)
                .query((row, n) -> new Given(
                        row.getInt(1),
                        new PersonId(row.getString(2)),
                        Conclusion.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()))
                .list();
    }
}
