package cn.edu.zzut.monitoring.web.task;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.web.task.UrgeController.Urge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole school is urged by who says so, not by who says nothing. */
class UrgeControllerTest {

    @Test
    void itIsSaidWhoIsMeant() {
        assertThatThrownBy(() -> new Urge(null, null, false, "请尽快办理").require())
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContainingAll("tasks", "table", "all", "没有催办任何人");
        for (Urge said : List.of(
                new Urge(List.of("1"), null, false, ""),
                new Urge(null, "4-2", false, ""),
                new Urge(null, null, true, ""))) {
            assertThatCode(said::require).doesNotThrowAnyException();
        }
    }
}
