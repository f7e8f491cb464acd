package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes corrections of cells and rows as a new version, with the same checks as an upload. */
@Service
public class Edits {

    /** Whoever changes more does it in the workbook. */
    private static final int MOST = 2_000;

    private final Submissions submissions;
    private final ApplicationEventPublisher events;

    Edits(Submissions submissions, ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.events = events;
    }

    /**
     * Makes the corrected rows the next version; all of them or none, and none where they are what they were.
     *
     * @throws Refusal when there is a newer version than the one that was looked at
     * @throws Refusal for unknown rows or columns, codes that a spreadsheet has spoilt, nothing to change, or too much
     * @throws Refusal when the submission is not open for filling
     */
    @Transactional
    public Uploads.Taken apply(SubmissionId submissionId, Edit edit, PersonId by) {
        Submission submission = submissions.locked(submissionId);
        if (submission.latestVersion() != edit.base()) {
            throw Refusal.conflict(
                    "修改没有保存", "您修改期间数据已有新版本（版本" + submission.latestVersion() + "），本次修改没有保存。请刷新后在新版本上修改。");
        }
        if (edit.size() == 0 || edit.size() > MOST) {
            throw Refusal.invalid(edit.size() == 0 ? "没有需要保存的修改。" : "一次最多修改" + MOST + "行，改动更多时请下载工作簿修改后上传。");
        }
        TableDefinition table = submissions.definition(submission);
        Optional<SubmissionVersion> former = submissions.latest(submissionId);
        List<TableRow> before = former.map(submissions::rows).orElse(List.of());
        TypedText typed = new TypedText(table);
        List<TableRow> after = corrected(submission, before, edit, typed);
        typed.requireUndamaged();
        List<String> remarks = typed.remarks();
        ReadingNotes notes =
                former.map(version -> stemming(version, remarks)).orElseGet(() -> ReadingNotes.of(remarks));
        HashedRows rows = HashedRows.of(table, after);
        return taken(submissionId, rows, remarks, () -> {
            events.publishEvent(Edited.of(before, after));
            return submissions.addVersion(submissionId, rows, notes, VersionOrigin.EDIT, "在线修改", by);
        });
    }

    private Uploads.Taken taken(
            SubmissionId id, HashedRows rows, List<String> remarks, Supplier<SubmissionVersion> added) {
        Optional<SubmissionVersion> standing = submissions.standing(id, rows);
        return new Uploads.Taken(standing.orElseGet(added), remarks, standing.isPresent());
    }

    /**
     * What has become of the cells that were there before.
     *
     * @param cells of rows that are still there
     */
    public record Edited(int cells, int added, int removed) {

        static Edited of(List<TableRow> before, List<TableRow> after) {
            Map<Integer, TableRow> was = new LinkedHashMap<>();
            before.forEach(row -> was.put(row.number(), row));
            int cells = 0;
            int added = 0;
            for (TableRow row : after) {
                TableRow former = was.remove(row.number());
                if (former == null) {
                    added++;
                } else {
                    cells += different(former.values(), row.values());
                }
            }
            return new Edited(cells, added, was.size());
        }

        private static int different(Map<String, String> before, Map<String, String> after) {
            return (int) Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                    .count();
        }

        /** Such as 改3格、增1行. */
        public String inWords() {
            return Stream.of(
                            cells == 0 ? "" : "改" + cells + "格",
                            added == 0 ? "" : "增" + added + "行",
                            removed == 0 ? "" : "删" + removed + "行")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("、"));
        }
    }

    /**
     * Makes a former version's rows the newest version, unless they are those of the newest.
     *
     * @throws Refusal when there is no such version, it is the newest already, or the submission is not open for filling
     */
    @Transactional
    public Uploads.Taken restore(SubmissionId submissionId, int number, PersonId by) {
        Submission submission = submissions.locked(submissionId);
        if (submission.latestVersion() == number) {
            throw Refusal.invalid("版本" + number + "就是当前版本，不需要恢复。");
        }
        SubmissionVersion former = submissions
                .version(submissionId, number)
                .orElseThrow(() -> Refusal.hidden("没有版本" + number + "。请在“版本”列表中选择。"));
        HashedRows rows = HashedRows.of(submissions.definition(submission), submissions.rows(former));
        return taken(
                submissionId,
                rows,
                List.of(),
                () -> submissions.addVersion(
                        submissionId,
                        rows,
                        stemming(former, List.of()),
                        VersionOrigin.RESTORATION,
                        "恢复自版本" + number,
                        by));
    }

    /** What was said of the reading of a file is true of its rows until they are read anew. */
    private ReadingNotes stemming(SubmissionVersion former, List<String> own) {
        ReadingNotes formers =
                submissions.readings(former.submissionId()).getOrDefault(former.number(), ReadingNotes.NONE);
        return ReadingNotes.stemming(former, formers, own);
    }

    private static List<TableRow> corrected(Submission submission, List<TableRow> before, Edit edit, TypedText typed) {
        Map<Integer, TableRow> rows = new LinkedHashMap<>();
        before.forEach(row -> rows.put(row.number(), row));
        edit.deleted().forEach(number -> rows.remove(known(rows, number).number()));
        edit.changed()
                .forEach(change -> rows.put(change.row(), changed(known(rows, change.row()), change.values(), typed)));
        int last = before.stream().mapToInt(TableRow::number).max().orElse(1);
        for (Map<String, String> values : edit.added()) {
            TableRow empty = new TableRow(++last, submission.unit().value(), Map.of());
            rows.put(last, changed(empty, values, typed));
        }
        return rows.values().stream().filter(row -> !row.values().isEmpty()).toList();
    }

    private static TableRow known(Map<Integer, TableRow> rows, int number) {
        TableRow row = rows.get(number);
        if (row == null) {
            throw Refusal.invalid("没有第" + number + "行，请刷新后重试。");
        }
        return row;
    }

    private static TableRow changed(TableRow row, Map<String, String> values, TypedText typed) {
        return new TableRow(row.number(), row.unit(), typed.into(row.values(), values, row.number()), row.extra());
    }
}
