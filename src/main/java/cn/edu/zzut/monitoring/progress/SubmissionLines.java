package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.validation.Explanations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All submissions of a year with their findings and delays, read at once. */
@Component
public class SubmissionLines {

    private static final String OF_YEAR =
            """
            select s.id, s.table_code, s.unit_code, s.part, s.state, s.due_on, s.done_at, s.latest_version,
                c.version_id is not null, coalesce(c.errors, 0), coalesce(c.anomalies, 0),
                l.done_at
            from monitoring.submission s
            left join monitoring.submission_version v on v.submission_id = s.id and v.number = s.latest_version
            left join monitoring.check_run c on c.version_id = v.id
            left join monitoring.submission l
                on l.year = s.year - 1 and l.table_code = s.table_code and l.unit_code = s.unit_code and l.part = s.part
                and l.period_id is null
            where s.year = ? and s.period_id is null order by s.id""";

    private final JdbcClient jdbc;

    private final Explanations explanations;
    private final Delays delays;

    SubmissionLines(JdbcClient jdbc, Explanations explanations, Delays delays) {
        this.jdbc = jdbc;
        this.explanations = explanations;
        this.delays = delays;
    }

    public List<SubmissionLine> of(int year) {
        YearDelays now = delays.of(year);
        YearDelays lastYear = delays.of(year - 1);
        Map<SubmissionId, Integer> unexplained = explanations.unexplainedOfYear(year);
        return jdbc.sql(OF_YEAR)
                .param(year)
                .query((row, n) -> line(row, unexplained, now, lastYear))
                .list();
    }

    private static SubmissionLine line(
            ResultSet row, Map<SubmissionId, Integer> unexplained, YearDelays now, YearDelays lastYear)
            throws SQLException {
        SubmissionId id = new SubmissionId(row.getLong(1));
        TableCode table = new TableCode(row.getString(2));
        UnitCode unit = new UnitCode(row.getString(3));
        Optional<Instant> doneAt = moment(row, 7);
        return new SubmissionLine(
                id,
                table.value(),
                unit.value(),
                Part.valueOf(row.getString(4)),
                SubmissionState.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                doneAt,
                row.getInt(8),
                row.getBoolean(9),
                row.getInt(10),
                row.getInt(11),
                unexplained.getOrDefault(id, 0),
                now.of(table, unit, doneAt),
                lastYear.of(table, unit, moment(row, 12)).isLate());
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
