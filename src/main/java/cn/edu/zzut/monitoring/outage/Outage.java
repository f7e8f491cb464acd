package cn.edu.zzut.monitoring.outage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A time in which nobody could work with the system.
 *
 * @param movedAt when the dates were moved for it; empty while they were not
 * @param struckAt when the lateness that came of it was struck; empty while it was not
 */
public record Outage(long id, Instant began, Instant ended, Optional<Instant> movedAt, Optional<Instant> struckAt) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration HALF =
            Duration.between(MORNING, WorkingDays.CLOSE_OF_DAY).dividedBy(2);

    /** The working days of which it took half or more. */
    public List<LocalDate> lostDays(WorkingDays calendar) {
        return SchoolClock.dayOf(began)
                .datesUntil(SchoolClock.dayOf(ended).plusDays(1))
                .filter(calendar::isWorkingDay)
                .filter(day -> taken(day).compareTo(HALF) >= 0)
                .toList();
    }

    private Duration taken(LocalDate day) {
        Instant from = later(began, day.atTime(MORNING).atZone(SchoolClock.ZONE).toInstant());
        Instant to = earlier(ended, closeOf(day));
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** Whether nobody could still do on that day's last hour what was due on it. */
    public boolean coversTheCloseOf(LocalDate day) {
        Instant close = closeOf(day);
        return !close.isBefore(began) && !close.isAfter(ended);
    }

    private static Instant closeOf(LocalDate day) {
        return WorkingDays.closeOf(day).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Such as 2026年11月2日 08:15至2026年11月15日 09:00. */
    public String inWords() {
        return inWords(began) + "至" + inWords(ended);
    }

    private static String inWords(Instant moment) {
        return SchoolClock.inChinese(SchoolClock.dayOf(moment)) + " "
                + moment.atZone(SchoolClock.ZONE).toLocalTime().withSecond(0).withNano(0);
    }
}
