package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far runs are, kept so that whoever started one may leave. */
@Component
class ReportRunRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Nodes nodes;

    ReportRunRecords(JdbcClient jdbc, Clock clock, Nodes nodes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nodes = nodes;
    }

    /** The new record's id; empty when there is a run of that year. */
    @Transactional
    Optional<Long> begin(int year, boolean fixes, PersonId by) {
        return jdbc.sql(
                        """
                        insert into monitoring.report_run (year, fixes, started_by, started_at, node) values (?, ?, ?, ?, ?)
                        on conflict do nothing returning id""")
                .params(year, fixes, by.value(), now(), nodes.me())
                .query(Long.class)
                .optional();
    }

    void expect(long id, int reports) {
        jdbc.sql("update monitoring.report_run set reports = ? where id = ?")
                .params(reports, id)
                .update();
    }

    void done(long id) {
        jdbc.sql("update monitoring.report_run set done = done + 1 where id = ?")
                .param(id)
                .update();
    }

    void failed(long id, String why) {
        jdbc.sql("update monitoring.report_run set done = done + 1, failures = failures || ? || chr(10) where id = ?")
                .params(why.replace('\n', ' '), id)
                .update();
    }

    void end(long id) {
        jdbc.sql("update monitoring.report_run set finished_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** What ran when the application was stopped will not go on. */
    void endInterrupted(String why) {
        jdbc.sql(
                        """
                        update monitoring.report_run set finished_at = ?, failures = failures || ? || chr(10)
                        where finished_at is null and not monitoring.is_alive(node)""")
                .params(now(), why)
                .update();
    }

    Optional<ReportRun> newest(int year) {
        return jdbc.sql(
                        """
                        select year, fixes, started_by, started_at, reports, done, failures, finished_at
                        from monitoring.report_run where year = ? order by id desc limit 1""")
                .param(year)
                .query((row, n) -> new ReportRun(
                        row.getInt(1),
                        row.getBoolean(2),
                        new PersonId(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5),
                        row.getInt(6),
                        lines(row.getString(7)),
                        Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant)))
                .optional();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
