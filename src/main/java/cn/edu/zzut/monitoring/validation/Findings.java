package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The findings of each version's newest check run. */
@Component
class Findings {

    private static final String FINDING =
            "f.severity, f.rule, f.row_no, f.column_name, f.value, f.expected, f.message, f.stands_for, f.cells";
    /** Of a finding f in a version v. */
    static final String UNEXPLAINED =
            """
            f.severity = 'ANOMALY' and not exists (
                select from monitoring.explanation e where e.submission_id = v.submission_id
                and e.rule = f.rule and e.column_name = f.column_name and e.value = f.value)""";

    private static final RowMapper<Finding> MAPPER = (row, n) -> new Finding(
            Severity.valueOf(row.getString(1)),
            row.getString(2),
            row.getInt(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getInt(8),
            row.getString(9));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Findings(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what was found, of very many alike together what they have in common; all are counted. */
    void replace(long versionId, List<Finding> findings) {
        jdbc.update("delete from monitoring.finding where version_id = ?", versionId);
        jdbc.batchUpdate(
                """
                insert into monitoring.finding
                    (version_id, severity, rule, row_no, column_name, value, expected, message, stands_for, cells)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                KeptFindings.of(findings),
                500,
                (statement, finding) -> {
                    statement.setLong(1, versionId);
                    statement.setString(2, finding.severity().name());
                    statement.setString(3, finding.rule());
                    statement.setInt(4, finding.row());
                    statement.setString(5, finding.column());
                    statement.setString(6, finding.value());
                    statement.setString(7, finding.expected());
                    statement.setString(8, finding.message());
                    statement.setInt(9, finding.count());
                    statement.setString(10, finding.cells());
                });
        long errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
        jdbc.update(
                """
                insert into monitoring.check_run (version_id, errors, anomalies, checked_at) values (?, ?, ?, ?)
                on conflict (version_id) do update set errors = excluded.errors,
                    anomalies = excluded.anomalies, checked_at = excluded.checked_at""",
                versionId,
                errors,
                findings.size() - errors,
                Timestamp.from(clock.instant()));
    }

    Optional<Summary> summary(long versionId) {
        return jdbc
                .query(
                        "select errors, anomalies from monitoring.check_run where version_id = ?",
                        (row, n) -> new Summary(row.getInt(1), row.getInt(2)),
                        versionId)
                .stream()
                .findFirst();
    }

    List<Finding> of(long versionId, int offset, int limit) {
        return jdbc.query(
                "select " + FINDING
                        + " from monitoring.finding f where version_id = ? order by severity desc, id offset ? limit ?",
                MAPPER,
                versionId,
                offset,
                limit);
    }

    /** For every whole table and part of the year with such anomalies, how many of its newest version nobody has explained. */
    Map<SubmissionId, Integer> unexplainedOfYear(int year) {
        Map<SubmissionId, Integer> counts = new HashMap<>();
        jdbc.query(
                """
                select v.submission_id, sum(f.stands_for)
                from monitoring.submission s
                join monitoring.submission_version v on v.submission_id = s.id and v.number = s.latest_version
                join monitoring.check_run c on c.version_id = v.id and c.anomalies > 0
                join monitoring.finding f on f.version_id = v.id
                where s.year = ? and s.period_id is null"""
                        + " and " + UNEXPLAINED + " group by v.submission_id",
                row -> {
                    counts.put(new SubmissionId(row.getLong(1)), row.getInt(2));
                },
                year);
        return counts;
    }

    /** The anomalies of all newest versions of the year, explained or not. */
    Map<SubmissionId, List<Finding>> anomaliesOfYear(int year) {
        Map<SubmissionId, List<Finding>> found = new HashMap<>();
        jdbc.query(
                "select " + FINDING
                        + """
                        , s.id from monitoring.submission s
                        join monitoring.submission_version v on v.submission_id = s.id and v.number = s.latest_version
                        join monitoring.check_run c on c.version_id = v.id and c.anomalies > 0
                        join monitoring.finding f on f.version_id = v.id and f.severity = 'ANOMALY'
                        where s.year = ? and s.period_id is null order by f.id""",
                row -> {
                    found.computeIfAbsent(new SubmissionId(row.getLong(10)), first -> new ArrayList<>())
                            .add(Objects.requireNonNull(MAPPER.mapRow(row, 0)));
                },
                year);
        return found;
    }

    /** Anomalies of the version that have no explanation for the same rule, column and value. */
    List<Finding> unexplained(long versionId) {
        return jdbc.query(
                "select " + FINDING
                        + """
                         from monitoring.finding f join monitoring.submission_version v on v.id = f.version_id
                        where f.version_id = ?"""
                        + " and " + UNEXPLAINED + " order by f.id",
                MAPPER,
                versionId);
    }
}
