package cn.edu.zzut.monitoring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The National Day of 2026: Thursday to Wednesday off, and the Saturday after it worked. */
class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(() -> special(
            holiday("2026-10-01"),
            holiday("2026-10-02"),
            holiday("2026-10-05"),
            holiday("2026-10-06"),
            holiday("2026-10-07"),
            new SpecialDay(LocalDate.parse("2026-10-10"), true, "国庆节调休")));

    private static Map<LocalDate, SpecialDay> special(SpecialDay... days) {
        return Arrays.stream(days).collect(Collectors.toMap(SpecialDay::day, Function.identity()));
    }

    private static SpecialDay holiday(String day) {
        return new SpecialDay(LocalDate.parse(day), false, "国庆节");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-03, false",
        "2026-10-04, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false"
    })
    void aDayIsWorkedUnlessItIsAWeekendOrAHolidayOrThatIsMadeUpFor(LocalDate day, boolean worked) {
        assertThat(days.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 0, 2026-09-30",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 4, 2026-10-12",
        "2026-10-03, 1, 2026-10-08",
        "2026-10-12, -1, 2026-10-10",
        "2026-10-08, -1, 2026-09-30",
        "2026-10-03, 0, 2026-10-03"
    })
    void workingDaysAreCountedForthAndBack(LocalDate from, int count, LocalDate to) {
        assertThat(days.plus(from, count)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-29, 0",
        "2026-09-30, 2026-09-30, 0",
        "2026-09-30, 2026-10-07, 0",
        "2026-09-30, 2026-10-08, 1",
        "2026-09-30, 2026-10-11, 3",
        "2026-09-30, 2026-10-12, 4",
        "2026-09-25, 2026-09-29, 2"
    })
    void nobodyIsLateByADayThatIsNotWorked(LocalDate due, LocalDate day, int late) {
        assertThat(days.late(due, day)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28T09:00, 2",
        "2026-09-30T09:00, 0",
        "2026-09-30T18:00, 0",
        "2026-09-30T18:01, -1",
        "2026-10-03T12:00, -1",
        "2026-10-08T09:00, -1",
        "2026-10-08T20:00, -1",
        "2026-10-09T09:00, -2",
        "2026-10-10T09:00, -3"
    })
    void whatIsLeftOfTheTimeTurnsIntoLatenessAtTheMoment(LocalDateTime now, int left) {
        assertThat(days.left(
                        WorkingDays.closeOf(LocalDate.parse("2026-09-30")).toInstant(),
                        now.atZone(SchoolClock.ZONE).toInstant()))
                .isEqualTo(left);
    }

    @Test
    void workIsLateFromSixInTheSchoolsEvening() {
        assertThat(WorkingDays.closeOf(LocalDate.parse("2026-10-08")))
                .hasToString("2026-10-08T18:00+08:00[Asia/Shanghai]");
    }
}
