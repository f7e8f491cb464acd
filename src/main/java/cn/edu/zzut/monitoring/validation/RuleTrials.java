package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.YearMapping;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tries a rule on the data of years gone by, before it is put in force. */
@Service
public class RuleTrials {

    private static final int EXAMPLES = 20;

    private final Submissions submissions;
    private final LastYear lastYear;
    private final Catalogs catalogs;

    RuleTrials(Submissions submissions, LastYear lastYear, Catalogs catalogs) {
        this.lastYear = lastYear;
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /**
     * What the rule would have found in a year.
     *
     * @param rows how many rows the table had
     * @param findings the first of them
     */
    public record InYear(int year, int rows, int found, List<Finding> findings) {}

    /**
     * One line for each of the years in which the table has data.
     *
     * @param year the year whose catalog the rule is written for
     * @throws cn.edu.zzut.monitoring.feel.FeelProblem when it is not FEEL or names what is not there
     * @throws cn.edu.zzut.monitoring.refusal.Refusal when the year has no such table
     */
    public List<InYear> run(int year, TableCode table, Rule rule, List<Integer> years) {
        return run(catalogs.of(year), year, catalogs.mapping(year), table, rule, years);
    }

    /** The same for a catalog that is not in force yet, with the mapping that leads to the year before. */
    public List<InYear> run(
            Catalog catalog, int year, YearMapping mapping, TableCode table, Rule rule, List<Integer> years) {
        CompiledRule compiled = catalog.compiled(rule, table);
        Effort effort = Effort.ofAnAnswer();
        List<InYear> results = new ArrayList<>();
        for (int past : years) {
            Optional<List<TableRow>> rows = past == year - 1
                    ? mapping.of(table).flatMap(from -> submissions
                            .effective(past, from.from())
                            .map(version -> LastYear.renamed(submissions.rows(version), from)))
                    : submissions.effective(past, table).map(submissions::rows);
            rows.ifPresent(found -> results.add(run(catalog, table, compiled, past, found, effort)));
        }
        return results;
    }

    private InYear run(
            Catalog catalog, TableCode table, CompiledRule rule, int year, List<TableRow> rows, Effort effort) {
        Subject subject = new Subject(
                catalog.table(table),
                year,
                List.of(rule),
                rows,
                true,
                List.of(),
                new OtherTables(submissions, lastYear, catalog, year));
        List<Finding> found = new ArrayList<>();
        new RuleCheck(() -> effort).run(subject, found::add);
        return new InYear(
                year, rows.size(), found.size(), found.stream().limit(EXAMPLES).toList());
    }
}
