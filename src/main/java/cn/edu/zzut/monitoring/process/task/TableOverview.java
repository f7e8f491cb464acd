package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.analysis.TableGrowth;
import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A year's tables, a line each, as experts, the office and the president's meeting see them in their forms. */
@Component
public class TableOverview {

    private final Cycles cycles;
    private final Submissions submissions;
    private final Validation validation;
    private final Organization organization;
    private final Reviews reviews;
    private final YearComparison comparison;

    TableOverview(
            Cycles cycles,
            Submissions submissions,
            Validation validation,
            Organization organization,
            Reviews reviews,
            YearComparison comparison) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.validation = validation;
        this.organization = organization;
        this.reviews = reviews;
        this.comparison = comparison;
    }

    public List<TableLine> of(int year) {
        Map<String, Integer> lastYear =
                comparison.of(year).stream().collect(Collectors.toMap(TableGrowth::table, TableGrowth::rowsLastYear));
        return cycles.assignments(year).stream()
                .flatMap(assignment -> submissions.responsible(year, assignment.table()).stream())
                .map(submission -> line(submission, lastYear))
                .toList();
    }

    private TableLine line(Submission submission, Map<String, Integer> lastYear) {
        String title = submissions.definition(submission).title();
        return new TableLine(
                submission.table().value(),
                title,
                organization.unit(submission.unit()).name(),
                submission.state().title(),
                submissions
                        .latest(submission.id())
                        .map(SubmissionVersion::rowCount)
                        .orElse(0),
                lastYear.getOrDefault(title, 0),
                validation.summary(submission.id()).anomalies(),
                (int) reviews.ofYear(submission.year()).stream()
                        .filter(comment -> comment.table().equals(submission.table()))
                        .count(),
                submission.id());
    }
}
