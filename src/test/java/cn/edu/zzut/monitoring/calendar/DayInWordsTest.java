package cn.edu.zzut.monitoring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in official papers. */
class DayInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 二〇二六年十一月二十七日",
        "2026-10-10, 二〇二六年十月十日",
        "2030-01-01, 二〇三〇年一月一日",
        "2026-12-30, 二〇二六年十二月三十日",
        "2026-02-19, 二〇二六年二月十九日"
    })
    void aDayIsWrittenInWords(LocalDate day, String words) {
        assertThat(DayInWords.of(day)).isEqualTo(words);
    }

    @Test
    void everyDayInATextIsWrittenInWordsAndNothingElse() {
        assertThat(DayInWords.in("表4-2的12项未在2026年9月8日前完成，2026年10月才完成。"))
                .isEqualTo("表4-2的12项未在二〇二六年九月八日前完成，2026年10月才完成。");
    }
}
