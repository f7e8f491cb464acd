package cn.edu.zzut.monitoring.school;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 学校信息, as it was last entered; until somebody has, what the configuration says. Every edition is kept. */
@Service
@Transactional
public class Schools implements Supplier<SchoolProfile> {

    private static final String CONFIGURED_BY = "system";
    private static final String COLUMNS =
            "id, name, code, category, regulation_title, regulation_number, office, header, sender_address, sender_name, changed_by, changed_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConfiguredSchool configured;

    Schools(JdbcClient jdbc, Clock clock, ConfiguredSchool configured) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.configured = configured;
    }

    /**
     * What was entered at once.
     *
     * @param id a later one is greater
     * @param by who entered it; the application for what the configuration said
     */
    public record Edition(long id, SchoolProfile profile, String by, Instant at) {}

    /** The school as it is called now. */
    @Override
    @Transactional(readOnly = true)
    public SchoolProfile get() {
        return newest().map(Edition::profile).orElseGet(configured::profile);
    }

    /** The edition that holds; none until somebody has entered one. */
    @Transactional(readOnly = true)
    public Optional<Edition> newest() {
        return jdbc.sql("select " + COLUMNS + " from monitoring.school order by id desc limit 1")
                .query((row, n) -> edition(row))
                .optional();
    }

    /** All editions, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return jdbc.sql("select " + COLUMNS + " from monitoring.school order by id desc")
                .query((row, n) -> edition(row))
                .list();
    }

    /**
     * From now on the school is called so; the same again is no edition.
     *
     * @param seen the edition that whoever enters it has seen, 0 for none; absent where it was not said
     * @throws Refusal when something is wrong with it, or somebody else has entered another one meanwhile
     */
    public void enter(SchoolProfile asked, Optional<Long> seen, String by) {
        SchoolProfile entered = asked.checked();
        jdbc.sql("lock table monitoring.school in share row exclusive mode").update();
        Optional<Edition> before = newest();
        Seen.require(
                "学校信息",
                seen,
                before.map(Edition::id).orElse(0L),
                before.map(Edition::by).orElse(""));
        if (entered.equals(get())) {
            return;
        }
        if (before.isEmpty() && !configured.profile().equals(SchoolProfile.NONE)) {
            add(configured.profile(), CONFIGURED_BY);
        }
        add(entered, by);
    }

    private void add(SchoolProfile entered, String by) {
        jdbc.sql(
                        """
                        insert into monitoring.school (name, code, category, regulation_title, regulation_number, office,
                            header, sender_address, sender_name, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entered.name(),
                        entered.code(),
                        entered.category(),
                        entered.title(),
                        entered.number(),
                        entered.office(),
                        entered.header(),
                        entered.senderAddress(),
                        entered.senderName(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong(1),
                new SchoolProfile(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)),
                row.getString(11),
                row.getTimestamp(12).toInstant());
    }
}
