package cn.edu.zzut.monitoring.calendar;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 宽限: the working days between a missed day and its record. Whoever is done within them leaves no record. */
@Component
public class Grace {

    private static final int LONGEST = 10;

    private final JdbcTemplate jdbc;
    private final WorkingDays workingDays;

    Grace(JdbcTemplate jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** 0 unless the office has set it. */
    public int days() {
        Integer days = jdbc.queryForObject("select working_days from monitoring.grace", Integer.class);
        return days == null ? 0 : days;
    }

    /**
     * For what starts to wait from now on, and for what is moved.
     *
     * @throws Refusal unless it is 0 to 10
     */
    public void set(int days) {
        if (days < 0 || days > LONGEST) {
            throw Refusal.invalid("宽限应为0至" + LONGEST + "个工作日。");
        }
        jdbc.update("update monitoring.grace set working_days = ?", days);
    }

    /** The last day on which work due on that day leaves no record. */
    public LocalDate lastDay(LocalDate due) {
        return workingDays.plus(due, days());
    }
}
