package cn.edu.zzut.monitoring.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The holidays and make-up days (调休) that the office keeps, held in memory. A change that is made here is seen at once;
 * one that another node on the same database makes, when it is {@link #STALE_AT_MOST} old.
 */
@Component
public class SpecialDays implements Supplier<Map<LocalDate, SpecialDay>> {

    /** So long another node's change may go unseen. */
    static final Duration STALE_AT_MOST = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Remembered<Map<LocalDate, SpecialDay>> days =
            new Remembered<>(this::read, STALE_AT_MOST, System::nanoTime);

    SpecialDays(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All of them, by day. */
    @Override
    public Map<LocalDate, SpecialDay> get() {
        return days.get();
    }

    private Map<LocalDate, SpecialDay> read() {
        return jdbc
                .sql("select day, working, name from monitoring.special_day")
                .query((row, n) ->
                        new SpecialDay(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(SpecialDay::day, Function.identity()));
    }

    /** The year's, in their order. */
    public List<SpecialDay> of(int year) {
        return get().values().stream()
                .filter(special -> special.day().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }

    /** Makes the day a holiday or a working day, whatever its weekday. Dates that are set already stay as they are. */
    @Transactional
    public void set(SpecialDay day) {
        jdbc.sql(
                        """
                insert into monitoring.special_day (day, working, name) select ?, ?, ?
                where not exists (select from monitoring.special_day where day = ? and working = ? and name = ?)
                on conflict (day) do update set working = excluded.working, name = excluded.name""")
                .params(day.day(), day.working(), day.name(), day.day(), day.working(), day.name())
                .update();
        events.publishEvent(new Changed());
    }

    /** Lets the day be what its weekday says. */
    @Transactional
    public void clear(LocalDate day) {
        jdbc.sql("delete from monitoring.special_day where day = ?").param(day).update();
        events.publishEvent(new Changed());
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void on(Changed change) {
        days.forget();
    }

    /** They are no longer what they were. */
    record Changed() {}
}
