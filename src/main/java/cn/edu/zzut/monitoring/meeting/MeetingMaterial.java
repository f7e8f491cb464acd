package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.TableGrowth;
import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.meeting.Material.ExpertLine;
import cn.edu.zzut.monitoring.meeting.Material.FiledLine;
import cn.edu.zzut.monitoring.meeting.Material.IndicatorLine;
import cn.edu.zzut.monitoring.meeting.Material.ReviewedLine;
import cn.edu.zzut.monitoring.meeting.Material.StandingOutLine;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.PaperScans;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.ReviewSummary;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.review.check.CheckResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one home of what the office's audit and the president's meeting see of a year, in forms, on pages and on paper. */
@Service
@Transactional(readOnly = true)
public class MeetingMaterial {

    private final Submissions submissions;
    private final YearComparison comparison;
    private final Indicators indicators;
    private final Highlights highlights;
    private final Reviews reviews;
    private final ReviewSummary summary;
    private final OpenPoints openPoints;
    private final Papers papers;
    private final PaperScans scans;
    private final Organization organization;

    MeetingMaterial(
            Submissions submissions,
            YearComparison comparison,
            Indicators indicators,
            Highlights highlights,
            Reviews reviews,
            ReviewSummary summary,
            OpenPoints openPoints,
            Papers papers,
            PaperScans scans,
            Organization organization) {
        this.submissions = submissions;
        this.comparison = comparison;
        this.indicators = indicators;
        this.highlights = highlights;
        this.reviews = reviews;
        this.summary = summary;
        this.openPoints = openPoints;
        this.papers = papers;
        this.scans = scans;
        this.organization = organization;
    }

    public Material of(int year) {
        List<Submission> whole = submissions.ofYear(year).stream()
                .filter(one -> one.part() == Part.RESPONSIBLE)
                .toList();
        Set<UnitCode> pledged = pledged(year);
        List<UnitCode> units = submissions.ofYear(year).stream()
                .map(Submission::unit)
                .distinct()
                .toList();
        ReviewSummary.Whole review = summary.whole(year);
        return new Material(
                year,
                tables(year, whole),
                indicators.of(year).stream().map(value -> line(year, value)).toList(),
                standingOut(year),
                review.totals(),
                review.lines().stream().map(this::line).toList(),
                experts(year),
                openPoints.of(year, whole),
                names(units.stream().filter(pledged::contains).toList()),
                names(units.stream().filter(unit -> !pledged.contains(unit)).toList()));
    }

    private List<String> names(List<UnitCode> units) {
        return units.stream().map(unit -> organization.unit(unit).name()).toList();
    }

    /** Whose pledge came back signed. */
    private Set<UnitCode> pledged(int year) {
        return papers.ofYear(year).stream()
                .filter(paper ->
                        paper.kind() == PaperKind.PLEDGE && !scans.of(paper).isEmpty())
                .map(Paper::unit)
                .collect(Collectors.toSet());
    }

    private List<FiledLine> tables(int year, List<Submission> whole) {
        Map<String, TableGrowth> growth =
                comparison.of(year).stream().collect(Collectors.toMap(TableGrowth::table, one -> one, (a, b) -> a));
        return whole.stream()
                .map(one -> {
                    String title = submissions.definition(one).title();
                    TableGrowth rows = growth.getOrDefault(title, new TableGrowth(title, 0, 0));
                    return new FiledLine(
                            title,
                            organization.unit(one.unit()).name(),
                            rows.rows(),
                            rows.rowsLastYear(),
                            one.lockedVersion().isPresent(),
                            one.state().title());
                })
                .toList();
    }

    private static IndicatorLine line(int year, IndicatorValue value) {
        Optional<BigDecimal> before = value.lastYears().stream()
                .filter(past -> past.year() == year - 1)
                .findFirst()
                .flatMap(IndicatorValue.PastValue::value);
        String unit = value.indicator().unit();
        return new IndicatorLine(
                value.indicator().name(),
                shown(value.value(), unit),
                shown(before, unit),
                shown(value.standard().qualified(), unit),
                shown(value.standard().restricted(), unit),
                value.verdict().title());
    }

    private static String shown(Optional<BigDecimal> value, String unit) {
        return value.map(number -> number.stripTrailingZeros().toPlainString() + unit)
                .orElse("");
    }

    /** Of the school, and what the office has taken up; without what it has set aside. */
    private List<StandingOutLine> standingOut(int year) {
        return highlights.of(year).stream()
                .filter(one ->
                        one.subject().level() == Level.SCHOOL || one.mark().isPresent())
                .filter(one -> decision(one) != Decision.DISMISSED)
                .map(one -> new StandingOutLine(one.sentence(), decision(one).title()))
                .toList();
    }

    private static Decision decision(Highlight highlight) {
        return highlight.mark().map(Highlight.Mark::decision).orElse(Decision.OPEN);
    }

    private ReviewedLine line(ReviewSummary.Line line) {
        return new ReviewedLine(
                line.title(),
                organization.unit(line.unit()).name(),
                line.seen() + "/" + line.sampled(),
                line.checks().getOrDefault(CheckResult.Verdict.INCONSISTENT.title(), 0),
                counted(line.kinds()),
                counted(line.severities()),
                counted(line.states()),
                line.open(),
                line.assigned()
                        ? line.conclusion()
                                .map(given -> given.conclusion().title())
                                .orElse("")
                        : "已改派");
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + one.getValue())
                .collect(Collectors.joining("，"));
    }

    private List<ExpertLine> experts(int year) {
        return reviews.ofYear(year).stream()
                .map(one -> new ExpertLine(
                        "表" + one.table(),
                        one.kind().title(),
                        one.severity().title(),
                        Nameless.of(one.problem()),
                        one.state().title(),
                        one.state() != CommentState.CLOSED))
                .toList();
    }
}
