package cn.edu.zzut.monitoring.calendar;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 宽限: the working days between a missed day and its record. Whoever is done within them leaves no record. */
@Component
public class Grace {

    private static final int LONGEST = 10;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    Grace(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** 0 unless the office has set it. */
    public int days() {
        return jdbc.sql("select working_days from monitoring.grace")
                .query(Integer.class)
                .single();
    }

    /**
     * For what starts to wait from now on, and for what is moved.
     *
     * @throws Refusal unless it is 0 to 10
     */
    @Transactional
    public void set(int days) {
        if (days < 0 || days > LONGEST) {
            throw Refusal.invalid("宽限应为0至" + LONGEST + "个工作日。");
        }
        jdbc.sql("update monitoring.grace set working_days = ?").param(days).update();
    }

    /** The last day on which work due on that day leaves no record. */
    public LocalDate lastDay(LocalDate due) {
        return workingDays.plus(due, days());
    }
}
