package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far checks of whole years are, kept so that whoever started one may leave. */
@Component
class YearCheckRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Nodes nodes;

    YearCheckRecords(JdbcClient jdbc, Clock clock, Nodes nodes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nodes = nodes;
    }

    /** The new record's id; empty when a check of that year is running. */
    @Transactional
    Optional<Long> begin(int year, int tables, PersonId by) {
        return jdbc.sql(
                        """
                        insert into monitoring.year_check (year, started_by, started_at, tables, node) values (?, ?, ?, ?, ?)
                        on conflict do nothing returning id""")
                .params(year, by.value(), now(), tables, nodes.me())
                .query(Long.class)
                .optional();
    }

    void tableDone(long id, Summary summary) {
        jdbc.sql(
                        "update monitoring.year_check set done = done + 1, errors = errors + ?, anomalies = anomalies + ? where id = ?")
                .params(summary.errors(), summary.anomalies(), id)
                .update();
    }

    void end(long id, @Nullable String failure) {
        jdbc.sql("update monitoring.year_check set finished_at = ?, failure = ? where id = ?")
                .params(now(), failure, id)
                .update();
    }

    /** What ran when the application was stopped will not go on. */
    void endInterrupted(String failure) {
        jdbc.sql(
                        """
                        update monitoring.year_check set finished_at = ?, failure = ?
                        where finished_at is null and not monitoring.is_alive(node)""")
                .params(now(), failure)
                .update();
    }

    Optional<YearCheck> newest(int year) {
        return jdbc.sql(
                        """
                        select year, started_by, started_at, tables, done, errors, anomalies, finished_at, failure
                        from monitoring.year_check where year = ? order by id desc limit 1""")
                .param(year)
                .query((row, n) -> new YearCheck(
                        row.getInt(1),
                        new PersonId(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant),
                        Optional.ofNullable(row.getString(9))))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
