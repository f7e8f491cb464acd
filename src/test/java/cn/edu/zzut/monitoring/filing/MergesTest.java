package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.filing.Merges.Choice;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of rows that contradict each other one is kept: two choices would leave out both. */
class MergesTest {

    @Test
    void aConflictIsSettledOnce() {
        Choice one = new Choice(List.of("0001", "2026"), 2);
        assertThatThrownBy(() -> Merges.requireOneEach(List.of(one, new Choice(List.of("0001", "2026"), 3))))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContainingAll("0001+2026", "选了两次", "只能选定一行");
        assertThatCode(() -> Merges.requireOneEach(List.of(one, new Choice(List.of("0002", "2026"), 3))))
                .doesNotThrowAnyException();
    }
}
