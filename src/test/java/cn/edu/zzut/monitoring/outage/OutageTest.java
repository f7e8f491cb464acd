package cn.edu.zzut.monitoring.outage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which working days an outage took, and which days' last hour. */
class OutageTest {

    private static final LocalDate HOLIDAY = LocalDate.parse("2026-11-04");
    private static final WorkingDays CALENDAR =
            new WorkingDays(() -> Map.of(HOLIDAY, new SpecialDay(HOLIDAY, false, "校庆")));

    private static Outage outage(String began, String ended) {
        return new Outage(1, at(began), at(ended), Optional.empty(), Optional.empty());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SchoolClock.ZONE).toInstant();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void daysOfRestAreNotLost() {
        assertThat(outage("2026-11-02T07:00", "2026-11-09T09:00").lostDays(CALENDAR))
                .containsExactly(day("2026-11-02"), day("2026-11-03"), day("2026-11-05"), day("2026-11-06"));
    }

    @Test
    void lessThanHalfADayIsNone() {
        assertThat(outage("2026-11-03T13:01", "2026-11-03T18:30").lostDays(CALENDAR))
                .isEmpty();
        assertThat(outage("2026-11-03T13:00", "2026-11-03T18:30").lostDays(CALENDAR))
                .containsExactly(day("2026-11-03"));
        assertThat(outage("2026-11-02T20:00", "2026-11-03T07:00").lostDays(CALENDAR))
                .isEmpty();
    }

    @Test
    void theLastHourOfADayIsCoveredOrNot() {
        Outage outage = outage("2026-11-02T17:00", "2026-11-03T10:00");
        assertThat(outage.coversTheCloseOf(day("2026-11-02"))).isTrue();
        assertThat(outage.coversTheCloseOf(day("2026-11-03"))).isFalse();
        assertThat(outage.coversTheCloseOf(day("2026-11-01"))).isFalse();
    }

    @Test
    void itIsToldInTheSchoolsTime() {
        assertThat(outage("2026-11-02T08:15:30", "2026-11-15T09:00").inWords())
                .isEqualTo("2026年11月2日 08:15至2026年11月15日 09:00");
    }
}
