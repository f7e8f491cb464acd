package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Moments as the school's clocks showed them (北京时间). */
public final class LocalTimes {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private LocalTimes() {}

    public static String second(Instant moment) {
        return SECOND.format(moment.atZone(SchoolClock.ZONE));
    }

    /** Empty text where there is none. */
    public static String second(Optional<Instant> moment) {
        return moment.map(LocalTimes::second).orElse("");
    }

    static String day(Instant moment) {
        return SchoolClock.dayOf(moment).toString();
    }
}
