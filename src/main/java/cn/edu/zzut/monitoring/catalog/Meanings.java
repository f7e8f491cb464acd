package cn.edu.zzut.monitoring.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the office has written of columns that the catalogs leave unexplained; the newest words count. */
@Component
class Meanings {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Meanings(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** table → column → meaning */
    Map<TableCode, Map<String, String>> all() {
        Map<TableCode, Map<String, String>> all = new HashMap<>();
        jdbc.query("select table_code, column_name, meaning from monitoring.column_meaning order by id", row -> {
            all.computeIfAbsent(new TableCode(row.getString(1)), first -> new HashMap<>())
                    .put(row.getString(2), row.getString(3));
        });
        return all;
    }

    void add(TableCode table, String column, String meaning, String by) {
        jdbc.update(
                """
                insert into monitoring.column_meaning (table_code, column_name, meaning, written_by, written_at)
                values (?, ?, ?, ?, ?)""",
                table.value(),
                column,
                meaning,
                by,
                Timestamp.from(clock.instant()));
    }
}
