package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Rank;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * An indicator's value for a subject.
 *
 * @param value null where data are missing, {@code missing} then says which
 * @param decimals with how many all its values are shown
 * @param lastYear the value of the year before; null where there was none
 * @param lastYears the years before as far as they have data, the latest first
 * @param rankTitle how the rank is shown, also whether it is shared; empty where it has none
 * @param rank its place among {@code ranked} colleges or majors, 1 the best; null where it has none
 */
record IndicatorJson(
        String id,
        String name,
        String level,
        String subject,
        String subjectName,
        BigDecimal value,
        String unit,
        int decimals,
        BigDecimal lastYear,
        List<YearJson> lastYears,
        LimitsJson limits,
        String better,
        String verdict,
        String verdictTitle,
        Integer rank,
        Integer ranked,
        String rankTitle,
        String missing,
        List<String> asked,
        boolean entered,
        String note,
        String source) {

    record YearJson(int year, BigDecimal value, String missing) {}

    /** @param target the school's own aim */
    record LimitsJson(BigDecimal qualified, BigDecimal restricted, BigDecimal target) {}

    static IndicatorJson of(IndicatorValue value) {
        List<YearJson> lastYears = value.lastYears().stream()
                .map(past -> new YearJson(past.year(), past.value().orElse(null), past.missing()))
                .toList();
        return new IndicatorJson(
                value.id(),
                value.indicator().name(),
                value.subject().level().name().toLowerCase(Locale.ROOT),
                value.subject().code(),
                value.subject().name(),
                value.value().orElse(null),
                value.indicator().unit(),
                value.indicator().decimals(),
                lastYears.isEmpty() ? null : lastYears.get(0).value(),
                lastYears,
                new LimitsJson(
                        value.standard().qualified().orElse(null),
                        value.standard().restricted().orElse(null),
                        value.standard().target().orElse(null)),
                value.indicator().better(),
                value.verdict().name(),
                value.verdict().title(),
                value.rank().map(Rank::place).orElse(null),
                value.rank().map(Rank::of).orElse(null),
                value.rank().map(Rank::title).orElse(""),
                value.missing(),
                value.indicator().asked(),
                value.indicator().entered(),
                value.indicator().note(),
                value.indicator().source());
    }
}
