package cn.edu.zzut.monitoring.node;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes as the database has them, by its clock alone. */
@Repository
class NodeStore {

    private final JdbcClient jdbc;

    NodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It is there; what the database's clock says. */
    Instant beat(String executor, String name, String edition, Duration ahead) {
        return jdbc.sql(
                        """
                        insert into monitoring.node (executor, name, edition, began_at, beat_at, ahead_millis)
                        values (?, ?, ?, clock_timestamp(), clock_timestamp(), ?)
                        on conflict (executor) do update set beat_at = excluded.beat_at, ahead_millis = excluded.ahead_millis
                        returning beat_at""")
                .params(executor, name, edition, ahead.toMillis())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Who has not been there for so long. */
    List<String> silentFor(Duration time) {
        return jdbc.sql(
                        "select executor from monitoring.node where beat_at < clock_timestamp() - ? * interval '1 millisecond'")
                .param(time.toMillis())
                .query(String.class)
                .list();
    }

    /** Of those that are there the one that came first. */
    Optional<String> first() {
        return jdbc.sql(
                        "select executor from monitoring.node where monitoring.is_alive(executor) order by began_at, executor limit 1")
                .query(String.class)
                .optional();
    }

    void forget(String executor) {
        jdbc.sql("delete from monitoring.node where executor = ?")
                .param(executor)
                .update();
    }

    /** What it is at is free for others at once. */
    void ends(String executor) {
        jdbc.sql("update monitoring.node set beat_at = '-infinity' where executor = ?")
                .param(executor)
                .update();
    }
}
