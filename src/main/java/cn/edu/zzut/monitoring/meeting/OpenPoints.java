package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.meeting.Material.OpenLine;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.progress.Delays;
import cn.edu.zzut.monitoring.progress.YearDelays;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.FindingGroup;
import cn.edu.zzut.monitoring.validation.Severity;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stays open or remarkable in a year's data: anomalies and how they are explained, late work, corrections under way. */
@Component
class OpenPoints {

    static final String ANOMALY = "异常";
    static final String LATE = "迟报";
    static final String CORRECTION = "数据更正";

    private static final int SHOWN = 300;

    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final Delays delays;
    private final DataCorrections corrections;
    private final Organization organization;

    OpenPoints(
            Submissions submissions,
            Validation validation,
            Explanations explanations,
            Delays delays,
            DataCorrections corrections,
            Organization organization) {
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.delays = delays;
        this.corrections = corrections;
        this.organization = organization;
    }

    List<OpenLine> of(int year, List<Submission> whole) {
        return Stream.of(
                        whole.stream().flatMap(this::anomalies),
                        late(year),
                        corrections.ofYear(year).stream()
                                .filter(one -> one.state().isUnderWay())
                                .map(one -> new OpenLine(
                                        CORRECTION,
                                        unit(one.unit()),
                                        "表" + one.table() + "：" + one.title(),
                                        one.state().title())))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<OpenLine> anomalies(Submission submission) {
        List<FindingGroup> groups = validation.groups(submission.id()).stream()
                .filter(group -> group.severity() == Severity.ANOMALY)
                .toList();
        List<Explanation> said = groups.isEmpty() ? List.of() : explanations.inForce(submission.id());
        String table = submissions.definition(submission).title();
        return groups.stream()
                .map(group -> new OpenLine(
                        ANOMALY,
                        unit(submission.unit()),
                        table + (group.column().isEmpty() ? "" : "“" + group.column() + "”") + group.title()
                                + group.count() + "处",
                        said.stream()
                                .filter(one -> one.rule().equals(group.rule())
                                        && one.column().equals(group.column()))
                                .reduce((earlier, later) -> later)
                                .map(one -> Nameless.of(shortened(one.text())))
                                .orElse("尚未说明")));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "……";
    }

    private Stream<OpenLine> late(int year) {
        YearDelays all = delays.of(year);
        return submissions.ofYear(year).stream()
                .filter(one -> all.of(one).isLate())
                .map(one -> {
                    var delay = all.of(one);
                    return new OpenLine(
                            LATE,
                            unit(one.unit()),
                            submissions.definition(one).title() + "（"
                                    + one.part().title() + "）",
                            "迟报" + delay.workingDays() + "个工作日" + (delay.open() ? "，还没有完成" : "，已完成"));
                });
    }

    private String unit(UnitCode code) {
        return organization.unit(code).name();
    }
}
