package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit's moment is fixed, or counted from the year of the filing. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "1949, 1949",
        "1900-01, 1900-01",
        "2020-02-29, 2020-02-29",
        "填报年, 2026",
        "填报年-09, 2026-09",
        "填报年-08-31, 2026-08-31",
        "填报年前1年, 2025",
        "填报年前15年-12, 2011-12",
        "填报年后10年, 2036"
    })
    void itIsKnownInAYearsFiling(String text, String in2026) {
        assertThat(new Moment(text).in(2026).text()).isEqualTo(in2026);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "今年", "填报年-1", "填报年前年", "2026-13", "2026-02-30", "填报年-02-30", "2026-9", "填报年-09-31"})
    void whatNamesNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> new Moment(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(text)
                .hasMessageContaining("填报年前15年-12");
    }
}
