package cn.edu.zzut.monitoring.review.sample;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the sample of a whole table as it counts now, or of the parts of it that experts judge by themselves; the same seed,
 * version and part give the same rows. What stands out does so in the whole table.
 */
@Component
@Transactional(readOnly = true)
public class Samples {

    private static final int MOST_CHANGES = 5_000;
    private static final int MOST_FINDINGS = 5_000;

    /** Of rows that are alike in why they are looked at, those with the lowest lots. */
    private static final int MOST_ALIKE = 100;

    private final Submissions submissions;
    private final LastYear lastYear;
    private final Validation validation;

    Samples(Submissions submissions, LastYear lastYear, Validation validation) {
        this.submissions = submissions;
        this.lastYear = lastYear;
        this.validation = validation;
    }

    /**
     * Empty while the table has no version.
     *
     * @param parts from each of which rows are drawn
     */
    public Optional<Sample> of(Submission submission, String seed, List<Predicate<TableRow>> parts) {
        return submissions
                .effective(submission.year(), submission.table())
                .map(version -> draw(submission, version, seed, parts));
    }

    private Sample draw(
            Submission submission, SubmissionVersion version, String seed, List<Predicate<TableRow>> parts) {
        TableDefinition table = submissions.definition(submission);
        List<TableRow> rows = submissions.rows(version);
        Drawing drawing = new Drawing(seed, version.sha256());
        Map<String, List<Integer>> reasons = new HashMap<>();
        List<Finding> findings = validation.findings(submission.id(), 0, MOST_FINDINGS);
        findings.stream().filter(finding -> finding.row() > 0).forEach(finding -> add(reasons, "有校验结果", finding.row()));
        changedAfterAudit(submission, table, version, rows).forEach(row -> add(reasons, "审核后有改动", row));
        new Extremes(
                        table,
                        rows,
                        lastYear.rows(submission.year(), submission.table()).orElse(List.of()))
                .each((row, why) -> add(reasons, why, row));
        boolean risky = !findings.isEmpty();
        return parts.stream()
                .map(part -> rows.stream().filter(part).toList())
                .map(mine -> part(version, seed, risky, drawing, mine, reasons))
                .reduce(Sample::and)
                .orElseThrow();
    }

    private static Sample part(
            SubmissionVersion version,
            String seed,
            boolean risky,
            Drawing drawing,
            List<TableRow> rows,
            Map<String, List<Integer>> reasons) {
        Set<Integer> mine = rows.stream().map(TableRow::number).collect(Collectors.toSet());
        Map<Integer, List<String>> always = new HashMap<>();
        reasons.forEach((why, alike) -> drawing.lowest(
                        alike.stream().filter(mine::contains).toList(), MOST_ALIKE)
                .forEach(row ->
                        always.computeIfAbsent(row, any -> new ArrayList<>()).add(why)));
        int size = SampleSize.of(rows.size(), risky);
        return new Sample(
                version.id(),
                version.number(),
                version.sha256(),
                rows.size(),
                size,
                risky,
                seed,
                drawing.sample(rows, size, always));
    }

    private static void add(Map<String, List<Integer>> reasons, String why, int row) {
        List<Integer> rows = reasons.computeIfAbsent(why, any -> new ArrayList<>());
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    /** What differs from the version that the unit's head approved first. */
    private List<Integer> changedAfterAudit(
            Submission submission, TableDefinition table, SubmissionVersion version, List<TableRow> rows) {
        return submissions.audits(submission.id()).stream()
                .filter(audit -> audit.action() == AuditAction.APPROVE)
                .map(Audit::versionNumber)
                .min(Integer::compare)
                .filter(first -> first != version.number())
                .flatMap(first -> submissions.version(submission.id(), first))
                .map(first ->
                        RowComparison.between(table, submissions.rows(first), rows, MOST_CHANGES).changes().stream()
                                .map(RowComparison.Change::row)
                                .filter(row -> row > 0)
                                .distinct()
                                .toList())
                .orElse(List.of());
    }
}
