package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One session of a year's training.
 *
 * @param cancelled why it does not take place; empty where it does
 * @param edition how often people have been told something new of it
 */
public record TrainingSession(
        long id, int year, SessionPlan plan, String cancelled, String secret, PersonId plannedBy, int edition) {

    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter TO = DateTimeFormatter.ofPattern("HH:mm");

    public boolean isCancelled() {
        return !cancelled.isEmpty();
    }

    /** Whether it has begun, and is or was held. */
    public boolean hasBegun(Instant now) {
        return !isCancelled() && !now.isBefore(plan.startsAt());
    }

    /** From when to when, in Chinese. */
    public String when() {
        ZonedDateTime from = plan.startsAt().atZone(SchoolClock.ZONE);
        ZonedDateTime to = plan.endsAt().atZone(SchoolClock.ZONE);
        boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
        return FROM.format(from) + "至" + (oneDay ? TO : FROM).format(to);
    }

    /** Where it is held, in Chinese. */
    public String where() {
        return plan.place().isEmpty() ? "线上" : plan.place();
    }
}
