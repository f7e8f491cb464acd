package cn.edu.zzut.monitoring.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办 on record: which task was urged by whom and when; each at most once an hour, so that nobody is urged to death. */
@Component
public class Urges {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Urges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts an urge on record unless there was one within the hour, also when two people urge at the same moment. */
    @Transactional
    public boolean record(String taskId, String person) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext(?))", "urge:" + taskId);
        Instant now = clock.instant();
        return jdbc.update(
                        """
                        insert into monitoring.urge (task_id, urged_by, urged_at)
                        select ?, ?, ? where not exists (
                            select from monitoring.urge where task_id = ? and urged_at > ?)""",
                        taskId,
                        person,
                        Timestamp.from(now),
                        taskId,
                        Timestamp.from(now.minus(PAUSE)))
                > 0;
    }

    /** How often these tasks were urged. */
    public int count(Collection<String> taskIds) {
        Integer count = jdbc.queryForObject(
                "select count(*) from monitoring.urge where task_id = any (?)", Integer.class, (Object)
                        taskIds.toArray(String[]::new));
        return count == null ? 0 : count;
    }
}
