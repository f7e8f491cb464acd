package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.MergeChoice;
import cn.edu.zzut.monitoring.filing.Merges;
import cn.edu.zzut.monitoring.filing.Merges.Choice;
import cn.edu.zzut.monitoring.filing.Merges.Conflict;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.web.answer.Needed;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows of different units that contradict each other in a merged table: side by side, and settled by a choice. */
@RestController
@RequestMapping("/api/submissions/{id}/conflicts")
class MergeController {

    private static final int MOST_LISTED = 200;

    private final SubmissionAccess access;
    private final Submissions submissions;
    private final Merges merges;
    private final Validation validation;
    private final NewVersions newVersions;
    private final Organization organization;
    private final CurrentUsers users;
    private final ShownCells cells;

    MergeController(
            SubmissionAccess access,
            Submissions submissions,
            Merges merges,
            Validation validation,
            NewVersions newVersions,
            Organization organization,
            CurrentUsers users,
            ShownCells cells) {
        this.cells = cells;
        this.access = access;
        this.submissions = submissions;
        this.merges = merges;
        this.validation = validation;
        this.newVersions = newVersions;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping
    Conflicts conflicts(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        TableDefinition table = submissions.definition(submission);
        cells.requireAll(submission);
        List<Conflict> conflicts = merges.conflicts(id);
        return new Conflicts(
                submission.latestVersion(),
                conflicts.size(),
                conflicts.stream()
                        .limit(MOST_LISTED)
                        .map(conflict -> ConflictJson.of(table, conflict))
                        .toList(),
                merges.choices(id).stream()
                        .limit(MOST_LISTED)
                        .map(this::settled)
                        .toList());
    }

    private Settled settled(MergeChoice choice) {
        return new Settled(
                choice.key(),
                choice.versionNumber(),
                choice.candidates().get(choice.chosen()).unit(),
                choice.candidates().stream().map(MergeChoice.Candidate::unit).toList(),
                choice.reason(),
                organization.nameOf(choice.by()),
                choice.at());
    }

    @PostMapping
    Uploaded settle(@PathVariable SubmissionId id, @RequestBody Choices made) {
        access.writable(id);
        if (made.choices() == null || made.choices().isEmpty()) {
            throw Refusal.invalid("还没有选择。请在每处冲突中选定一行，再保存。");
        }
        String reason = Objects.requireNonNullElse(made.reason(), "").strip();
        if (reason.isEmpty()) {
            throw Refusal.invalid("请写明选择的依据，例如与哪份材料核对一致。");
        }
        SubmissionVersion version = merges.settle(
                id,
                made.version(),
                made.choices().stream()
                        .map(chosen -> new Choice(chosen.key(), chosen.row()))
                        .toList(),
                reason,
                users.get().id());
        return newVersions.answer(id, version);
    }

    record Choices(int version, List<ChosenRow> choices, String reason) {}

    /** Which row, by its number in the version, is taken of those with the key. */
    record ChosenRow(@Needed List<String> key, @Needed int row) {}

    /** @param total how many there are; the first are listed */
    record Conflicts(int version, int total, List<ConflictJson> conflicts, List<Settled> settled) {}

    record ConflictJson(List<String> key, List<String> differing, List<TableRow> candidates) {

        static ConflictJson of(TableDefinition table, Conflict conflict) {
            List<String> differing = table.columnNames().stream()
                    .filter(column -> new HashSet<>(conflict.candidates().stream()
                                            .map(row -> row.value(column))
                                            .toList())
                                    .size()
                            > 1)
                    .toList();
            return new ConflictJson(conflict.key(), differing, conflict.candidates());
        }
    }

    /** @param taken the unit whose row was taken of those of the units */
    record Settled(
            List<String> key, int version, String taken, List<String> units, String reason, String by, Instant at) {}
}
