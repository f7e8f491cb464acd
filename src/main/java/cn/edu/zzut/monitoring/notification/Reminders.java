package cn.edu.zzut.monitoring.notification;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was reminded of which task on which day: a row a task and day, whichever mail carried it. */
@Service
@Transactional
public class Reminders {

    private final JdbcTemplate jdbc;

    Reminders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts on record that the person is reminded of the task that day; again has no effect. */
    public void sent(String taskId, LocalDate day, String personId) {
        jdbc.update(
                "insert into monitoring.reminder (task_id, day, person_id) values (?, ?, ?) on conflict do nothing",
                taskId,
                day,
                personId);
    }

    /** How many reminders there were of these tasks. */
    public int count(Collection<String> taskIds) {
        Integer count = jdbc.queryForObject(
                "select count(*) from monitoring.reminder where task_id = any (?)", Integer.class, (Object)
                        taskIds.toArray(String[]::new));
        return count == null ? 0 : count;
    }
}
