package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.catalog.YearMapping.TableMapping;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The data of the year before, under this year's table numbers and column names. */
@Service
public class LastYear {

    private final Submissions submissions;
    private final Catalogs catalogs;

    LastYear(Submissions submissions, Catalogs catalogs) {
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /** The responsible unit's submission of the year before for what is this table now. */
    public Optional<Submission> submission(int year, TableCode table) {
        return mapping(year, table).flatMap(mapping -> submissions.responsible(year - 1, mapping.from()));
    }

    /** The version that counted in the year before for what is this table now. */
    public Optional<SubmissionVersion> version(int year, TableCode table) {
        return mapping(year, table).flatMap(mapping -> submissions.effective(year - 1, mapping.from()));
    }

    /** How many rows those versions had, of each table of this year that had one. */
    public Map<TableCode, Integer> rowCounts(int year) {
        Map<TableCode, Integer> before = new HashMap<>();
        submissions
                .effective(year - 1)
                .forEach(one ->
                        before.put(one.submission().table(), one.version().rowCount()));
        Map<TableCode, Integer> now = new HashMap<>();
        for (TableDefinition table : catalogs.of(year).tables()) {
            mapping(year, table.code())
                    .map(mapping -> before.get(mapping.from()))
                    .ifPresent(rows -> now.put(table.code(), rows));
        }
        return now;
    }

    /** That version's rows, in this year's columns. */
    public Optional<List<TableRow>> rows(int year, TableCode table) {
        return mapping(year, table).flatMap(mapping -> submissions
                .effective(year - 1, mapping.from())
                .map(submissions::rows)
                .map(rows -> renamed(rows, mapping)));
    }

    /** The rows of the whole table or, for an assisting unit's submission, of that unit; none where there are none. */
    public List<TableRow> rowsFor(Submission submission) {
        List<TableRow> rows = rows(submission.year(), submission.table()).orElse(List.of());
        return submission.part() == Part.RESPONSIBLE
                ? rows
                : rows.stream()
                        .filter(row -> row.unit().equals(submission.unit().value()))
                        .toList();
    }

    private Optional<TableMapping> mapping(int year, TableCode table) {
        return catalogs.mapping(year).of(table);
    }

    /** The rows' number and sums beside those of the year before. */
    public Totals totals(Submission submission, List<TableRow> now) {
        return Totals.of(submissions.definition(submission), now, rowsFor(submission));
    }

    /** Rows of the year before under the names that their columns have now. */
    public static List<TableRow> renamed(List<TableRow> rows, TableMapping mapping) {
        return mapping.isIdentity()
                ? rows
                : rows.stream().map(row -> renamed(row, mapping)).toList();
    }

    private static TableRow renamed(TableRow row, TableMapping mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        mapping.columns().forEach((now, before) -> {
            String text = row.value(before);
            if (!text.isEmpty()) {
                values.put(now, text);
            }
        });
        return new TableRow(row.number(), row.unit(), values);
    }
}
