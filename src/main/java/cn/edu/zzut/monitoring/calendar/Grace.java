package cn.edu.zzut.monitoring.calendar;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 宽限: the working days between a missed day and its record. Whoever is done within them leaves no record. Held in memory as
 * {@link SpecialDays} are.
 */
@Component
public class Grace {

    private static final int LONGEST = 10;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Remembered<Integer> days = new Remembered<>(this::read, SpecialDays.STALE_AT_MOST, System::nanoTime);

    Grace(JdbcClient jdbc, WorkingDays workingDays, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.events = events;
    }

    /** 0 unless the office has set it. */
    public int days() {
        return days.get();
    }

    private Integer read() {
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
        jdbc.sql("update monitoring.grace set working_days = ? where working_days <> ?")
                .params(days, days)
                .update();
        events.publishEvent(new Changed());
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void on(Changed change) {
        days.forget();
    }

    /** It is no longer what it was. */
    record Changed() {}

    /** The last day on which work due on that day leaves no record. */
    public LocalDate lastDay(LocalDate due) {
        return workingDays.plus(due, days());
    }
}
