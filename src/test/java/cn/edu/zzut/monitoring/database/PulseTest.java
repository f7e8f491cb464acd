package cn.edu.zzut.monitoring.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A database is away when it has not answered several times in a row, and there again with one answer. */
class PulseTest {

    private final Pulse pulse = new Pulse();

    private boolean missed(int ticks) {
        boolean gone = false;
        for (int i = 0; i < ticks; i++) {
            gone |= pulse.tick();
        }
        return gone;
    }

    @Test
    void aShortStallIsNone() {
        assertThat(missed(Pulse.MOST - 1)).isFalse();
        assertThat(pulse.isAway()).isFalse();
        pulse.beat();
        assertThat(missed(Pulse.MOST - 1)).isFalse();
        assertThat(pulse.isAway()).isFalse();
    }

    @Test
    void itIsSaidOnceThatItIsAwayAndForgottenWithTheFirstAnswer() {
        assertThat(missed(Pulse.MOST)).isTrue();
        assertThat(missed(100)).isFalse();
        assertThat(pulse.isAway()).isTrue();
        pulse.beat();
        assertThat(pulse.isAway()).isFalse();
        assertThat(missed(Pulse.MOST)).isTrue();
    }
}
