package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.Edit;
import cn.edu.zzut.monitoring.filing.Edits;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The newest version's rows, and small corrections of them. */
@RestController
@RequestMapping("/api/submissions/{id}/rows")
class RowController {

    private static final int MOST_LISTED = 5_000;

    private final SubmissionAccess access;
    private final Submissions submissions;
    private final Edits edits;
    private final Validation validation;
    private final NewVersions newVersions;
    private final CurrentUsers users;
    private final ShownCells cells;

    RowController(
            SubmissionAccess access,
            Submissions submissions,
            Edits edits,
            Validation validation,
            NewVersions newVersions,
            CurrentUsers users,
            ShownCells cells) {
        this.cells = cells;
        this.access = access;
        this.submissions = submissions;
        this.edits = edits;
        this.validation = validation;
        this.newVersions = newVersions;
        this.users = users;
    }

    @GetMapping
    List<TableRow> rows(
            @PathVariable SubmissionId id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        Submission submission = access.readable(id);
        return cells.rows(
                submission,
                submissions
                        .latest(id)
                        .map(version -> submissions.rows(
                                version, Math.max(0, offset), Math.min(MOST_LISTED, Math.max(1, limit))))
                        .orElse(List.of()));
    }

    /** Makes the corrected rows a new version, checked like an upload. */
    @PutMapping
    Uploaded edit(@PathVariable SubmissionId id, @RequestBody Edit edit) {
        access.writable(id);
        Uploads.Taken taken = edits.apply(id, edit, users.get().id());
        return newVersions.answer(id, taken);
    }

    /** Makes a former version the newest one again. */
    @PostMapping("/restoration")
    Uploaded restore(@PathVariable SubmissionId id, @RequestBody Former former) {
        access.writable(id);
        Attempt.current().ifPresent(attempt -> attempt.mentions("恢复到第" + former.version() + "版"));
        return newVersions.answer(
                id, edits.restore(id, former.version(), users.get().id()));
    }

    /** @param version the former version's number */
    record Former(int version) {}
}
