package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people are reminded, and who was reminded of which task on which day: a row a task and day. */
@Service
@Transactional
public class Reminders {

    private static final int FARTHEST = 30;

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many working days before a due day people are reminded; 0 is the day itself. */
    public NavigableSet<Integer> daysBefore() {
        return new TreeSet<>(jdbc.sql("select working_days from monitoring.reminder_day")
                .query(Integer.class)
                .list());
    }

    /** @throws Refusal when there is none, or one is not 0 to 30 */
    public void remindBefore(Set<Integer> days) {
        if (days.isEmpty() || days.stream().anyMatch(day -> day < 0 || day > FARTHEST)) {
            throw Refusal.invalid("请填写至少一个提醒日，每个为截止日前0至" + FARTHEST + "个工作日，例如 7,3,1,0。");
        }
        jdbc.sql("delete from monitoring.reminder_day where working_days <> all (?)")
                .param(days.toArray(Integer[]::new))
                .update();
        days.forEach(day -> jdbc.sql("insert into monitoring.reminder_day values (?) on conflict do nothing")
                .param(day)
                .update());
    }

    /** Puts on record that the person is reminded of the task that day; again has no effect. */
    public void sent(String taskId, LocalDate day, String personId) {
        jdbc.sql("insert into monitoring.reminder (task_id, day, person_id) values (?, ?, ?) on conflict do nothing")
                .params(taskId, day, personId)
                .update();
    }

    /** How many reminders there were of these tasks. */
    public int count(Collection<String> taskIds) {
        return jdbc.sql("select count(*) from monitoring.reminder where task_id = any (?)")
                .param(taskIds.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
