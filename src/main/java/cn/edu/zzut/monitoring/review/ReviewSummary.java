package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.check.CheckResult;
import cn.edu.zzut.monitoring.review.check.CheckRuns;
import cn.edu.zzut.monitoring.review.sample.Sample;
import cn.edu.zzut.monitoring.review.sample.Sampled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家审核汇总 for the office and the president's meeting: what was looked at, what was found, what is open, what was concluded. */
@Component
@Transactional(readOnly = true)
public class ReviewSummary {

    private final Reviews reviews;
    private final Assignments assignments;
    private final Looks looks;
    private final Conclusions conclusions;
    private final CheckRuns checks;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Catalogs catalogs;

    ReviewSummary(
            Reviews reviews,
            Assignments assignments,
            Looks looks,
            Conclusions conclusions,
            CheckRuns checks,
            Cycles cycles,
            Submissions submissions,
            Catalogs catalogs) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.looks = looks;
        this.conclusions = conclusions;
        this.checks = checks;
        this.cycles = cycles;
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /**
     * One table as one expert looked at it.
     *
     * @param portion what of the table the expert judges, in Chinese
     * @param rows how many rows that has
     * @param assigned whether the table is still the expert's; another one commented before it moved
     * @param sampled how many rows were to be looked at
     * @param seen how many of them were
     * @param checks by result, how many of the checks that look at the table; in Chinese, such as 一致
     * @param kinds by kind, how many comments
     * @param severities by weight
     * @param states by state
     * @param open how many comments are not closed
     * @param conclusion what the expert concluded last; empty before
     */
    public record Line(
            TableCode table,
            String title,
            UnitCode unit,
            PersonId expert,
            String portion,
            boolean assigned,
            int rows,
            int sampled,
            int seen,
            Map<String, Integer> checks,
            Map<String, Integer> kinds,
            Map<String, Integer> severities,
            Map<String, Integer> states,
            int open,
            Optional<Conclusions.Given> conclusion) {}

    /** What was looked at and found, line by line and in numbers. */
    public record Whole(List<Line> lines, ReviewTotals totals) {}

    /**
     * A line for each table and expert, in the tables' order, also for whoever commented before the table moved; empty before
     * experts are assigned.
     */
    public List<Line> of(int year) {
        return whole(year).lines();
    }

    /** The same with its totals. */
    public Whole whole(int year) {
        if (assignments.experts(year).isEmpty()) {
            return new Whole(List.of(), ReviewTotals.of(List.of(), 0));
        }
        List<CheckResult> results = checks.ofYear(year);
        List<Line> lines = lines(year, results);
        return new Whole(lines, ReviewTotals.of(lines, (int) results.stream()
                .filter(result -> result.verdict() == CheckResult.Verdict.INCONSISTENT)
                .count()));
    }

    private List<Line> lines(int year, List<CheckResult> results) {
        Catalog catalog = catalogs.of(year);
        List<ReviewComment> comments = reviews.ofYear(year);
        Map<PersonId, Conclusions.Given> last = new LinkedHashMap<>();
        conclusions.of(year).forEach(given -> last.put(given.expert(), given));
        return cycles.assignments(year).stream()
                .flatMap(assignment -> experts(year, assignment.table(), comments)
                        .map(expert -> line(year, catalog, assignment, expert, results, comments, last)))
                .toList();
    }

    private Stream<PersonId> experts(int year, TableCode table, List<ReviewComment> comments) {
        return Stream.concat(
                        assignments.of(year, table).experts().stream(),
                        comments.stream()
                                .filter(one -> one.table().equals(table))
                                .map(ReviewComment::expert))
                .distinct();
    }

    private Line line(
            int year,
            Catalog catalog,
            Assignment assignment,
            PersonId expert,
            List<CheckResult> results,
            List<ReviewComment> comments,
            Map<PersonId, Conclusions.Given> last) {
        TableCode table = assignment.table();
        Optional<Portion> portion = assignments.of(year, table).of(expert);
        boolean assigned = portion.isPresent();
        Optional<Sample> sample =
                submissions.responsible(year, table).flatMap(submission -> looks.sample(submission, expert));
        int seen = sample.map(one -> seen(one, expert)).orElse(0);
        List<ReviewComment> own = comments.stream()
                .filter(one -> one.table().equals(table) && one.expert().equals(expert))
                .toList();
        return new Line(
                table,
                catalog.table(table).title(),
                assignment.responsible(),
                expert,
                portion.map(assignments::inWords).orElse(""),
                assigned,
                sample.map(Sample::rows).orElse(0),
                assigned ? sample.map(one -> one.sampled().size()).orElse(0) : seen,
                seen,
                counted(
                        results.stream()
                                .filter(result -> result.check().isAbout(table))
                                .toList(),
                        result -> result.verdict().title()),
                counted(own, one -> one.kind().title()),
                counted(own, one -> one.severity().title()),
                counted(own, one -> one.state().title()),
                (int) own.stream().filter(ReviewComment::isOpen).count(),
                Optional.ofNullable(last.get(expert)));
    }

    private int seen(Sample sample, PersonId expert) {
        Set<Integer> drawn = sample.sampled().stream().map(Sampled::row).collect(Collectors.toSet());
        return (int) looks.at(sample).stream()
                .filter(look -> look.expert().equals(expert) && drawn.contains(look.row()))
                .count();
    }

    private static <T> Map<String, Integer> counted(List<T> things, Function<T, String> by) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        things.forEach(thing -> counted.merge(by.apply(thing), 1, Integer::sum));
        return counted;
    }
}
