package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Corrections;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.MarkedFiles;
import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Totals;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.FindingGroup;
import cn.edu.zzut.monitoring.validation.Severity;
import cn.edu.zzut.monitoring.validation.Trial;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.workbook.Mark;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Works through a submission's data: findings by kind, comparisons, the marked workbook, an upload that is only tried. */
@RestController
@RequestMapping("/api/submissions/{id}")
class DataReviewController {

    private static final int MOST_LISTED = 1_000;
    private static final int ALL_KEPT = 5_000;
    private static final int LISTED_OF_A_TRIAL = 200;

    private final SubmissionAccess access;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Corrections corrections;
    private final Validation validation;
    private final LastYear lastYear;
    private final MarkedFiles markedFiles;
    private final HeavyWork heavyWork;
    private final ShownCells cells;

    DataReviewController(
            SubmissionAccess access,
            Submissions submissions,
            Uploads uploads,
            Validation validation,
            LastYear lastYear,
            MarkedFiles markedFiles,
            Corrections corrections,
            HeavyWork heavyWork,
            ShownCells cells) {
        this.cells = cells;
        this.corrections = corrections;
        this.heavyWork = heavyWork;
        this.markedFiles = markedFiles;
        this.lastYear = lastYear;
        this.access = access;
        this.submissions = submissions;
        this.uploads = uploads;
        this.validation = validation;
    }

    /** Reads and checks the file as an upload would, and keeps nothing. */
    @PostMapping("/workbook/trial")
    Tried trial(@PathVariable SubmissionId id, @RequestPart("file") MultipartFile file, UploadOptions options)
            throws IOException {
        Submission submission = access.writable(id);
        return heavyWork.run(() -> tried(
                submission,
                ReceivedFile.use(file, (path, name) -> uploads.read(submission, path, name, options.how()))));
    }

    private Tried tried(Submission submission, Reading reading) {
        Trial trial = validation.trial(submission, reading);
        return new Tried(
                reading.rows().size(),
                trial.summary().errors(),
                trial.summary().anomalies(),
                trial.groups(),
                trial.findings().stream().limit(MOST_LISTED).toList(),
                compare(submission, reading.rows()),
                reading.remarks());
    }

    @GetMapping("/findings/groups")
    List<FindingGroup> groups(@PathVariable SubmissionId id) {
        access.readable(id);
        return validation.groups(id);
    }

    /**
     * The newest version against the one before it, against last year, and against the one that came back last.
     *
     * @param most how many differences to list of each, at most {@value #ALL_KEPT}
     */
    @GetMapping("/comparison")
    Comparisons comparison(@PathVariable SubmissionId id, @RequestParam(defaultValue = "200") int most) {
        int listed = Math.min(ALL_KEPT, Math.max(0, most));
        Submission submission = access.readable(id);
        List<TableRow> newest = submissions.latest(id).map(submissions::rows).orElse(List.of());
        RowComparison version = RowComparison.between(
                submissions.definition(submission),
                submissions
                        .version(id, submission.latestVersion() - 1)
                        .map(submissions::rows)
                        .orElse(List.of()),
                newest,
                listed);
        return new Comparisons(
                cells.comparison(submission, version),
                cells.comparison(submission, sinceLastYear(submission, newest, listed)),
                sinceReturn(submission, listed));
    }

    private @Nullable SinceReturn sinceReturn(Submission submission, int listed) {
        return corrections
                .of(submission, listed)
                .map(corrected -> new SinceReturn(
                        corrected.correction().returned().versionNumber(),
                        corrected.correction().returned().reason(),
                        corrected.correction().word(),
                        cells.comparison(submission, corrected.changes())))
                .orElse(null);
    }

    /** The newest version's sums beside last year's. */
    @GetMapping("/totals")
    List<Totals.Line> totals(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        List<TableRow> newest = submissions.latest(id).map(submissions::rows).orElse(List.of());
        return lastYear.totals(submission, newest).lines();
    }

    private Comparisons compare(Submission submission, List<TableRow> rows) {
        List<TableRow> last =
                submissions.latest(submission.id()).map(submissions::rows).orElse(List.of());
        return new Comparisons(
                RowComparison.between(submissions.definition(submission), last, rows, LISTED_OF_A_TRIAL),
                sinceLastYear(submission, rows, LISTED_OF_A_TRIAL),
                null);
    }

    private RowComparison sinceLastYear(Submission submission, List<TableRow> rows, int most) {
        return RowComparison.between(submissions.definition(submission), lastYear.rowsFor(submission), rows, most);
    }

    @GetMapping("/versions/{number}/marked.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable SubmissionId id, @PathVariable int number) throws IOException {
        Submission submission = access.readable(id);
        cells.requireAll(submission);
        SubmissionVersion version = submissions
                .version(id, number)
                .filter(found -> found.number() == submission.latestVersion())
                .orElseThrow(() -> Refusal.hidden("只有最新版本有标注的工作簿。请下载版本" + submission.latestVersion() + "的。"));
        TableDefinition table = submissions.definition(submission);
        List<Mark> marks = validation.findings(id, 0, Integer.MAX_VALUE).stream()
                .map(DataReviewController::mark)
                .toList();
        return Files.download(
                table.title() + "-版本" + number + "-校验结果.xlsx",
                Files.XLSX,
                heavyWork.run(() -> markedFiles.write(submission, version, marks)));
    }

    private static Mark mark(Finding finding) {
        return new Mark(
                finding.row(),
                List.of(finding.column().split("[+、]")),
                finding.severity() == Severity.ERROR,
                finding.message(),
                finding.place());
    }

    /**
     * @param sinceLastVersion what the newest version changed; all of it is new where it is the first
     * @param sinceReturn what was corrected; null where nothing came back, or of a trial
     */
    record Comparisons(
            RowComparison sinceLastVersion, RowComparison sinceLastYear, @Nullable SinceReturn sinceReturn) {}

    /**
     * @param version the version that came back
     * @param reason why it did
     * @param word 更正说明, as its filer gave it when handing in; empty where there is none
     */
    record SinceReturn(int version, String reason, String word, RowComparison changes) {}

    record Tried(
            int rows,
            int errors,
            int anomalies,
            List<FindingGroup> groups,
            List<Finding> findings,
            Comparisons comparison,
            List<String> remarks) {}
}
