package cn.edu.zzut.monitoring.datause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What may be asked for: at most five years of data, for at most a year. */
class WishTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 1);

    private static Wish wish(int from, int to, LocalDate until) {
        return new Wish(Nature.TEACHING, "事项", "用途", "1", from, to, Granularity.DETAIL, "", until, "电脑");
    }

    @Test
    void fiveYearsForAYearAreTheMost() {
        LocalDate last = TODAY.plusMonths(12);
        assertThatCode(() -> wish(2026, 2030, last).require(TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> wish(2025, 2030, last).require(TODAY)).hasMessageContaining("最多申请5个年度");
        assertThatThrownBy(() -> wish(2030, 2029, last).require(TODAY)).hasMessageContaining("晚于");
        assertThatThrownBy(() -> wish(2030, 2030, last.plusDays(1)).require(TODAY))
                .hasMessageContaining("最长一年");
        assertThatThrownBy(() -> wish(2030, 2030, TODAY).require(TODAY)).hasMessageContaining("晚于今天");
    }

    @Test
    void whoOutsideGetsItIsSaidAndOnlyThen() {
        assertThat(Wish.recipient(true, "教育厅")).isEqualTo("教育厅");
        assertThatThrownBy(() -> Wish.recipient(true, "　")).hasMessageContaining("请写明");
        assertThatThrownBy(() -> Wish.recipient(false, "教育厅")).hasMessageContaining("校外接收方");
    }
}
