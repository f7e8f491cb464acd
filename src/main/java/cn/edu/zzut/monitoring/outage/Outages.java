package cn.edu.zzut.monitoring.outage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outages on record. */
@Service
@Transactional
public class Outages {

    private static final int MOST_LISTED = 50;
    private static final String SELECT = "select id, began_at, ended_at, moved_at, struck_at from monitoring.outage ";

    private final JdbcClient jdbc;
    private final SchoolClock clock;

    Outages(JdbcClient jdbc, SchoolClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Outage> newest() {
        return jdbc.sql(SELECT + "order by began_at desc limit ?")
                .param(MOST_LISTED)
                .query((row, n) -> outage(row))
                .list();
    }

    /**
     * Kept from others who would act on it until the transaction ends.
     *
     * @throws Refusal when there is no such outage
     */
    public Outage get(long id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, n) -> outage(row))
                .optional()
                .orElseThrow(() -> Refusal.hidden("没有这次停机记录。请刷新。"));
    }

    public void moved(Outage outage, PersonId by) {
        done("moved", outage, by);
    }

    public void struck(Outage outage, PersonId by) {
        done("struck", outage, by);
    }

    private void done(String what, Outage outage, PersonId by) {
        jdbc.sql("update monitoring.outage set " + what + "_at = ?, " + what + "_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), by.value(), outage.id())
                .update();
    }

    private static Outage outage(ResultSet row) throws SQLException {
        return new Outage(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                moment(row.getTimestamp(4)),
                moment(row.getTimestamp(5)));
    }

    private static Optional<Instant> moment(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
