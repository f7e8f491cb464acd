package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改派记录: each table that went from experts to others, by whom and why. */
@Service
@Transactional
public class Reassignments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reassignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param before the experts' names, as are those after */
    public record Reassignment(TableCode table, String before, String after, String reason, PersonId by, Instant at) {}

    void add(int year, TableCode table, String before, String after, String reason, PersonId by) {
        jdbc.sql(
                        """
                        insert into monitoring.review_move (year, table_code, before, after, reason, moved_by, moved_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(year, table.value(), before, after, reason.strip(), by.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The year's, the first first. */
    public List<Reassignment> of(int year) {
        return jdbc.sql(
                        """
                        select table_code, before, after, reason, moved_by, moved_at
                        from monitoring.review_move where year = ? order by id""")
                .param(year)
                .query((row, n) -> new Reassignment(
                        new TableCode(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
