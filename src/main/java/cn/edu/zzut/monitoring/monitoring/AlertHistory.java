package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What happened to each alert, in words; only ever added to. */
@Component
class AlertHistory {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AlertHistory(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Alert alert, String text, PersonId by) {
        jdbc.update(
                "insert into monitoring.monitoring_alert_event (alert_id, at, acted_by, text) values (?, ?, ?, ?)",
                alert.id(),
                Timestamp.from(clock.instant()),
                by.value(),
                text);
    }

    /** Of all alerts of a year: alert → what happened, in its order. */
    Map<Long, List<AlertEvent>> ofYear(int year) {
        Map<Long, List<AlertEvent>> events = new LinkedHashMap<>();
        jdbc.query(
                """
                select e.alert_id, e.at, e.acted_by, e.text from monitoring.monitoring_alert_event e
                join monitoring.monitoring_alert a on a.id = e.alert_id where a.year = ? order by e.id""",
                row -> {
                    Instant at = row.getTimestamp(2).toInstant();
                    events.computeIfAbsent(row.getLong(1), first -> new java.util.ArrayList<>())
                            .add(new AlertEvent(at, new PersonId(row.getString(3)), row.getString(4)));
                },
                year);
        return events;
    }
}
