package cn.edu.zzut.monitoring.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        return isWorkingDay(day, special.get());
    }

    private static boolean isWorkingDay(LocalDate day, Map<LocalDate, SpecialDay> special) {
        SpecialDay known = special.get(day);
        return known == null ? isWeekday(day) : known.working();
    }

    /** The day that lies so many working days after (or, when negative, before) the given one. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        Map<LocalDate, SpecialDay> known = special.get();
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result, known)) {
                left--;
            }
        }
        return result;
    }

    /** Working days after {@code due} up to and including {@code day}; 0 when not late. */
    public int late(LocalDate due, LocalDate day) {
        return (int) workedBetween(due, day).count();
    }

    /** The working days after the first up to and including the last. */
    private Stream<LocalDate> workedBetween(LocalDate first, LocalDate last) {
        Map<LocalDate, SpecialDay> known = special.get();
        return last.isAfter(first)
                ? first.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> isWorkingDay(day, known))
                : Stream.empty();
    }

    /**
     * The days by which what was due at that moment is late at its end: the working days after the due day up to the
     * day of the end; one at once, the next working day, when it ends in the same evening or on a day of rest.
     */
    public NavigableSet<LocalDate> lateDays(Instant due, Instant end) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (end.isAfter(due)) {
            LocalDate day = SchoolClock.dayOf(due);
            workedBetween(day, SchoolClock.dayOf(end)).forEach(days::add);
            if (days.isEmpty()) {
                days.add(plus(day, 1));
            }
        }
        return days;
    }

    /** Working days left to that moment: 0 on its day, and after it one less for each late day, -1 at once. */
    public int left(Instant due, Instant now) {
        return now.isAfter(due) ? -lateDays(due, now).size() : late(SchoolClock.dayOf(now), SchoolClock.dayOf(due));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The moment at which work due on that day becomes late. */
    public static ZonedDateTime closeOf(LocalDate day) {
        return day.atTime(CLOSE_OF_DAY).atZone(SchoolClock.ZONE);
    }
}
