package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Five years of a large school: all tables that indicators look at. */
final class IndicatorYears {

    static final int YEAR = 2081;
    static final int YEARS = 5;

    /** Of the units in 1-3 every fifth is a college. */
    private static final Map<String, Integer> ROWS = Map.of(
            "1-3", 100, "1-4-1", 60, "1-5-1", 1_250, "1-5-2", 1_250, "1-6", 20_000, "2-7", 14_000, "5-1-1", 10_000,
            "5-1-2", 10_000, "6-6-3", 4_000, "6-3-4", 2_000);

    private static final int OTHERWISE = 300;

    private final Story story;
    private final Set<TableCode> read = new HashSet<>();

    IndicatorYears(Story story) {
        this.story = story;
    }

    /** The tables that indicators look at, once they are filled. */
    Set<TableCode> read() {
        return read;
    }

    /** Returns how many rows there are. */
    int fill() {
        int rows = 0;
        for (int year = YEAR - YEARS + 1; year <= YEAR; year++) {
            rows += fill(year);
        }
        return rows;
    }

    private int fill(int year) {
        story.cycles.launch(year, new PersonId("office"));
        Catalog catalog = story.catalogs.of(year);
        catalog.counted().subjects().values().forEach(subjects -> read.add(subjects.table()));
        catalog.counted().populations().forEach(population -> {
            read.add(population.table());
            population.joins().forEach(join -> join.targets().forEach(target -> read.add(target.table())));
        });
        catalog.indicators().forEach(one -> read.addAll(one.indicator().tables().values()));
        InventedRows invented = new InventedRows(catalog, year);
        int total = 0;
        List<TableDefinition> tables = catalog.tables().stream()
                .filter(table -> read.contains(table.code()))
                .sorted(Comparator.comparing(TableDefinition::fillOrder))
                .toList();
        for (TableDefinition table : tables) {
            int count = table.isSingleRow() ? 1 : ROWS.getOrDefault(table.code().value(), OTHERWISE);
            story.cycles.assign(year, table.code(), new UnitCode("104"), List.of());
            Submission submission = story.submissions.open(
                    year, table.code(), new UnitCode("104"), Part.RESPONSIBLE, LocalDate.of(year, 12, 1));
            story.submissions.begin(submission.id());
            story.submissions.addVersion(
                    submission.id(),
                    invented.make(table, count),
                    VersionOrigin.UPLOAD,
                    "bench.xlsx",
                    new PersonId("office"));
            total += count;
        }
        return total;
    }
}
