package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Makes holdings of one table in the week of Monday, 2 March 2026. */
final class Held {

    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    static final LocalDate THURSDAY = MONDAY.plusDays(3);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    static final LocalDate SATURDAY = MONDAY.plusDays(5);
    static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    static final TableCode TABLE = new TableCode("4-2");
    static final UnitCode COLLEGE = new UnitCode("201");
    static final UnitCode OFFICE_OF_TEACHING = new UnitCode("104");

    private Held() {}

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(SchoolClock.ZONE).toInstant();
    }

    static Holding by(UnitCode unit, Owed owed, Instant since, Instant until, LocalDate due) {
        return new Holding(
                "task",
                TABLE,
                "填报",
                owed,
                unit,
                "某人",
                since,
                Optional.ofNullable(until),
                Optional.of(WorkingDays.closeOf(due).toInstant()));
    }

    /** The college held it in the collection; until null as long as it does. */
    static Holding byCollege(Instant since, Instant until, LocalDate due) {
        return by(COLLEGE, Owed.HAND_IN, since, until, due);
    }
}
