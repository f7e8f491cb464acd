package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Templates;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Help where one types: what each column wants, and what was reported the year before. */
@RestController
@RequestMapping("/api/submissions/{id}")
class HelpController {

    /** Whoever compares more does it in the workbook. */
    private static final int MOST_LISTED = 5_000;

    private final SubmissionAccess access;
    private final Submissions submissions;
    private final Templates templates;
    private final LastYear lastYear;
    private final ShownCells cells;

    HelpController(
            SubmissionAccess access,
            Submissions submissions,
            Templates templates,
            LastYear lastYear,
            ShownCells cells) {
        this.cells = cells;
        this.access = access;
        this.submissions = submissions;
        this.templates = templates;
        this.lastYear = lastYear;
    }

    @GetMapping("/help")
    HelpJson help(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        Map<String, List<String>> choices = new LinkedHashMap<>(templates.choices(submission));
        if (cells.areMasked(submission)) {
            submissions.definition(submission).columns().stream()
                    .filter(column -> column.privacy().isMarked())
                    .forEach(column -> choices.remove(column.name()));
        }
        return HelpJson.of(submissions.definition(submission), choices);
    }

    /** The rows of the year before, in this year's columns; the first of them where there are very many. */
    @GetMapping("/last-year")
    List<TableRow> lastYear(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        return cells.rows(
                submission,
                lastYear.rowsFor(submission).stream().limit(MOST_LISTED).toList());
    }
}
