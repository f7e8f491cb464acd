package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.workbook.HeadingChoices;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The office's choices, remembered from one year to the next. */
@Component
class ChoiceRecords {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ChoiceRecords(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Choices all() {
        Map<String, String> ofSheets = new HashMap<>();
        Map<String, Map<String, String>> byTable = new HashMap<>();
        jdbc.query("select table_code, label, target from monitoring.past_year_choice", row -> {
            if (row.getString(1).isEmpty()) {
                ofSheets.put(row.getString(2), row.getString(3));
            } else {
                byTable.computeIfAbsent(row.getString(1), table -> new HashMap<>())
                        .put(row.getString(2), row.getString(3));
            }
        });
        return new Choices(ofSheets, byTable);
    }

    /** @param table its code; empty where the sheet is put aside */
    void ofSheet(String label, String table, PersonId by) {
        keep("", label, table, by);
    }

    /** @param column empty where the heading stands for none */
    void ofHeading(String table, String heading, String column, PersonId by) {
        keep(table, HeadingChoices.plain(heading), column, by);
    }

    private void keep(String table, String label, String target, PersonId by) {
        jdbc.update(
                """
                insert into monitoring.past_year_choice values (?, ?, ?, ?, ?)
                on conflict (table_code, label) do update set target = excluded.target,
                    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""",
                table,
                label,
                target,
                by.value(),
                Timestamp.from(clock.instant()));
    }

    /** As if nothing had ever been said of it. */
    void forget(String table, String label) {
        jdbc.update(
                "delete from monitoring.past_year_choice where table_code = ? and label = ?",
                table,
                table.isEmpty() ? label : HeadingChoices.plain(label));
    }
}
