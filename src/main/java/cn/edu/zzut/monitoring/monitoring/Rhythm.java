package cn.edu.zzut.monitoring.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How often data are asked for, or an indicator is looked at. */
public enum Rhythm {
    @JsonProperty("月")
    MONTH("每月"),
    @JsonProperty("季度")
    QUARTER("每季度"),
    @JsonProperty("学期")
    TERM("每学期"),
    @JsonProperty("年")
    YEAR("每年");

    private static final int QUARTER_MONTHS = 3;

    private final String title;

    Rhythm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The period that the day is in. */
    Span at(LocalDate day, List<Term> terms) {
        return switch (this) {
            case MONTH -> months(YearMonth.from(day), 1, day.getYear() + "年" + day.getMonthValue() + "月");
            case QUARTER -> {
                int quarter = (day.getMonthValue() - 1) / QUARTER_MONTHS;
                yield months(
                        YearMonth.of(day.getYear(), quarter * QUARTER_MONTHS + 1),
                        QUARTER_MONTHS,
                        day.getYear() + "年第" + (quarter + 1) + "季度");
            }
            case TERM -> Term.spanOf(day, terms);
            case YEAR -> months(YearMonth.of(day.getYear(), 1), 12, day.getYear() + "年");
        };
    }

    private static Span months(YearMonth first, int number, String label) {
        return new Span(label, first.atDay(1), first.plusMonths(number).atDay(1).minusDays(1));
    }
}
