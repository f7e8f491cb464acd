package cn.edu.zzut.monitoring.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period a day is in. */
class SpanTest {

    private static final List<Term> TERMS = List.of(new Term("春季学期", "02-20"), new Term("秋季学期", "08-25"));

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-12-31, 2026年12月, 2026-12-01, 2026-12-31",
        "MONTH, 2028-02-29, 2028年2月, 2028-02-01, 2028-02-29",
        "QUARTER, 2026-12-31, 2026年第4季度, 2026-10-01, 2026-12-31",
        "QUARTER, 2027-01-01, 2027年第1季度, 2027-01-01, 2027-03-31",
        "TERM, 2026-08-24, 2026年春季学期, 2026-02-20, 2026-08-24",
        "TERM, 2026-08-25, 2026年秋季学期, 2026-08-25, 2027-02-19",
        "TERM, 2027-01-05, 2026年秋季学期, 2026-08-25, 2027-02-19",
        "YEAR, 2026-08-24, 2026年, 2026-01-01, 2026-12-31"
    })
    void everyDayIsInOnePeriodOfARhythm(Rhythm rhythm, LocalDate day, String label, LocalDate begins, LocalDate ends) {
        assertThat(rhythm.at(day, TERMS)).isEqualTo(new Span(label, begins, ends));
    }

    @Test
    void aSchoolWithOneTermHasItAllYear() {
        assertThat(Rhythm.TERM.at(LocalDate.of(2027, 1, 5), List.of(new Term("学年", "09-01"))))
                .isEqualTo(new Span("2026年学年", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)));
    }
}
