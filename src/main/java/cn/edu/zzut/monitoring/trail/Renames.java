package cn.edu.zzut.monitoring.trail;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who and what has been called otherwise before, as far as the trail goes back. */
@Service
@Transactional(readOnly = true)
public class Renames {

    private final JdbcTemplate jdbc;

    Renames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entry the one that says so
     * @param person the account; empty where it is a unit
     * @param unit its code
     * @param before the name that it had until then
     */
    public record Rename(long entry, String person, String unit, String before) {}

    /** The earliest first; an index has them all. */
    public List<Rename> all() {
        return jdbc.query(
                """
                select id, person, unit_code, before ->> 'name' from monitoring.trail
                where kind = 'PEOPLE' and before ->> 'name' <> after ->> 'name' order by id""",
                (row, n) -> new Rename(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
