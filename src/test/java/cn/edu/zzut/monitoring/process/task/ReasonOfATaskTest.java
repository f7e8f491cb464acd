package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A task says why it came back, and not why something else did while it was open. */
class ReasonOfATaskTest {

    private static String reason(Map<String, Object> facts) {
        return TaskBriefing.reason(facts::get);
    }

    @Test
    void aTaskThatIsBeingMadeHasTheProcesssReason() {
        assertThat(reason(Map.of("returnReason", "人数不符"))).isEqualTo("人数不符");
        assertThat(reason(Map.of())).isEmpty();
    }

    @Test
    void itKeepsItsOwn() {
        assertThat(reason(Map.of("returnReason", "另一件事", "briefedReason", "人数不符", "briefing", "- **退回原因**：人数不符")))
                .isEqualTo("人数不符");
    }

    @Test
    void whatCameBackForNoReasonTakesNoneFromWhatComesBackElsewhere() {
        assertThat(reason(Map.of("returnReason", "另一件事", "briefing", "### 采集填报数据")))
                .isEmpty();
    }

    @Test
    void aTaskFromBeforeReasonsWereKeptHasTheOneThatItsFormSays() {
        assertThat(reason(Map.of("returnReason", "人数不符", "briefing", "- **退回原因**：人数不符")))
                .isEqualTo("人数不符");
    }
}
