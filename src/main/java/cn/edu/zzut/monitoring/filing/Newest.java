package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** 最新数据: what was reported in a year, with what units have answered in its monitoring periods since. */
@Service
public class Newest {

    /** Where a sheet's rows begin, below the heading. */
    private static final int FIRST_ROW = 2;

    private final Submissions submissions;
    private final VersionRepository versions;
    private final Catalogs catalogs;

    Newest(Submissions submissions, VersionRepository versions, Catalogs catalogs) {
        this.submissions = submissions;
        this.versions = versions;
        this.catalogs = catalogs;
    }

    /** The versions that units have made in the year's monitoring periods and answered with, by table, the newest last. */
    public Map<TableCode, List<EffectiveVersion>> updates(int year) {
        Map<TableCode, List<EffectiveVersion>> updates = new LinkedHashMap<>();
        versions.updatedInPeriods(year)
                .forEach(update -> updates.computeIfAbsent(update.submission().table(), first -> new ArrayList<>())
                        .add(update));
        return updates;
    }

    /** The whole table as it stands now; no rows where there are none. */
    public List<TableRow> rows(int year, TableCode table) {
        return rows(year, table, updates(year).getOrDefault(table, List.of()));
    }

    /** The same, with the table's {@linkplain #updates} at hand. */
    public List<TableRow> rows(int year, TableCode table, List<EffectiveVersion> updates) {
        List<TableRow> rows =
                submissions.effective(year, table).map(submissions::rows).orElse(List.of());
        TableDefinition definition = catalogs.of(year).table(table);
        for (EffectiveVersion update : updates) {
            List<TableRow> own = submissions.rows(update.version());
            rows = update.submission().part() == Part.RESPONSIBLE
                    ? own
                    : replaced(definition, rows, own, update.submission().unit().value());
        }
        return rows;
    }

    /** A unit's rows take the place of those that it had, and of those of the same key. */
    static List<TableRow> replaced(TableDefinition table, List<TableRow> rows, List<TableRow> own, String unit) {
        Set<List<String>> keys = new HashSet<>(RowKeys.group(table, own).keySet());
        List<TableRow> all = new ArrayList<>();
        rows.stream()
                .filter(row -> !row.unit().equals(unit) && !keys.contains(RowKeys.of(table, row)))
                .forEach(all::add);
        all.addAll(own);
        List<TableRow> numbered = new ArrayList<>(all.size());
        for (TableRow row : all) {
            numbered.add(row.at(FIRST_ROW + numbered.size()));
        }
        return numbered;
    }

    /** What the submission's unit had last: the whole table or, for an assisting unit, its rows. */
    public List<TableRow> rowsFor(Submission submission) {
        return own(submission, rows(submission.year(), submission.table()));
    }

    /** What its unit had last in the year before, under this year's names: reported, and kept up to date since. */
    public List<TableRow> lastYearsFor(Submission submission) {
        int before = submission.year() - 1;
        return catalogs.mapping(submission.year())
                .of(submission.table())
                .map(mapping -> own(submission, LastYear.renamed(rows(before, mapping.from()), mapping)))
                .orElse(List.of());
    }

    /** Whether units have updated the table since it was reported the year before. */
    public boolean hasUpdatesSinceLastYear(Submission submission) {
        return catalogs.mapping(submission.year())
                .of(submission.table())
                .filter(mapping -> updates(submission.year() - 1).containsKey(mapping.from()))
                .isPresent();
    }

    private static List<TableRow> own(Submission submission, List<TableRow> rows) {
        return submission.part() == Part.RESPONSIBLE
                ? rows
                : rows.stream()
                        .filter(row -> row.unit().equals(submission.unit().value()))
                        .toList();
    }
}
