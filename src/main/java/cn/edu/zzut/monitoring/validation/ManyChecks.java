package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What checks have found in the newest versions of many submissions, with one statement each. */
@Service
@Transactional(readOnly = true)
public class ManyChecks {

    private static final String NEWEST =
            """
            from monitoring.submission s
            join monitoring.submission_version v on v.submission_id = s.id and v.number = s.latest_version
            join monitoring.check_run c on c.version_id = v.id""";

    private final JdbcClient jdbc;

    ManyChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that were checked. */
    public Map<SubmissionId, Summary> summaries(Collection<SubmissionId> ids) {
        Map<SubmissionId, Summary> found = new HashMap<>();
        jdbc.sql("select s.id, c.errors, c.anomalies " + NEWEST + " where s.id = any (?)")
                .param(numbers(ids))
                .query(row -> {
                    found.put(new SubmissionId(row.getLong(1)), new Summary(row.getInt(2), row.getInt(3)));
                });
        return found;
    }

    /** How many anomalies nobody has explained, of those that have some. */
    public Map<SubmissionId, Integer> unexplained(Collection<SubmissionId> ids) {
        Map<SubmissionId, Integer> counts = new HashMap<>();
        jdbc.sql("select s.id, count(*) " + NEWEST
                        + " and c.anomalies > 0 join monitoring.finding f on f.version_id = v.id"
                        + " where s.id = any (?) and " + Findings.UNEXPLAINED + " group by s.id")
                .param(numbers(ids))
                .query(row -> {
                    counts.put(new SubmissionId(row.getLong(1)), row.getInt(2));
                });
        return counts;
    }

    private static Long[] numbers(Collection<SubmissionId> ids) {
        return ids.stream().map(SubmissionId::value).toArray(Long[]::new);
    }
}
