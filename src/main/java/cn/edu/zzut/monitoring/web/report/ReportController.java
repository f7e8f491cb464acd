package cn.edu.zzut.monitoring.web.report;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.stage.MeetingsEdition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportAge;
import cn.edu.zzut.monitoring.reporting.ReportAges;
import cn.edu.zzut.monitoring.reporting.ReportOutline;
import cn.edu.zzut.monitoring.reporting.ReportOutline.ChapterOutline;
import cn.edu.zzut.monitoring.reporting.ReportRun;
import cn.edu.zzut.monitoring.reporting.ReportRuns;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.IfAny;
import cn.edu.zzut.monitoring.web.answer.Needed;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A year's analysis reports: made, looked at, fixed. */
@RestController
@RequestMapping("/api/cycles/{year}/reports")
class ReportController {

    private static final ReportAge JUST_MADE = new ReportAge(Optional.empty(), List.of());

    private final Reports reports;
    private final MeetingsEdition meetings;
    private final ReportAges ages;
    private final ReportRuns runs;
    private final ReportOutline outline;
    private final ReportAccess access;
    private final Organization organization;
    private final HeavyWork heavyWork;

    ReportController(
            Reports reports,
            MeetingsEdition meetings,
            ReportAges ages,
            ReportRuns runs,
            ReportOutline outline,
            ReportAccess access,
            Organization organization,
            HeavyWork heavyWork) {
        this.reports = reports;
        this.meetings = meetings;
        this.ages = ages;
        this.runs = runs;
        this.outline = outline;
        this.access = access;
        this.organization = organization;
        this.heavyWork = heavyWork;
    }

    /** The drafts and editions that the user may read: the school's, then colleges', then majors'; the newest first. */
    @GetMapping
    List<ReportJson> all(@PathVariable int year) {
        List<Report> readable = access.readable(year);
        Map<Long, ReportAge> known = ages.ofYear(year);
        return readable.stream()
                .map(report -> json(report, known.getOrDefault(report.id(), JUST_MADE)))
                .toList();
    }

    /** Makes all drafts anew in the background. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunJson draftAll(@PathVariable int year) {
        PersonId by = access.writer(year).id();
        return begun(year, runs.draftAll(year, by));
    }

    /** @param contentCodes of the drafts that were looked at */
    record SeenDrafts(@Needed List<String> contentCodes) {}

    /** Fixes all drafts that were seen, in the background. */
    @PostMapping("/fixed")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunJson fixAll(@PathVariable int year, @RequestBody SeenDrafts seen) {
        PersonId by = access.writer(year).id();
        if (seen.contentCodes().isEmpty()) {
            throw Refusal.invalid("没有选择要定稿的草稿。请先生成草稿，核对后再定稿。");
        }
        return begun(year, runs.fixAll(year, Set.copyOf(seen.contentCodes()), meetings::againstFixing, by));
    }

    private static RunJson begun(int year, Optional<ReportRun> run) {
        return run.map(RunJson::of).orElseThrow(() -> Refusal.conflict("报告正在生成", year + "年度的报告正在后台生成或定稿，请等它完成后再开始。"));
    }

    /** The newest run in the background, under way or ended; 204 before there was one. */
    @GetMapping("/run")
    ResponseEntity<RunJson> run(@PathVariable int year) {
        access.writer(year);
        return IfAny.of(runs.newest(year).map(RunJson::of));
    }

    /** Which indicators stand together in the reports. */
    @GetMapping("/outline")
    List<ChapterOutline> outline(@PathVariable int year) {
        access.requireLaunched(year);
        return outline.of(year);
    }

    /** @param subject the college's or major's code; empty for the school */
    record Wanted(@Needed String kind, String subject) {}

    /** Makes one draft (anew). */
    @PostMapping("/drafts")
    ReportJson draft(@PathVariable int year, @RequestBody Wanted wanted) throws IOException {
        PersonId by = access.writer(year).id();
        String subject = Optional.ofNullable(wanted.subject()).orElse("");
        return heavyWork.run(() -> {
            Report draft = reports.draft(year, ReportAccess.kind(wanted.kind()), subject, by);
            return json(draft, JUST_MADE);
        });
    }

    /** @param contentCode of the draft that was looked at: a later one has the same id */
    record SeenDraft(@Needed String contentCode) {}

    /** Fixes a draft as it was seen. */
    @PostMapping("/{id}/fixed")
    ReportJson fix(@PathVariable int year, @PathVariable long id, @RequestBody SeenDraft seen) throws IOException {
        PersonId by = access.writer(year).id();
        return heavyWork.run(() -> {
            Report draft = access.readable(year, id).as(seen.contentCode());
            meetings.againstFixing(draft).ifPresent(refusal -> {
                throw refusal;
            });
            Report fixed = reports.fix(draft, by);
            return json(fixed, JUST_MADE);
        });
    }

    @GetMapping("/{id}.docx")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable long id) {
        Report report = access.readable(year, id);
        return Files.download(report.fileName(), Files.DOCX, reports.content(report));
    }

    /**
     * @param kind SCHOOL, COLLEGE or MAJOR
     * @param state DRAFT or FIXED
     * @param edition which edition it is, or is to become
     * @param changes what became another one since it was made, until another edition was fixed or until now
     * @param replacedBy the edition that was fixed after it; null for a draft and for the newest edition
     * @param closed whether nothing of it is fixed by the office any more
     * @param fixedBy null while it is a draft, like fixedAt
     */
    record ReportJson(
            long id,
            String kind,
            String subject,
            String subjectName,
            String state,
            String stateTitle,
            int edition,
            String fileName,
            long size,
            String sha256,
            String contentCode,
            String catalog,
            List<String> changes,
            Integer replacedBy,
            boolean closed,
            String madeBy,
            Instant madeAt,
            String fixedBy,
            Instant fixedAt) {}

    private ReportJson json(Report report, ReportAge age) {
        return new ReportJson(
                report.id(),
                report.subject().level().name(),
                report.subject().code(),
                report.subject().name(),
                report.state().name(),
                report.state().title(),
                report.edition(),
                report.fileName(),
                report.size(),
                report.sha256(),
                report.contentCode(),
                report.catalog(),
                age.changes(),
                age.replacedBy().orElse(null),
                reports.isArchived(report.year()) || meetings.isSettled(report),
                name(report.madeBy()),
                report.madeAt(),
                report.fixedBy().map(this::name).orElse(null),
                report.fixedAt().orElse(null));
    }

    private String name(String person) {
        PersonId id = new PersonId(person);
        return id.equals(PersonId.SYSTEM) ? "系统" : organization.nameOf(id);
    }

    /**
     * @param fixes whether drafts are fixed; else they are made
     * @param failures what was not made or fixed, and why
     */
    record RunJson(
            int year,
            boolean running,
            boolean fixes,
            int reports,
            int done,
            List<String> failures,
            Instant startedAt,
            Instant finishedAt) {

        static RunJson of(ReportRun run) {
            return new RunJson(
                    run.year(),
                    run.isRunning(),
                    run.fixes(),
                    run.reports(),
                    run.done(),
                    run.failures(),
                    run.startedAt(),
                    run.finishedAt().orElse(null));
        }
    }
}
