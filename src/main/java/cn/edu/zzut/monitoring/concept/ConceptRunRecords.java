package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far comparisons are, kept so that whoever started one may leave. */
@Component
class ConceptRunRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Nodes nodes;

    ConceptRunRecords(JdbcClient jdbc, Clock clock, Nodes nodes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nodes = nodes;
    }

    /** The new record's id; empty when a comparison of that year is running. */
    @Transactional
    Optional<Long> begin(int year, int concepts, String basis, PersonId by) {
        return jdbc.sql(
                        """
                        insert into monitoring.concept_run (year, started_by, started_at, concepts, basis, node)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(year, by.value(), now(), concepts, basis, nodes.me())
                .query(Long.class)
                .optional();
    }

    void conceptDone(long id) {
        jdbc.sql("update monitoring.concept_run set done = done + 1 where id = ?")
                .param(id)
                .update();
    }

    void end(long id, @Nullable String failure) {
        jdbc.sql("update monitoring.concept_run set finished_at = ?, failure = ? where id = ?")
                .params(now(), failure, id)
                .update();
    }

    /** What ran when the application was stopped will not go on. */
    void endInterrupted(String failure) {
        jdbc.sql(
                        """
                        update monitoring.concept_run set finished_at = ?, failure = ?
                        where finished_at is null and not monitoring.is_alive(node)""")
                .params(now(), failure)
                .update();
    }

    Optional<ConceptRun> newest(int year) {
        return jdbc.sql(
                        """
                        select id, year, started_by, started_at, concepts, done, basis, finished_at, failure
                        from monitoring.concept_run where year = ? order by id desc limit 1""")
                .param(year)
                .query((row, n) -> new ConceptRun(
                        row.getLong(1),
                        row.getInt(2),
                        new PersonId(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getString(9))))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
