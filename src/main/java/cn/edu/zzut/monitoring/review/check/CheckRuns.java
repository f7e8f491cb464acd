package cn.edu.zzut.monitoring.review.check;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The usual inconsistencies on a year's data, as they stand now. */
@Component
@Transactional(readOnly = true)
public class CheckRuns {

    private final Checks checks;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final LastYear lastYear;

    CheckRuns(Checks checks, Catalogs catalogs, Submissions submissions, LastYear lastYear) {
        this.checks = checks;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.lastYear = lastYear;
    }

    /** Of all tables. */
    public List<CheckResult> ofYear(int year) {
        return run(year, checks.all());
    }

    /** Those that look at the table. */
    public List<CheckResult> about(int year, TableCode table) {
        return run(year, checks.about(table));
    }

    /** The numbers of those that look at the table. */
    public IntStream numbersAbout(TableCode table) {
        return checks.about(table).stream().mapToInt(Check::number);
    }

    private List<CheckResult> run(int year, List<Check> wanted) {
        Catalog catalog = catalogs.of(year);
        Function<TableCode, Optional<List<TableRow>>> now =
                once(table -> submissions.effective(year, table).map(submissions::rows));
        Function<TableCode, Optional<List<TableRow>>> before = once(table -> lastYear.rows(year, table));
        return wanted.stream()
                .map(check -> new CheckRun(check, catalog, year, now, before).result())
                .toList();
    }

    /** Each table is read once. */
    private static <K, V> Function<K, V> once(Function<K, V> source) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, source);
    }
}
