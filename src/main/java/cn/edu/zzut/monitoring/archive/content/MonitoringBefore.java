package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.monitoring.Alert;
import cn.edu.zzut.monitoring.monitoring.AlertEvent;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears;
import cn.edu.zzut.monitoring.monitoring.Period;
import cn.edu.zzut.monitoring.monitoring.Periods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 常态监测材料: what was monitored between the year before and this one. It begins when that year's package is made and ends when
 * this year is launched, so that this year's package is the first to hold it whole.
 */
@Component
class MonitoringBefore implements Chapter {

    private final MonitoringYears years;
    private final Periods periods;
    private final PeriodData data;
    private final Alerts alerts;
    private final Submissions submissions;
    private final VersionFile files;
    private final Names names;

    MonitoringBefore(
            MonitoringYears years,
            Periods periods,
            PeriodData data,
            Alerts alerts,
            Submissions submissions,
            VersionFile files,
            Names names) {
        this.years = years;
        this.periods = periods;
        this.data = data;
        this.alerts = alerts;
        this.submissions = submissions;
        this.files = files;
        this.names = names;
    }

    @Override
    public String item() {
        return "monitoring";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        int year = subject.year() - 1;
        years.find(year).ifPresent(found -> {
            writePeriods(year, subject, folder);
            writeAlerts(year, subject, folder);
        });
    }

    private void writePeriods(int year, Subject subject, Folder folder) {
        List<List<String>> lines = new ArrayList<>();
        for (Period period : periods.of(year)) {
            for (Submission submission : data.of(period.id())) {
                if (subject.concerns(submission.unit())) {
                    lines.add(line(period, submission));
                    own(submission)
                            .forEach(version -> files.write(
                                    submission,
                                    version,
                                    folder.under(period.span().label())));
                }
            }
        }
        folder.list(
                new Piece(year + "年度常态监测各监测期的答复", "系统", year + ""),
                "监测期与答复.csv",
                List.of("监测期", "周期", "开始", "截止", "表格", "单位", "应在", "状态", "答复", "答复时间"),
                lines);
    }

    /** What was carried in is in the period, or the package, that it comes from. */
    private List<SubmissionVersion> own(Submission submission) {
        return submissions.versions(submission.id()).stream()
                .filter(version -> version.origin() != VersionOrigin.CARRIED)
                .toList();
    }

    private List<String> line(Period period, Submission submission) {
        String answer = own(submission).isEmpty() ? "本期无变化" : "数据有变化";
        return List.of(
                period.span().label(),
                period.rhythm().title(),
                period.span().begins().toString(),
                period.span().ends().toString(),
                submissions.definition(submission).title(),
                names.of(submission.unit()),
                submission.dueOn().toString(),
                submission.state().title(),
                submission.doneAt().map(at -> answer).orElse("没有答复"),
                LocalTimes.second(submission.doneAt()));
    }

    private void writeAlerts(int year, Subject subject, Folder folder) {
        List<Alert> all = alerts.ofYear(year).stream()
                .filter(alert -> subject.concerns(alert.unit()))
                .toList();
        folder.list(
                new Piece(year + "年度监测预警及说明、措施", "评估督导处", year + ""),
                "监测预警.csv",
                List.of("编号", "级别", "对象", "指标", "内容", "责任单位", "首次发现", "状态", "原因类别", "原因", "措施", "结束时间", "结束原因"),
                all.stream().map(this::line).toList());
        Map<Long, List<AlertEvent>> history = alerts.history(year);
        folder.list(
                new Piece(year + "年度监测预警的办理经过", "系统", year + ""),
                "预警经过.csv",
                List.of("编号", "时间", "办理人", "经过"),
                all.stream()
                        .flatMap(alert -> history.getOrDefault(alert.id(), List.of()).stream()
                                .map(event -> line(alert, event)))
                        .toList());
    }

    private List<String> line(Alert alert) {
        return List.of(
                String.valueOf(alert.id()),
                alert.grade().title(),
                alert.subjectName(),
                alert.title(),
                alert.sentence(),
                names.of(alert.unit()),
                LocalTimes.second(alert.since()),
                alert.state().title(),
                alert.cause().title(),
                alert.explanation(),
                alert.measures(),
                LocalTimes.second(alert.closedAt()),
                alert.closeReason());
    }

    private List<String> line(Alert alert, AlertEvent event) {
        return List.of(String.valueOf(alert.id()), LocalTimes.second(event.at()), names.of(event.by()), event.text());
    }
}
