package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.register.Recurrence.Aftermath;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.validation.FindingGroup;
import cn.edu.zzut.monitoring.validation.Severity;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks in a year for what the year before was to be rectified. */
@Component
class YearAfter {

    private final Submissions submissions;
    private final Validation validation;
    private final Reviews reviews;
    private final Indicators indicators;
    private final Highlights highlights;

    YearAfter(
            Submissions submissions,
            Validation validation,
            Reviews reviews,
            Indicators indicators,
            Highlights highlights) {
        this.submissions = submissions;
        this.validation = validation;
        this.reviews = reviews;
        this.indicators = indicators;
        this.highlights = highlights;
    }

    /** What stands out in a year, looked for once however many ask. */
    List<Highlight> highlights(int year) {
        return highlights.all(year);
    }

    /** @param standingOut what stands out in that year */
    Aftermath of(int year, UnitCode unit, Cause cause, List<Highlight> standingOut) {
        if (!Recurrence.isComparable(cause)) {
            return new Aftermath(year, "", List.of());
        }
        return cause.source() == Cause.Source.INDICATOR
                ? ofIndicator(year, cause, standingOut)
                : ofTable(year, new TableCode(cause.table()), unit, cause.column());
    }

    private Aftermath ofTable(int year, TableCode table, UnitCode unit, String column) {
        Optional<Submission> part = part(year, table, unit);
        if (part.isEmpty()) {
            return Aftermath.unknown(year, year + "年度本单位没有填报表" + table + "的任务。");
        }
        if (submissions.latest(part.get().id()).isEmpty()) {
            return Aftermath.unknown(year, year + "年度的表" + table + "本单位还没有上传数据。");
        }
        Stream<String> checked = validation.groups(part.get().id()).stream()
                .filter(group -> isAlike(group, column))
                .map(group ->
                        "校验发现" + (column.isEmpty() ? "" : "“" + column + "”") + group.title() + group.count() + "处");
        Stream<String> said = reviews.ofYear(year).stream()
                .filter(comment ->
                        comment.table().equals(table) && comment.unit().equals(unit))
                .filter(comment -> isAlike(comment, column))
                .map(comment -> "专家意见“" + comment.inFull() + "”");
        return new Aftermath(year, "", Stream.concat(said, checked).toList());
    }

    private Optional<Submission> part(int year, TableCode table, UnitCode unit) {
        return Stream.concat(submissions.responsible(year, table).stream(), submissions.assisting(year, table).stream())
                .filter(part -> part.unit().equals(unit))
                .findFirst();
    }

    /** About the same column; what was about the whole table comes back as whatever is wrong in it. */
    private static boolean isAlike(FindingGroup group, String column) {
        return column.isEmpty()
                ? group.severity() == Severity.ERROR
                : Arrays.asList(group.column().split("[+、]")).contains(column)
                        || group.column().equals(column);
    }

    private static boolean isAlike(ReviewComment comment, String column) {
        String where = comment.place().column();
        return where.isEmpty() || column.isEmpty() || where.equals(column);
    }

    private Aftermath ofIndicator(int year, Cause cause, List<Highlight> standingOut) {
        Level level = Level.valueOf(cause.level());
        if (!isKnown(year, level, cause)) {
            return Aftermath.unknown(year, year + "年度还没有这项指标的数值。");
        }
        return new Aftermath(
                year,
                "",
                standingOut.stream()
                        .filter(one ->
                                one.indicator().id().equals(cause.indicator()) && isOf(one.subject(), level, cause))
                        .map(one -> withoutStop(one.sentence()))
                        .toList());
    }

    private boolean isKnown(int year, Level level, Cause cause) {
        return indicators.of(year, level).stream()
                .anyMatch(value -> value.id().equals(cause.indicator())
                        && isOf(value.subject(), level, cause)
                        && value.value().isPresent());
    }

    private static boolean isOf(Subject subject, Level level, Cause cause) {
        return subject.level() == level && subject.code().equals(cause.subject());
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
