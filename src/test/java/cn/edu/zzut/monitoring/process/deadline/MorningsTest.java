package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A morning's digest is owed from eight o'clock of a working day until that of the next. */
class MorningsTest {

    private static final LocalDate HOLIDAY = LocalDate.parse("2026-11-04");
    private static final WorkingDays CALENDAR =
            new WorkingDays(() -> Map.of(HOLIDAY, new SpecialDay(HOLIDAY, false, "校庆")));

    private static String newest(String now) {
        return Mornings.newest(LocalDateTime.parse(now).atZone(SchoolClock.ZONE), CALENDAR)
                .toString();
    }

    @Test
    void fromEightOnItIsTodays() {
        assertThat(newest("2026-11-03T08:00")).isEqualTo("2026-11-03");
        assertThat(newest("2026-11-03T23:59")).isEqualTo("2026-11-03");
    }

    @Test
    void beforeEightItIsStillYesterdays() {
        assertThat(newest("2026-11-03T07:59")).isEqualTo("2026-11-02");
    }

    @Test
    void onDaysOfRestItIsThatOfTheLastWorkingDay() {
        assertThat(newest("2026-11-07T10:00")).isEqualTo("2026-11-06");
        assertThat(newest("2026-11-09T00:30")).isEqualTo("2026-11-06");
        assertThat(newest("2026-11-04T12:00")).isEqualTo("2026-11-03");
    }
}
