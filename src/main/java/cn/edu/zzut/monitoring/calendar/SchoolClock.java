package cn.edu.zzut.monitoring.calendar;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one clock of the application, in the school's time zone. Runs with the system's clock, ahead of it by what the
 * demo's office has moved it; the distance survives a restart, and counts for nothing outside the demo.
 */
@Component
public class SchoolClock extends Clock {

    /** The zone of every date and time that people see. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(SchoolClock.class);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** How far it may run ahead of the system's clock. */
    private static final int YEARS_AHEAD = 10;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final boolean movable;
    private volatile Duration ahead;

    SchoolClock(JdbcClient jdbc, ApplicationEventPublisher events, Environment environment) {
        this.jdbc = jdbc;
        this.events = events;
        this.movable = environment.acceptsProfiles(Profiles.of("demo"));
        Duration moved = moved();
        this.ahead = movable ? moved : Duration.ZERO;
        if (!movable && !moved.isZero()) {
            LOG.warn("这个数据库曾在演示中使用，演示时钟拨快了{}小时；现在不是演示，系统按真实时间运行", moved.toHours());
        }
    }

    private Duration moved() {
        return jdbc.sql("select ahead_seconds from monitoring.clock_setting")
                .query((row, n) -> row.getLong(1))
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    /** How far this clock runs ahead of the system's; zero outside the demo. */
    public Duration ahead() {
        return ahead;
    }

    /** Today in the school's time zone. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** The day as people read it, such as 2026年12月31日. */
    public static String inChinese(LocalDate day) {
        return CHINESE.format(day);
    }

    /** The day of that moment in the school's time zone. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /**
     * Moves the clock forward.
     *
     * @throws Refusal outside the demo, when the target is not after the present time, or so far ahead that no year's plan reaches it
     */
    @Transactional
    public void moveTo(Instant target) {
        if (!movable) {
            throw Refusal.conflict("只有演示环境可以拨动时钟，系统按真实时间运行。");
        }
        if (!target.isAfter(instant())) {
            throw Refusal.invalid("时间只能向前拨，不能早于当前时间 " + instant().atZone(ZONE).toLocalDateTime() + "。");
        }
        Instant latest = Instant.now().atZone(ZONE).plusYears(YEARS_AHEAD).toInstant();
        if (target.isAfter(latest)) {
            throw Refusal.invalid(
                    "演示时钟最多拨到" + YEARS_AHEAD + "年以后（" + inChinese(dayOf(latest)) + "），请选更早的时间。拨过之后不能往回拨。");
        }
        startAt(target);
    }

    /** Lets the clock run from that moment on, be it past or to come. */
    void startAt(Instant moment) {
        Duration distance = Duration.between(Instant.now(), moment).plusSeconds(1);
        jdbc.sql(
                        """
                insert into monitoring.clock_setting (id, ahead_seconds) values (1, ?)
                on conflict (id) do update set ahead_seconds = excluded.ahead_seconds""")
                .param(distance.toSeconds())
                .update();
        ahead = Duration.ofSeconds(distance.toSeconds());
        events.publishEvent(new ClockMoved(ahead));
    }

    /** Another application on the same database may have moved it, and it only moves forward. */
    @Scheduled(fixedDelay = 2000)
    void follow() {
        if (movable) {
            Duration moved = moved();
            if (moved.compareTo(ahead) > 0) {
                ahead = moved;
                events.publishEvent(new ClockMoved(moved));
            }
        }
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** The clock now runs ahead of the system's by this much. */
    public record ClockMoved(Duration ahead) {}
}
