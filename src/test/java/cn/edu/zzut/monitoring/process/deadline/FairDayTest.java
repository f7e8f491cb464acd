package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gets a task late from others has two working days for it all the same. */
class FairDayTest {

    private static final LocalDate MONDAY_OFF = LocalDate.parse("2026-09-14");

    private final WorkingDays workingDays =
            new WorkingDays(() -> Map.of(MONDAY_OFF, new SpecialDay(MONDAY_OFF, false, "校庆")));

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-08, 2026-09-30",
        "2026-09-10, 2026-09-08, 2026-09-10",
        "2026-09-09, 2026-09-08, 2026-09-10",
        "2026-09-01, 2026-09-08, 2026-09-10",
        "2026-09-11, 2026-09-11, 2026-09-16"
    })
    void aTaskIsDueByThePlanButNotSoonerThanInTwoWorkingDays(LocalDate planned, LocalDate today, LocalDate due) {
        assertThat(FairDay.of(planned, today, workingDays)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-08, 2026-09-30",
        "2026-09-09, 2026-09-08, 2026-09-09",
        "2026-09-08, 2026-09-08, 2026-09-08",
        "2026-09-07, 2026-09-08, 2026-09-10"
    })
    void stepsWithinOneDayEndOnItAndOnceItHasPassedEachHasItsLeastTime(
            LocalDate whole, LocalDate today, LocalDate due) {
        assertThat(FairDay.within(whole, today, workingDays)).isEqualTo(due);
    }
}
