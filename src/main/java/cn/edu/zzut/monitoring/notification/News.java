package cn.edu.zzut.monitoring.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New tasks that their people are still to be told of, put down with the transaction that makes the task. */
@Service
@Transactional
public class News {

    private final JdbcClient jdbc;
    private final Clock clock;

    News(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person is to be told of the task; again has no effect. */
    public void of(String taskId, String personId) {
        jdbc.sql("insert into monitoring.news (task_id, person_id, since) values (?, ?, ?) on conflict do nothing")
                .params(taskId, personId, Timestamp.from(clock.instant()))
                .update();
    }

    /** The people who are told now, in a mail of its own; the others wait until all has come, or for the morning. */
    public List<String> ripe() {
        Instant now = clock.instant();
        return jdbc
                .sql(
                        """
                        select n.person_id, min(n.since), max(n.since),
                            (select max(told_at) from monitoring.news t where t.person_id = n.person_id)
                        from monitoring.news n where n.told_at is null group by n.person_id order by min(n.since)""")
                .query((row, n) -> new Waiting(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)))
                .list()
                .stream()
                .filter(waiting ->
                        Gathering.isOver(waiting.first(), waiting.last(), waiting.told(), now, clock.getZone()))
                .map(Waiting::person)
                .toList();
    }

    private record Waiting(String person, Instant first, Instant last, Optional<Instant> told) {}

    /** The tasks that the person is still to be told of, kept from others who would tell until the transaction ends. */
    public List<String> untold(String personId) {
        return jdbc.sql(
                        "select task_id from monitoring.news where person_id = ? and told_at is null for update skip locked")
                .param(personId)
                .query(String.class)
                .list();
    }

    /** Everybody who is still to be told of something. */
    public List<String> peopleToTell() {
        return jdbc.sql("select distinct person_id from monitoring.news where told_at is null order by person_id")
                .query(String.class)
                .list();
    }

    /** The person need not be told of these any more. */
    public void forget(String personId, Collection<String> taskIds) {
        jdbc.sql("delete from monitoring.news where person_id = ? and task_id = any (?) and told_at is null")
                .params(personId, taskIds.toArray(String[]::new))
                .update();
    }

    /** The person has been told of these. */
    public void told(String personId, Collection<String> taskIds) {
        jdbc.sql("update monitoring.news set told_at = ? where person_id = ? and task_id = any (?)")
                .params(Timestamp.from(clock.instant()), personId, taskIds.toArray(String[]::new))
                .update();
    }
}
