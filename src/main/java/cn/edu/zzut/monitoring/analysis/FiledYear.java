package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.YearMapping;
import cn.edu.zzut.monitoring.catalog.YearMapping.TableMapping;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A year's tables as they have been filed, under the names of the year whose indicators are asked for. */
final class FiledYear implements FiledTables {

    private final int year;
    private final Submissions submissions;
    private final Catalogs catalogs;
    private final Function<TableCode, Optional<TableMapping>> from;
    private final Map<TableCode, EffectiveVersion> versions = new HashMap<>();
    private final Map<TableCode, Optional<Filed>> read = new HashMap<>();
    private @Nullable FiledYear before;

    /** The year itself. */
    FiledYear(int year, Submissions submissions, Catalogs catalogs) {
        this(year, submissions, catalogs, table -> Optional.of(new TableMapping(table, Map.of())));
    }

    /** The same under the names of a catalog that is not in force, with the mapping that leads to the year before. */
    FiledYear(int year, Submissions submissions, Catalogs catalogs, YearMapping mapping) {
        this(year, submissions, catalogs);
        before = new FiledYear(year - 1, submissions, catalogs, mapping::of);
    }

    /** @param from where a table of the asked year is in this one; a mapping without columns keeps their names */
    private FiledYear(
            int year, Submissions submissions, Catalogs catalogs, Function<TableCode, Optional<TableMapping>> from) {
        this.year = year;
        this.submissions = submissions;
        this.catalogs = catalogs;
        this.from = from;
        submissions
                .effective(year)
                .forEach(version -> versions.put(version.submission().table(), version));
    }

    @Override
    public int year() {
        return year;
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    /** What the year's outcomes depend on: the versions of its tables, and of those of the year before. */
    Map<String, Long> fingerprint() {
        Map<String, Long> ids = new TreeMap<>();
        versions.forEach(
                (table, version) -> ids.put(table.value(), version.version().id()));
        yearBefore()
                .versions
                .forEach((table, version) ->
                        ids.put("-" + table.value(), version.version().id()));
        return ids;
    }

    @Override
    public Optional<Filed> of(TableCode table) {
        Optional<Filed> known = read.get(table);
        if (known == null) {
            known = from.apply(table).flatMap(this::read);
            read.put(table, known);
        }
        return known;
    }

    private Optional<Filed> read(TableMapping mapping) {
        return Optional.ofNullable(versions.get(mapping.from()))
                .map(version -> new Filed(
                        mapping.from(),
                        version.submission().id().value(),
                        version.version().number(),
                        version.isProvisional(),
                        renamed(submissions.rows(version.version()), mapping)));
    }

    private static List<TableRow> renamed(List<TableRow> rows, TableMapping mapping) {
        return mapping.columns().isEmpty() ? rows : LastYear.renamed(rows, mapping);
    }

    @Override
    public FiledYear yearBefore() {
        if (before == null) {
            before = new FiledYear(
                    year - 1, submissions, catalogs, table -> from.apply(table).flatMap(this::inYearBefore));
        }
        return before;
    }

    private Optional<TableMapping> inYearBefore(TableMapping here) {
        return catalogs.mapping(year).of(here.from()).map(older -> {
            if (here.columns().isEmpty()) {
                return older;
            }
            Map<String, String> columns = new HashMap<>();
            here.columns().forEach((name, column) -> {
                String origin = older.columns().get(column);
                if (origin != null) {
                    columns.put(name, origin);
                }
            });
            return new TableMapping(older.from(), columns);
        });
    }
}
