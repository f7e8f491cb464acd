package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A year is archived here only after it was filed here. */
class CycleTest {

    private static final Instant CLOSED = Instant.parse("2027-01-20T02:00:00Z");

    private static Cycle year() {
        return new Cycle(2026, new PersonId("office"), LocalDate.parse("2026-09-01"));
    }

    @Test
    void aYearThatWasFiledAndArchivedIsArchivedHere() {
        Cycle year = year();
        year.received("HZ-2026");
        assertThat(year.archivedHereAt()).isEmpty();
        year.archived(CLOSED);
        assertThat(year.archivedHereAt()).contains(CLOSED);
    }

    @Test
    void anArchivedYearTakesNothingMore() {
        Cycle year = year();
        assertThatCode(year::requireOpen).doesNotThrowAnyException();
        year.archived(CLOSED);
        assertThatThrownBy(year::requireOpen).hasMessageContaining("2026年度已经归档");
    }

    @Test
    void aYearThatWasOverBeforeIsNot() {
        Cycle takenOver = year();
        takenOver.archived(CLOSED);
        assertThat(takenOver.archivedHereAt()).isEmpty();
    }
}
