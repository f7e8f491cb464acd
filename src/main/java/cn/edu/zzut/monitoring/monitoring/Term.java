package cn.edu.zzut.monitoring.monitoring;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 学期: it lasts until the next one begins.
 *
 * @param from its first day in every year, such as 02-20
 */
record Term(String name, String from) {

    /** The term that the day is in; it is called after the year in which it begins. */
    static Span spanOf(LocalDate day, List<Term> terms) {
        NavigableMap<LocalDate, String> begins = new TreeMap<>();
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            for (Term term : terms) {
                begins.put(MonthDay.parse("--" + term.from()).atYear(year), year + "年" + term.name());
            }
        }
        Map.Entry<LocalDate, String> begun = Objects.requireNonNull(begins.floorEntry(day));
        LocalDate next = Objects.requireNonNull(begins.higherKey(day));
        return new Span(begun.getValue(), begun.getKey(), next.minusDays(1));
    }
}
