package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the lines of 附件2 say of who had a duty from when to when. */
class TenureTest {

    private static final UnitCode UNIT = new UnitCode("201");

    private static FilerRegistration line(String person, String from, String reason) {
        return new FilerRegistration(
                new Naming(2026, UNIT, Role.FILER, new PersonId(person), LocalDate.parse(from), reason, ""),
                new Person(new PersonId(person), person, UNIT, "", "", Set.of()),
                new PersonId("head"),
                Instant.EPOCH);
    }

    private static Tenure tenure(String person, String from, String until, String reason) {
        return new Tenure(
                Role.FILER,
                new PersonId(person),
                LocalDate.parse(from),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                reason);
    }

    @Test
    void whoIsRegisteredAgainEachYearHasTheDutySinceTheFirst() {
        assertThat(Tenure.of(List.of(line("wang", "2025-09-01", ""), line("wang", "2026-09-07", ""))))
                .containsExactly(tenure("wang", "2025-09-01", "", ""));
    }

    @Test
    void whoFollowsEndsTheTimeOfWhoWasBefore() {
        assertThat(Tenure.of(List.of(line("wang", "2025-09-01", ""), line("li", "2026-10-01", "调离"))))
                .containsExactly(tenure("wang", "2025-09-01", "2026-09-30", ""), tenure("li", "2026-10-01", "", "调离"));
    }

    @Test
    void ofADayTheLastLineCounts() {
        assertThat(Tenure.of(List.of(
                        line("wang", "2025-09-01", ""),
                        line("li", "2026-10-01", "误选"),
                        line("wang", "2026-10-01", "改正"))))
                .containsExactly(tenure("wang", "2025-09-01", "", ""));
    }

    @Test
    void theFirstAndTheLastDayAreOnesOwn() {
        Tenure wang = tenure("wang", "2025-09-01", "2026-09-30", "");
        assertThat(wang.covers(LocalDate.of(2025, 8, 31))).isFalse();
        assertThat(wang.covers(LocalDate.of(2025, 9, 1))).isTrue();
        assertThat(wang.covers(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(wang.covers(LocalDate.of(2026, 10, 1))).isFalse();
    }
}
