package cn.edu.zzut.monitoring.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The school's working days: Monday to Friday, less public holidays, plus make-up days (调休). */
@Component
public class WorkingDays {

    /** Work that is due on a day is due by this hour. */
    public static final LocalTime CLOSE_OF_DAY = LocalTime.of(18, 0);

    private final Supplier<Map<LocalDate, SpecialDay>> special;

    /** @param special the days that are not what their weekday says; asked for at each question */
    public WorkingDays(Supplier<Map<LocalDate, SpecialDay>> special) {
        this.special = special;
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay known = special.get().get(day);
        return known == null ? isWeekday(day) : known.working();
    }

    /** The day that lies so many working days after (or, when negative, before) the given one. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after {@code due} up to and including {@code day}; 0 when not late. */
    public int late(LocalDate due, LocalDate day) {
        if (!day.isAfter(due)) {
            return 0;
        }
        return (int) due.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Working days left to that moment: 0 on its day, and after it one less for each working day late, -1 at once. */
    public int left(Instant due, Instant now) {
        LocalDate day = SchoolClock.dayOf(due);
        LocalDate today = SchoolClock.dayOf(now);
        return now.isAfter(due) ? -Math.max(1, late(day, today)) : late(today, day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The moment at which work due on that day becomes late. */
    public static ZonedDateTime closeOf(LocalDate day) {
        return day.atTime(CLOSE_OF_DAY).atZone(SchoolClock.ZONE);
    }
}
