package cn.edu.zzut.monitoring.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The school's working days: Monday to Friday, less public holidays, plus make-up days (调休), kept as data. */
@Component
public class WorkingDays {

    /** Work that is due on a day is due by this hour. */
    public static final LocalTime CLOSE_OF_DAY = LocalTime.of(18, 0);

    private final JdbcTemplate jdbc;

    WorkingDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWorkingDay(LocalDate day) {
        return jdbc
                .query("select working from monitoring.special_day where day = ?", (row, n) -> row.getBoolean(1), day)
                .stream()
                .findFirst()
                .orElse(isWeekday(day));
    }

    /** The year's holidays and make-up days, in their order. */
    public List<SpecialDay> specialDays(int year) {
        return jdbc.query(
                "select day, working, name from monitoring.special_day where extract(year from day) = ? order by day",
                (row, n) -> new SpecialDay(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3)),
                year);
    }

    /** Makes the day a holiday or a working day, whatever its weekday. Dates that are set already stay as they are. */
    public void set(SpecialDay day) {
        jdbc.update(
                """
                insert into monitoring.special_day (day, working, name) values (?, ?, ?)
                on conflict (day) do update set working = excluded.working, name = excluded.name""",
                day.day(),
                day.working(),
                day.name());
    }

    /** Lets the day be what its weekday says. */
    public void clear(LocalDate day) {
        jdbc.update("delete from monitoring.special_day where day = ?", day);
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
        Map<LocalDate, Boolean> special = new HashMap<>();
        jdbc.query(
                "select day, working from monitoring.special_day where day > ? and day <= ?",
                row -> {
                    special.put(row.getObject(1, LocalDate.class), row.getBoolean(2));
                },
                due,
                day);
        return (int) due.plusDays(1)
                .datesUntil(day.plusDays(1))
                .filter(one -> special.getOrDefault(one, isWeekday(one)))
                .count();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The moment at which work due on that day becomes late. */
    public static ZonedDateTime closeOf(LocalDate day) {
        return day.atTime(CLOSE_OF_DAY).atZone(SchoolClock.ZONE);
    }
}
