package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A year that somebody writes is one that there may be, or a slip of the keyboard. */
class FilingYearsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");

    @Test
    void aYearHasFourDigitsAndLiesInOurTime() {
        for (Number year : new Number[] {2010, 2026L, 2100.0}) {
            assertThat(FilingYears.require(year)).isEqualTo(year.intValue());
        }
        for (Object slip : new Object[] {2009, 2101, 26, -1, 2026.5, Long.MAX_VALUE, Double.NaN, "2026"}) {
            assertThatThrownBy(() -> FilingYears.require(slip))
                    .as(slip.toString())
                    .hasMessageContainingAll("年度“" + slip + "”", "请填写四位数的年度", "2010至2100");
        }
        assertThatThrownBy(() -> FilingYears.require(null)).hasMessageContaining("请填写四位数的年度");
    }

    @Test
    void theFirstYearIsLaunchedNeitherLongBeforeNorLongAfter() {
        for (int year : new int[] {2025, 2026, 2027}) {
            assertThatCode(() -> FilingYears.requireItsTurn(year, TODAY, Set.of()))
                    .as("%d", year)
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> FilingYears.requireItsTurn(2028, TODAY, Set.of()))
                .hasMessageContainingAll("2028年度还没有到", "2027年起", "最早可以是2025年度");
        assertThatThrownBy(() -> FilingYears.requireItsTurn(2024, TODAY, Set.of()))
                .hasMessageContainingAll("2024年度已经过去", "最早可以是2025年度");
    }

    @Test
    void thenYearFollowsYearAndNoneIsLeftOut() {
        Set<Integer> known = Set.of(2022, 2023, 2025);
        for (int year : new int[] {2024, 2026}) {
            assertThatCode(() -> FilingYears.requireItsTurn(year, TODAY, known))
                    .as("%d, caught up with", year)
                    .doesNotThrowAnyException();
        }
        for (int year : new int[] {2021, 2027}) {
            assertThatThrownBy(() -> FilingYears.requireItsTurn(year, TODAY, known))
                    .hasMessageContainingAll(year + "年度不能启动", "不能跳过", "最近的是2025年度，接下来是2026年度");
        }
        assertThatThrownBy(() -> FilingYears.requireItsTurn(2028, TODAY, Set.of(2026, 2027)))
                .hasMessageContainingAll("2028年度还没有到", "2027年起才能启动");
        assertThatCode(() -> FilingYears.requireItsTurn(2022, TODAY, known))
                .as("that it was launched before is said by who launches")
                .doesNotThrowAnyException();
    }
}
