package cn.edu.zzut.monitoring.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办 on record: which task was urged by whom and when; each at most once an hour, so that nobody is urged to death. */
@Component
public class Urges {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Urges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts an urge on record unless there was one within the hour, also when two people urge at the same moment. */
    @Transactional
    public boolean record(String taskId, String person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("urge:" + taskId)
                .query()
                .listOfRows();
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                        insert into monitoring.urge (task_id, urged_by, urged_at)
                        select ?, ?, ? where not exists (
                            select from monitoring.urge where task_id = ? and urged_at > ?)""")
                        .params(taskId, person, Timestamp.from(now), taskId, Timestamp.from(now.minus(PAUSE)))
                        .update()
                > 0;
    }

    /** How often these tasks were urged. */
    public int count(Collection<String> taskIds) {
        return jdbc.sql("select count(*) from monitoring.urge where task_id = any (?)")
                .param(taskIds.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
