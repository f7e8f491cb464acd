package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody writes over what they have not seen, and nobody is blamed for what they did not do. */
class SeenTest {

    private static void change(Optional<Long> seen, long now) {
        Seen.require("学校信息", seen, now, "admin");
    }

    @Test
    void whoeverHasSeenWhatHoldsMayChangeIt() {
        assertThatCode(() -> change(Optional.of(7L), 7)).doesNotThrowAnyException();
        assertThatCode(() -> change(Optional.of(0L), 0)).doesNotThrowAnyException();
        assertThatCode(() -> change(Optional.empty(), 0)).doesNotThrowAnyException();
    }

    @Test
    void whoeverWasTooLateIsToldByWhom() {
        assertThatThrownBy(() -> change(Optional.of(6L), 7))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("由admin改过")
                .hasMessageContaining("请刷新");
    }

    @Test
    void aPageThatKnowsNoSuchEditionBlamesNobody() {
        for (Optional<Long> seen : java.util.List.of(Optional.<Long>empty(), Optional.of(99L), Optional.of(-1L))) {
            assertThatThrownBy(() -> change(seen, 7))
                    .isInstanceOf(Refusal.Conflict.class)
                    .hasMessageContaining("请刷新")
                    .hasMessageNotContaining("改过");
        }
    }
}
