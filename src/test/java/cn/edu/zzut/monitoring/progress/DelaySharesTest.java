package cn.edu.zzut.monitoring.progress;

import static cn.edu.zzut.monitoring.progress.Held.COLLEGE;
import static cn.edu.zzut.monitoring.progress.Held.FRIDAY;
import static cn.edu.zzut.monitoring.progress.Held.MONDAY;
import static cn.edu.zzut.monitoring.progress.Held.OFFICE_OF_TEACHING;
import static cn.edu.zzut.monitoring.progress.Held.THURSDAY;
import static cn.edu.zzut.monitoring.progress.Held.TUESDAY;
import static cn.edu.zzut.monitoring.progress.Held.WEDNESDAY;
import static cn.edu.zzut.monitoring.progress.Held.at;
import static cn.edu.zzut.monitoring.progress.Held.by;
import static cn.edu.zzut.monitoring.progress.Held.byCollege;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A record's days: the unit's own, those of others by name, the rest; together all. */
class DelaySharesTest {

    private static final WorkingDays PLAIN = new WorkingDays(Map::of);

    private static DelayShares shares(LocalDate planned, Instant doneAt, UnitCode unit, Owed owed, Holding... table) {
        return DelayShares.of(planned, Optional.ofNullable(doneAt), owed, unit, List.of(table), at(FRIDAY, 9), PLAIN);
    }

    private static Map<String, Integer> named(Map<NavigableSet<UnitCode>, Integer> others) {
        return others.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    @Test
    void whoHeldItUntilTheMorningOfTheLastDayWasLateAllDays() {
        Instant handedIn = at(THURSDAY, 9);
        DelayShares shares = shares(
                MONDAY,
                handedIn,
                COLLEGE,
                Owed.HAND_IN,
                byCollege(at(MONDAY, 9), handedIn, MONDAY),
                by(OFFICE_OF_TEACHING, Owed.HAND_IN, handedIn, null, FRIDAY));
        assertThat(shares).isEqualTo(new DelayShares(3, Map.of(), 0));
        assertThat(shares.all()).isEqualTo(3);
    }

    @Test
    void daysOnWhichOthersHeldItAreTheirs() {
        DelayShares shares = shares(
                MONDAY,
                at(FRIDAY, 8),
                OFFICE_OF_TEACHING,
                Owed.VERIFY,
                by(OFFICE_OF_TEACHING, Owed.VERIFY, at(MONDAY, 9), at(TUESDAY, 9), MONDAY),
                byCollege(at(TUESDAY, 9), at(WEDNESDAY, 20), FRIDAY),
                by(OFFICE_OF_TEACHING, Owed.VERIFY, at(WEDNESDAY, 20), at(FRIDAY, 8), FRIDAY));
        assertThat(shares.own()).isEqualTo(1);
        assertThat(named(shares.others())).isEqualTo(Map.of("[201]", 1));
        assertThat(shares.waiting()).as("Thursday and Friday, in time").isEqualTo(2);
        assertThat(shares.all()).isEqualTo(4);
    }

    @Test
    void aDayThatSeveralOthersHeldIsOneDay() {
        DelayShares shares = shares(
                TUESDAY,
                null,
                OFFICE_OF_TEACHING,
                Owed.VERIFY,
                byCollege(at(MONDAY, 9), null, MONDAY),
                by(new UnitCode("202"), Owed.HAND_IN, at(MONDAY, 9), null, MONDAY));
        assertThat(named(shares.others())).isEqualTo(Map.of("[201, 202]", 3));
        assertThat(shares.all()).isEqualTo(3);
    }

    @Test
    void aWaitingTableIsNobodys() {
        assertThat(shares(TUESDAY, null, COLLEGE, Owed.HAND_IN, byCollege(at(MONDAY, 9), at(TUESDAY, 9), TUESDAY)))
                .isEqualTo(new DelayShares(0, Map.of(), 3));
    }

    @Test
    void theLastDayIsLookedAtBeforeItsEnd() {
        Instant handedIn = at(WEDNESDAY, 9);
        DelayShares shares = shares(
                MONDAY,
                handedIn,
                COLLEGE,
                Owed.HAND_IN,
                byCollege(at(MONDAY, 9), handedIn, THURSDAY),
                by(OFFICE_OF_TEACHING, Owed.HAND_IN, handedIn, null, FRIDAY));
        assertThat(shares).isEqualTo(new DelayShares(0, Map.of(), 2));
    }

    @Test
    void whoPassesItOnAtTheCloseHasHadItThatDay() {
        Instant close = WorkingDays.closeOf(TUESDAY).toInstant();
        DelayShares shares = shares(
                MONDAY, at(WEDNESDAY, 9), OFFICE_OF_TEACHING, Owed.VERIFY, byCollege(at(MONDAY, 9), close, FRIDAY));
        assertThat(named(shares.others())).isEqualTo(Map.of("[201]", 1));
        assertThat(shares.waiting()).isEqualTo(1);
    }

    @Test
    void handingInAndVerifyingAreTwoThings() {
        Holding filled = by(OFFICE_OF_TEACHING, Owed.HAND_IN, at(MONDAY, 9), at(WEDNESDAY, 9), MONDAY);
        Holding audited = by(OFFICE_OF_TEACHING, Owed.VERIFY, at(WEDNESDAY, 9), at(FRIDAY, 8), WEDNESDAY);
        assertThat(shares(MONDAY, at(WEDNESDAY, 9), OFFICE_OF_TEACHING, Owed.HAND_IN, filled, audited)
                        .own())
                .isEqualTo(2);
        assertThat(shares(WEDNESDAY, at(FRIDAY, 8), OFFICE_OF_TEACHING, Owed.VERIFY, filled, audited)
                        .own())
                .isEqualTo(2);
    }
}
