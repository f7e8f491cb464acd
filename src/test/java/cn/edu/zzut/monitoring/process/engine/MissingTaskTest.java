package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a task that is not open any more. */
class MissingTaskTest {

    private static final Optional<Instant> ENDED = Optional.of(Instant.parse("2026-10-31T22:00:00Z"));

    @Test
    void whatItsPersonHasDoneIsDone() {
        assertThat(MissingTask.text("填报", "unit-filing", true, ENDED)).startsWith("该任务已经完成");
    }

    @Test
    void aMonitoringTaskThatItsPeriodTookAwaySaysSoAndWhen() {
        assertThat(MissingTask.text("更新监测数据（2026年10月）", "monitoring-update", false, ENDED))
                .contains("监测期已经截止", "2026年10月", "已于2026年11月1日结束", "下一监测期")
                .doesNotContain("已经完成");
    }

    @Test
    void anotherThatEndedWithItsMatterIsNotCalledDone() {
        assertThat(MissingTask.text("说明预警", "monitoring-alert", false, ENDED))
                .contains("已于2026年11月1日随它所办的事项结束")
                .doesNotContain("已经完成");
    }
}
