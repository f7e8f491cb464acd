package cn.edu.zzut.monitoring.review.check;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 核对项: one of the usual inconsistencies, as it is written down.
 *
 * @param tables the tables that it looks at, by the name that it gives them
 * @param lastYear the same of the year before
 * @param rules rules of the catalog that say a part of it, such as 6-1.undergraduates
 * @param with lists that it looks into, by name; each sees those before it
 * @param figures what is shown beside the result, by title; conditions name it by the title without punctuation
 * @param holds FEEL conditions that are all true for consistent data
 * @param manual why no machine can say it; empty where one can
 * @param note what an expert should know
 */
public record Check(
        int number,
        String title,
        Map<String, TableCode> tables,
        Map<String, TableCode> lastYear,
        List<String> rules,
        Map<String, String> with,
        Map<String, String> figures,
        List<String> holds,
        String manual,
        String note) {

    public Check {
        tables = kept(tables);
        lastYear = kept(lastYear);
        rules = rules == null ? List.of() : List.copyOf(rules);
        with = kept(with);
        figures = kept(figures);
        holds = holds == null ? List.of() : List.copyOf(holds);
        manual = manual == null ? "" : manual;
        note = note == null ? "" : note;
    }

    /** In the order in which they are written. */
    private static <T> Map<String, T> kept(Map<String, T> map) {
        return map == null ? Map.of() : new LinkedHashMap<>(map);
    }

    public boolean isManual() {
        return !manual.isEmpty();
    }

    /** Whether it is shown with the table. */
    public boolean isAbout(TableCode table) {
        return tables.containsValue(table) || lastYear.containsValue(table);
    }
}
