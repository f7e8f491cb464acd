package cn.edu.zzut.monitoring.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a year's material is follows from its package and from what was decided last. */
class HandOverStateTest {

    private static HandOverState made(String... verdicts) {
        return HandOverState.of(false, true, List.of(verdicts));
    }

    @Test
    void withoutAPackageNothingIsOnItsWay() {
        assertThat(HandOverState.of(false, false, List.of())).isEqualTo(HandOverState.NOT_MADE);
    }

    @Test
    void aYearFromBeforeTheSystemHasNone() {
        assertThat(HandOverState.of(true, false, List.of())).isEqualTo(HandOverState.NOT_HERE);
    }

    @Test
    void whatWasDecidedLastCounts() {
        assertThat(made()).isEqualTo(HandOverState.MADE);
        assertThat(made("handed-over")).isEqualTo(HandOverState.HANDED_OVER);
        assertThat(made("handed-over", "returned")).isEqualTo(HandOverState.RETURNED);
        assertThat(made("handed-over", "returned", "handed-over")).isEqualTo(HandOverState.HANDED_OVER);
        assertThat(made("handed-over", "returned", "handed-over", "received")).isEqualTo(HandOverState.RECEIVED);
    }
}
