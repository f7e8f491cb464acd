package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.ManySubmissions;
import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 数据更正登记簿: all corrections of a year, their cells before and after, and every other way in which a lock was opened. */
@Service
@Transactional(readOnly = true)
public class CorrectionRegister {

    /** Of {@link #lines}. */
    public static final List<String> HEADINGS = List.of(
            "编号", "单位", "表格", "状态", "更正范围", "理由", "依据", "原锁定版本", "原校验码", "更正后版本", "更正后校验码", "办理经过", "失效的材料及更新情况");

    /** Of {@link #cells}. */
    public static final List<String> CELL_HEADINGS =
            List.of("编号", "表格", "更正", "原行号", "现行号", "关键字", "数据项", "更正前", "更正后");

    /** Of {@link #unlocks}. */
    public static final List<String> UNLOCK_HEADINGS = List.of("时间", "表格", "单位", "版本", "校验码", "操作人", "原因");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_CELLS = 100_000;

    private final DataCorrections corrections;
    private final Submissions submissions;
    private final ManySubmissions many;
    private final Organization organization;

    CorrectionRegister(
            DataCorrections corrections, Submissions submissions, ManySubmissions many, Organization organization) {
        this.many = many;
        this.corrections = corrections;
        this.submissions = submissions;
        this.organization = organization;
    }

    /** A line each. */
    public List<List<String>> lines(List<DataCorrection> all) {
        List<Long> ids = all.stream().map(DataCorrection::id).toList();
        Map<Long, List<CorrectionStep>> done = corrections.steps(ids);
        Map<Long, List<Effect>> made = corrections.effects(ids);
        Map<SubmissionId, Map<Integer, SubmissionVersion>> versions =
                many.versions(all.stream().map(DataCorrection::submission).toList());
        return all.stream()
                .map(one -> line(
                        one,
                        versions.getOrDefault(one.submission(), Map.of()),
                        done.getOrDefault(one.id(), List.of()),
                        made.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<String> line(
            DataCorrection one,
            Map<Integer, SubmissionVersion> versions,
            List<CorrectionStep> done,
            List<Effect> made) {
        String after =
                one.newVersion().isPresent() ? String.valueOf(one.newVersion().getAsInt()) : "";
        return List.of(
                one.title(),
                organization.unit(one.unit()).name(),
                table(one),
                one.state().title(),
                one.scope().inWords(),
                one.reason(),
                one.proof(),
                String.valueOf(one.baseVersion()),
                sha256(versions, one.baseVersion()),
                after,
                one.newVersion().isPresent() ? sha256(versions, one.newVersion().getAsInt()) : "",
                steps(done),
                effects(made));
    }

    private static String sha256(Map<Integer, SubmissionVersion> versions, int version) {
        return Optional.ofNullable(versions.get(version))
                .map(SubmissionVersion::sha256)
                .orElse("");
    }

    private String steps(List<CorrectionStep> done) {
        return done.stream()
                .map(step -> minute(step.at()) + " " + organization.nameOf(step.by())
                        + step.deed().title() + (step.reason().isEmpty() ? "" : "：" + step.reason()))
                .collect(Collectors.joining("\n"));
    }

    private static String effects(List<Effect> made) {
        return made.stream()
                .map(effect -> effect.stale().title() + "："
                        + (effect.isOpen()
                                ? "待更新"
                                : effect.doneAt()
                                        .map(at -> minute(at) + "已更新，" + effect.note())
                                        .orElse("自动更新")))
                .collect(Collectors.joining("\n"));
    }

    /** Each cell before and after, of those that have corrected something. */
    public List<List<String>> cells(List<DataCorrection> all) {
        return all.stream()
                .filter(one -> one.state().hasCorrected())
                .flatMap(one ->
                        corrections.changes(one, MOST_CELLS).changes().stream().map(change -> cell(one, change)))
                .toList();
    }

    private List<String> cell(DataCorrection one, Change change) {
        String first = String.join("｜", change.first());
        return Stream.of(one.title(), table(one)).collect(Collectors.collectingAndThen(Collectors.toList(), start -> {
            start.addAll(
                    switch (change.kind()) {
                        case ADDED -> List.of("新增", "", String.valueOf(change.row()), change.key(), "", "", first);
                        case REMOVED ->
                            List.of("删除", String.valueOf(change.formerRow()), "", change.key(), "", first, "");
                        case CHANGED ->
                            List.of(
                                    "修改",
                                    String.valueOf(change.formerRow()),
                                    String.valueOf(change.row()),
                                    change.key(),
                                    change.column(),
                                    change.before(),
                                    change.after());
                    });
            return List.copyOf(start);
        }));
    }

    /** Every time that a lock was opened in the year, in whichever way: when, whose, by whom and why. */
    public List<List<String>> unlocks(int year, Predicate<UnitCode> ofUnit) {
        Map<SubmissionId, List<Audit>> unlocks = submissions.auditsOf(year).stream()
                .filter(audit -> audit.action() == AuditAction.UNLOCK)
                .collect(Collectors.groupingBy(Audit::submissionId));
        return submissions.ofYear(year).stream()
                .filter(submission -> ofUnit.test(submission.unit()))
                .flatMap(submission -> unlocks.getOrDefault(submission.id(), List.of()).stream()
                        .map(audit -> unlock(submission, audit)))
                .sorted(Comparator.comparing(line -> line.get(0)))
                .toList();
    }

    private List<String> unlock(Submission submission, Audit audit) {
        return List.of(
                minute(audit.actedAt()),
                submissions.definition(submission).title(),
                organization.unit(submission.unit()).name(),
                String.valueOf(audit.versionNumber()),
                audit.sha256(),
                organization.nameOf(audit.actedBy()),
                audit.reason());
    }

    private String table(DataCorrection one) {
        return submissions.definition(one.year(), one.table()).title();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(SchoolClock.ZONE));
    }
}
