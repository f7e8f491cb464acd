package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.demo.school.InventedYears;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The indicators of an invented school in its years, each computed once. */
public final class InventedOutcomes {

    public static final InventedOutcomes FULL = new InventedOutcomes(InventedYears.FULL);
    public static final InventedOutcomes SMALL = new InventedOutcomes(InventedYears.SMALL);

    private final InventedYears school;
    private final Map<Integer, YearOutcomes> computed = new HashMap<>();

    private InventedOutcomes(InventedYears school) {
        this.school = school;
    }

    private YearOutcomes outcomes(int year) {
        return computed.computeIfAbsent(
                year, of -> filed(of).after(filed(of - 1)).outcomes());
    }

    private FiledRows filed(int year) {
        FiledRows rows = FiledRows.nothing(year);
        if (InventedYears.ALL.contains(year)) {
            school.tables().forEach(table -> rows.with(table, school.rows(year, table.value())));
        }
        return rows;
    }

    private Series series(int year) {
        List<YearOutcomes> latestFirst = InventedYears.ALL.stream()
                .filter(of -> of <= year)
                .map(this::outcomes)
                .sorted((one, other) -> other.year() - one.year())
                .toList();
        return new Series(Shipped.CATALOG, latestFirst, "工农林");
    }

    List<Highlight> highlights(int year) {
        return new HighlightFinder(series(year)).all();
    }

    /** What the alert rules look at, while the office has decided about nothing. */
    public List<Observation> observations(int year) {
        return NewestIndicators.observations(series(year), highlights(year));
    }
}
