package cn.edu.zzut.monitoring.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a year's list of rectifications, on every page and in every refusal. */
class ListStateTest {

    @Test
    void aRunningYearMakesItsListInItsTime() {
        assertThat(ListState.of(Optional.empty(), false)).isEqualTo(ListState.OPEN);
        assertThat(ListState.of(Optional.of("begun"), false)).isEqualTo(ListState.BEGUN);
        assertThat(ListState.of(Optional.of("published"), true)).isEqualTo(ListState.PUBLISHED);
    }

    @Test
    void aYearThatWasOverWithoutAListIsNeitherPublishedNorStillToBe() {
        assertThat(ListState.of(Optional.empty(), true)).isEqualTo(ListState.NEVER);
    }
}
