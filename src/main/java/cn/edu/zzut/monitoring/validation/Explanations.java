package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.YearMapping.TableMapping;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How anomalies were explained, with what evidence, and who approved it. */
@Service
@Transactional
public class Explanations {

    private static final int LONGEST = 4_000;

    private static final String COLUMNS =
            "rule, column_name, value, text, evidence, explained_by, explained_at, approved_by";

    private static final String IS_ABOUT_VERSION =
            """
            exists (select from monitoring.finding f where f.version_id = ? and f.severity = 'ANOMALY'
            and f.rule = e.rule and f.column_name = e.column_name and f.value = e.value)""";

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Submissions submissions;
    private final LastYear lastYear;
    private final Catalogs catalogs;
    private final SaidOnce saidOnce;
    private final Clock clock;

    Explanations(
            JdbcClient jdbc,
            Findings findings,
            Submissions submissions,
            LastYear lastYear,
            Catalogs catalogs,
            SaidOnce saidOnce,
            Clock clock) {
        this.saidOnce = saidOnce;
        this.jdbc = jdbc;
        this.findings = findings;
        this.submissions = submissions;
        this.lastYear = lastYear;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** What is said about the anomalies of one rule in one column. */
    public record Answer(String rule, String column, String text, String evidence) {}

    /** An anomaly that nobody has explained, with what was said about its like the year before. */
    public record Open(Finding finding, Optional<Explanation> lastYear) {}

    /** The anomalies of the newest version that nobody has explained. */
    @Transactional(readOnly = true)
    public List<Finding> unexplained(SubmissionId submissionId) {
        return submissions
                .latest(submissionId)
                .map(SubmissionVersion::id)
                .map(findings::unexplained)
                .orElse(List.of());
    }

    /** How many anomalies of the newest version nobody has explained, those that are listed together each counted. */
    @Transactional(readOnly = true)
    public int unexplainedCount(SubmissionId submissionId) {
        return unexplained(submissionId).stream().mapToInt(Finding::count).sum();
    }

    /** The same for all submissions of a year, by those that have some. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, Integer> unexplainedOfYear(int year) {
        return findings.unexplainedOfYear(year);
    }

    /** The same findings, each with the newest explanation that the same rule and column had the year before. */
    @Transactional(readOnly = true)
    public List<Open> open(SubmissionId submissionId) {
        Submission submission = submissions.get(submissionId);
        List<Explanation> before = lastYear.submission(submission.year(), submission.table())
                .map(last -> of(last.id()))
                .orElse(List.of());
        return unexplained(submissionId).stream()
                .map(finding -> new Open(finding, last(before, submission, finding)))
                .toList();
    }

    private Optional<Explanation> last(List<Explanation> before, Submission submission, Finding finding) {
        String column = catalogs.mapping(submission.year())
                .of(submission.table())
                .map(TableMapping::columns)
                .map(columns -> columns.getOrDefault(finding.column(), finding.column()))
                .orElse(finding.column());
        return before.stream()
                .filter(explanation -> explanation.rule().equals(finding.rule())
                        && explanation.column().equals(column))
                .reduce((earlier, later) -> later);
    }

    /** All explanations that the submission ever had, the oldest first. */
    @Transactional(readOnly = true)
    public List<Explanation> of(SubmissionId submissionId) {
        return query(submissionId, "true");
    }

    /** Those of the anomalies that the newest version has. */
    @Transactional(readOnly = true)
    public List<Explanation> inForce(SubmissionId submissionId) {
        return submissions
                .latest(submissionId)
                .map(version -> query(submissionId, IS_ABOUT_VERSION.replace("?", String.valueOf(version.id()))))
                .orElse(List.of());
    }

    private List<Explanation> query(SubmissionId submissionId, String condition) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.explanation e where submission_id = ? and " + condition
                        + " order by id")
                .param(submissionId.value())
                .query((row, n) -> new Explanation(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new PersonId(row.getString(6)),
                        row.getTimestamp(7).toInstant(),
                        Optional.ofNullable(row.getString(8)).map(PersonId::new)))
                .list();
    }

    /** Explains all open anomalies of the newest version alike; where all were explained one by one nothing need be said. */
    public void explainAll(SubmissionId submissionId, String text, String evidence, PersonId by) {
        saidOnce.since(place(submissionId));
        List<Finding> open = unexplained(submissionId);
        if (!open.isEmpty()) {
            requireSaid(text, evidence);
        }
        open.forEach(finding -> explain(submissionId, finding, text, evidence, by));
    }

    /**
     * Explains the open anomalies of one rule in one column, {@linkplain SaidOnce once}.
     *
     * @throws Refusal when there are none, nothing is said, or too much
     */
    public void explain(SubmissionId submissionId, Answer answer, PersonId by) {
        requireSaid(answer.text(), answer.evidence());
        Instant since = saidOnce.since(place(submissionId));
        List<Finding> meant = unexplained(submissionId).stream()
                .filter(finding ->
                        finding.rule().equals(answer.rule()) && finding.column().equals(answer.column()))
                .toList();
        if (meant.isEmpty() && inForce(submissionId).stream().anyMatch(said -> isSame(said, answer, by, since))) {
            return;
        }
        if (meant.isEmpty()) {
            throw Refusal.invalid("这项异常已经说明或已不存在，请刷新后查看。");
        }
        meant.forEach(finding -> explain(submissionId, finding, answer.text(), answer.evidence(), by));
    }

    private static String place(SubmissionId submissionId) {
        return "explanations " + submissionId;
    }

    private static boolean isSame(Explanation said, Answer answer, PersonId by, Instant since) {
        return said.rule().equals(answer.rule())
                && said.column().equals(answer.column())
                && said.text().equals(answer.text())
                && said.evidence().equals(answer.evidence())
                && said.by().equals(by)
                && said.at().isAfter(since);
    }

    /** @throws Refusal when nothing is said, or too much for a reader */
    static void requireSaid(String text, String evidence) {
        if (Words.isNone(text) || text.length() > LONGEST || evidence.length() > LONGEST) {
            throw Refusal.invalid("请写明数据变化的原因；说明和佐证各不超过" + LONGEST + "个字，没有保存。");
        }
    }

    private void explain(SubmissionId submissionId, Finding finding, String text, String evidence, PersonId by) {
        jdbc.sql(
                        """
                insert into monitoring.explanation
                    (submission_id, rule, row_no, column_name, value, text, evidence, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submissionId.value(),
                        finding.rule(),
                        finding.row(),
                        finding.column(),
                        finding.value(),
                        text,
                        evidence,
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The unit head approved the table, and with it what explains the anomalies that it has now. */
    public void approve(SubmissionId submissionId, PersonId by) {
        submissions.latest(submissionId).ifPresent(version -> jdbc.sql(
                        "update monitoring.explanation e set approved_by = ?, approved_at = ?"
                                + " where e.submission_id = ? and e.approved_by is null and " + IS_ABOUT_VERSION)
                .params(by.value(), Timestamp.from(clock.instant()), submissionId.value(), version.id())
                .update());
    }
}
