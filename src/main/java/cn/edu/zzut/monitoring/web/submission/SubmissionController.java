package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Newest;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.ReadingNotes;
import cn.edu.zzut.monitoring.filing.Standing;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Templates;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.workbook.SystemExport;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Submissions: what is in them, and the workbooks that go in and out. */
@RestController
@RequestMapping("/api/submissions/{id}")
class SubmissionController {

    private static final String LAST_YEAR = "last-year";
    private static final String NEWEST = "newest";
    private static final int MOST_LISTED = 1_000;

    private final SubmissionAccess access;
    private final Submissions submissions;
    private final LastYear lastYear;
    private final Uploads uploads;
    private final Templates templates;
    private final Newest newest;
    private final Validation validation;
    private final Explanations explanations;
    private final Documents documents;
    private final Organization organization;
    private final NewVersions newVersions;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;
    private final ShownCells cells;

    SubmissionController(
            SubmissionAccess access,
            Submissions submissions,
            LastYear lastYear,
            Uploads uploads,
            Templates templates,
            Newest newest,
            Validation validation,
            Explanations explanations,
            Documents documents,
            Organization organization,
            NewVersions newVersions,
            CurrentUsers users,
            HeavyWork heavyWork,
            ShownCells cells) {
        this.cells = cells;
        this.heavyWork = heavyWork;
        this.access = access;
        this.submissions = submissions;
        this.lastYear = lastYear;
        this.uploads = uploads;
        this.templates = templates;
        this.newest = newest;
        this.validation = validation;
        this.explanations = explanations;
        this.documents = documents;
        this.organization = organization;
        this.newVersions = newVersions;
        this.users = users;
    }

    @GetMapping
    SubmissionJson submission(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        TableDefinition table = submissions.definition(submission);
        return SubmissionJson.of(
                submission,
                table,
                table.isSingleRow() ? cells.rows(submission, lastYear.rowsFor(submission)) : List.of(),
                organization.unit(submission.unit()).name(),
                Standing.of(submission.part(), submission.state(), explanations.unexplainedCount(id)),
                submission.returnReason().isEmpty() ? "" : organization.nameOf(submissions.returnedBy(id)),
                versions(id),
                submissions.latest(id).map(validation::checked),
                prefills(submission),
                sources(submission),
                submission.lockedVersion().isPresent() ? lock(id) : null,
                submissions
                        .correction(id)
                        .filter(owed -> !owed.settled())
                        .map(owed -> new SubmissionJson.CorrectionJson(
                                owed.returned().versionNumber(), submissions.owesCorrection(id)))
                        .orElse(null));
    }

    /** In a period what the unit had last; in a year last year's and, where units have updated theirs since, the newest. */
    private List<String> prefills(Submission submission) {
        if (submission.period().isPresent()) {
            return List.of(NEWEST);
        }
        return newest.hasUpdatesSinceLastYear(submission) ? List.of(LAST_YEAR, NEWEST) : List.of(LAST_YEAR);
    }

    private SubmissionJson.LockJson lock(SubmissionId id) {
        Person opener = organization.holderOf(Role.OFFICE);
        return submissions.audits(id).stream()
                .filter(audit -> audit.action() == AuditAction.LOCK)
                .reduce((earlier, later) -> later)
                .map(audit -> new SubmissionJson.LockJson(
                        audit.actedAt(),
                        organization.nameOf(audit.actedBy()),
                        opener.name(),
                        opener.email(),
                        opener.phone()))
                .orElse(null);
    }

    /** The units whose rows are in it: unit code → name. */
    private Map<String, String> sources(Submission submission) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                submission.unit().value(), organization.unit(submission.unit()).name());
        if (submission.part() == Part.RESPONSIBLE) {
            submissions
                    .assisting(submission.year(), submission.table())
                    .forEach(part -> sources.put(
                            part.unit().value(), organization.unit(part.unit()).name()));
        }
        return sources;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable SubmissionId id, @RequestParam Optional<String> prefill) {
        Submission submission = access.readable(id);
        cells.requireAll(submission);
        return template(
                submission,
                switch (prefill.orElse("")) {
                    case LAST_YEAR -> templates.withLastYear(submission);
                    case NEWEST -> templates.withNewest(submission);
                    default -> templates.empty(submission);
                });
    }

    /** The template, filled with what the file, an export of a unit's own system, has under headings like the table's. */
    @PostMapping("/template.xlsx")
    ResponseEntity<byte[]> prefilled(@PathVariable SubmissionId id, @RequestPart("file") MultipartFile file)
            throws IOException {
        Submission submission = access.writable(id);
        byte[] filled = heavyWork.run(() -> ReceivedFile.use(
                file,
                (path, name) -> templates.withExport(
                        submission,
                        SystemExport.read(
                                path,
                                name,
                                submissions.definition(submission),
                                submission.unit().value()),
                        name)));
        return template(submission, filled);
    }

    private ResponseEntity<byte[]> template(Submission submission, byte[] content) {
        return Files.download(submissions.definition(submission).title() + "-模板.xlsx", Files.XLSX, content);
    }

    @PutMapping("/workbook")
    Uploaded upload(@PathVariable SubmissionId id, @RequestPart("file") MultipartFile file, UploadOptions options)
            throws IOException {
        access.writable(id);
        PersonId by = users.get().id();
        Uploads.How how = options.how();
        Uploads.Taken taken =
                heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> uploads.accept(id, path, name, how, by)));
        return newVersions.answer(id, taken);
    }

    @GetMapping("/findings")
    List<Finding> findings(
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "1000") int limit) {
        Submission submission = access.readable(id);
        return cells.findings(
                submission, validation.findings(id, Math.max(0, offset), Math.min(MOST_LISTED, Math.max(1, limit))));
    }

    @GetMapping("/versions")
    List<SubmissionJson.VersionJson> versionsOf(@PathVariable SubmissionId id) {
        access.readable(id);
        return versions(id);
    }

    private List<SubmissionJson.VersionJson> versions(SubmissionId id) {
        Map<Integer, ReadingNotes> notes = submissions.readings(id);
        return submissions.versions(id).stream()
                .map(version -> SubmissionJson.VersionJson.of(
                        version,
                        organization.nameOf(version.createdBy()),
                        notes.getOrDefault(version.number(), ReadingNotes.NONE)))
                .toList();
    }

    @GetMapping("/audits")
    List<SubmissionJson.AuditJson> audits(@PathVariable SubmissionId id) {
        access.readable(id);
        List<Audit> audits = submissions.audits(id);
        return audits.stream()
                .map(audit -> SubmissionJson.AuditJson.of(audit, organization.nameOf(audit.actedBy()), audits))
                .toList();
    }

    @GetMapping("/versions/{number}.xlsx")
    ResponseEntity<byte[]> version(@PathVariable SubmissionId id, @PathVariable int number) {
        Submission submission = access.readable(id);
        SubmissionVersion version =
                submissions.version(id, number).orElseThrow(() -> Refusal.hidden("没有版本" + number + "。请在“版本”列表中选择。"));
        TableDefinition table = submissions.definition(submission);
        return workbook(
                table,
                cells.rows(submission, submissions.rows(version)),
                table.title() + "-版本" + number + (cells.areMasked(submission) ? "-脱敏" : "") + ".xlsx");
    }

    private static ResponseEntity<byte[]> workbook(TableDefinition table, List<TableRow> rows, String name) {
        return Files.download(name, Files.XLSX, WorkbookWriter.write(table, rows));
    }
}
