package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All submissions of a year with their findings, read with one query. */
@Component
public class SubmissionLines {

    private static final String OF_YEAR =
            """
            select s.id, s.table_code, s.unit_code, s.part, s.state, s.due_on, s.done_at, s.latest_version,
                coalesce(c.errors, 0), coalesce(c.anomalies, 0),
                coalesce((l.done_at at time zone 'Asia/Shanghai')::date > l.due_on, false)
            from monitoring.submission s
            left join monitoring.submission_version v on v.submission_id = s.id and v.number = s.latest_version
            left join monitoring.check_run c on c.version_id = v.id
            left join monitoring.submission l
                on l.year = s.year - 1 and l.table_code = s.table_code and l.unit_code = s.unit_code and l.part = s.part
            where s.year = ? order by s.id""";

    private final JdbcTemplate jdbc;

    SubmissionLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<SubmissionLine> of(int year) {
        return jdbc.query(
                OF_YEAR,
                (row, n) -> new SubmissionLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Part.valueOf(row.getString(4)),
                        SubmissionState.valueOf(row.getString(5)),
                        row.getObject(6, LocalDate.class),
                        Optional.ofNullable(row.getTimestamp(7)).map(Timestamp::toInstant),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getBoolean(11)),
                year);
    }
}
