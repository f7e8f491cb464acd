package cn.edu.zzut.monitoring.progress;

import static cn.edu.zzut.monitoring.progress.Held.FRIDAY;
import static cn.edu.zzut.monitoring.progress.Held.MONDAY;
import static cn.edu.zzut.monitoring.progress.Held.NEXT_MONDAY;
import static cn.edu.zzut.monitoring.progress.Held.SATURDAY;
import static cn.edu.zzut.monitoring.progress.Held.THURSDAY;
import static cn.edu.zzut.monitoring.progress.Held.TUESDAY;
import static cn.edu.zzut.monitoring.progress.Held.WEDNESDAY;
import static cn.edu.zzut.monitoring.progress.Held.at;
import static cn.edu.zzut.monitoring.progress.Held.byCollege;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether and how late a unit is: from when, until when, which days. */
class DelayTest {

    private static final WorkingDays PLAIN = new WorkingDays(Map::of);
    private static final Instant BEGINNING = at(MONDAY, 9);

    private static Delay now(Instant now, Holding... held) {
        return Delay.of(List.of(held), Optional.empty(), now, PLAIN);
    }

    private static Delay done(Instant at, Holding... held) {
        return Delay.of(List.of(held), Optional.of(at), at(NEXT_MONDAY, 9), PLAIN);
    }

    @Test
    void inTimeUpToTheCloseOfTheDay() {
        Instant close = WorkingDays.closeOf(TUESDAY).toInstant();
        assertThat(now(close, byCollege(BEGINNING, null, TUESDAY))).isEqualTo(Delay.NONE);
        assertThat(done(close, byCollege(BEGINNING, close, TUESDAY)).isLate()).isFalse();
    }

    @Test
    void lateByADayAtOnceAndByOneMoreEachWorkingDay() {
        Holding open = byCollege(BEGINNING, null, TUESDAY);
        Instant close = WorkingDays.closeOf(TUESDAY).toInstant();
        assertThat(now(close.plusSeconds(1), open).workingDays()).isEqualTo(1);
        assertThat(now(at(WEDNESDAY, 9), open).workingDays()).isEqualTo(1);
        assertThat(now(at(WEDNESDAY, 20), open).workingDays()).isEqualTo(1);
        assertThat(now(at(THURSDAY, 9), open).days()).containsExactly(WEDNESDAY, THURSDAY);
        assertThat(now(at(THURSDAY, 9), open).open()).isTrue();
    }

    @Test
    void latenessIsNotForgottenOnceTheWorkIsIn() {
        Delay delay = done(at(THURSDAY, 9), byCollege(BEGINNING, at(THURSDAY, 9), TUESDAY));
        assertThat(delay.days()).containsExactly(WEDNESDAY, THURSDAY);
        assertThat(delay.open()).isFalse();
    }

    @Test
    void handedInTheSameEveningIsLateByADay() {
        assertThat(done(at(TUESDAY, 19), byCollege(BEGINNING, at(TUESDAY, 19), TUESDAY))
                        .days())
                .containsExactly(WEDNESDAY);
    }

    @Test
    void daysOfRestDoNotCount() {
        Holding open = byCollege(BEGINNING, null, FRIDAY);
        assertThat(now(at(SATURDAY, 9), open).days()).containsExactly(NEXT_MONDAY);
        assertThat(now(at(NEXT_MONDAY, 9), open).days()).containsExactly(NEXT_MONDAY);
        WorkingDays festive = new WorkingDays(() -> Map.of(WEDNESDAY, new SpecialDay(WEDNESDAY, false, "校庆")));
        assertThat(Delay.of(List.of(byCollege(BEGINNING, null, TUESDAY)), Optional.empty(), at(THURSDAY, 9), festive)
                        .days())
                .containsExactly(THURSDAY);
    }

    @Test
    void whileItIsWithOthersNobodyIsLate() {
        assertThat(now(at(NEXT_MONDAY, 9), byCollege(BEGINNING, at(TUESDAY, 9), TUESDAY)))
                .isEqualTo(Delay.NONE);
        assertThat(now(at(NEXT_MONDAY, 9))).isEqualTo(Delay.NONE);
    }

    @Test
    void aDayCountsOnceHoweverManyPeopleOfTheUnitHeldIt() {
        Delay delay = now(
                at(FRIDAY, 9),
                byCollege(BEGINNING, at(THURSDAY, 9), TUESDAY),
                byCollege(at(THURSDAY, 9), null, WEDNESDAY));
        assertThat(delay.days()).containsExactly(WEDNESDAY, THURSDAY, FRIDAY);
    }

    @Test
    void whatComesBackHasADayOfItsOwnAndEarlierLatenessStays() {
        Holding inTime = byCollege(BEGINNING, at(MONDAY, 12), TUESDAY);
        assertThat(now(at(FRIDAY, 9), inTime, byCollege(at(THURSDAY, 9), null, NEXT_MONDAY)))
                .isEqualTo(Delay.NONE);
        Holding late = byCollege(BEGINNING, at(WEDNESDAY, 12), TUESDAY);
        Delay delay = now(at(FRIDAY, 9), late, byCollege(at(THURSDAY, 9), null, NEXT_MONDAY));
        assertThat(delay.days()).containsExactly(WEDNESDAY);
        assertThat(delay.open()).isFalse();
    }

    @Test
    void whatComesAfterThePartIsDoneDoesNotCount() {
        Holding handOver = byCollege(at(TUESDAY, 12), null, WEDNESDAY);
        assertThat(done(at(TUESDAY, 12), byCollege(BEGINNING, at(TUESDAY, 12), TUESDAY), handOver))
                .isEqualTo(Delay.NONE);
        assertThat(done(at(TUESDAY, 12), byCollege(BEGINNING, null, MONDAY)).days())
                .as("the step is closed a moment after the part")
                .containsExactly(TUESDAY);
        assertThat(now(at(FRIDAY, 9), Held.by(Held.COLLEGE, Owed.NOTHING, BEGINNING, null, TUESDAY)))
                .isEqualTo(Delay.NONE);
    }
}
