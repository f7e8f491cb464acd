package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A year that somebody writes is one that there may be, or a slip of the keyboard. */
class FilingYearsTest {

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
    void aYearIsLaunchedNeitherLongBeforeNorLongAfter() {
        LocalDate today = LocalDate.parse("2026-12-31");
        assertThatCode(() -> FilingYears.requireItsTurn(2027, today, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FilingYears.requireItsTurn(2028, today, true))
                .hasMessageContainingAll("2028年度还没有到", "2027年度");
        assertThatCode(() -> FilingYears.requireItsTurn(2025, today, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FilingYears.requireItsTurn(2024, today, false))
                .hasMessageContainingAll("2024年度已经过去", "2025年度");
        assertThatCode(() -> FilingYears.requireItsTurn(2024, today, true))
                .as("2023 was filed, and nothing since")
                .doesNotThrowAnyException();
    }
}
