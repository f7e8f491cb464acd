package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 汇总: a responsible unit's table is the union of its assisting units' newest data and its own rows. Equal rows become one;
 * rows with one key and different values stay side by side until somebody chooses, and the choice is kept.
 */
@Service
@Transactional
public class Merges {

    private static final int FIRST_ROW = 2;

    private final Submissions submissions;
    private final MergeChoices choices;
    private final Clock clock;

    Merges(Submissions submissions, MergeChoices choices, Clock clock) {
        this.submissions = submissions;
        this.choices = choices;
        this.clock = clock;
    }

    /** Rows with one key and different values. */
    public record Conflict(List<String> key, List<TableRow> candidates) {}

    /** Which row, by its number in the newest version, is taken of those with the key. */
    public record Choice(List<String> key, int row) {}

    /** Makes the union the responsible unit's next version; empty when nobody has any data. */
    public Optional<SubmissionVersion> merge(SubmissionId responsibleId, PersonId by) {
        Submission responsible = submissions.get(responsibleId);
        List<TableRow> rows = union(responsible, own(responsible));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(submissions.addVersion(responsibleId, rows, VersionOrigin.MERGE, "协助单位数据汇总", by));
    }

    /** The union with other rows of the responsible unit's own, as it would be merged. */
    public List<TableRow> union(Submission responsible, List<TableRow> own) {
        List<TableRow> union = new ArrayList<>();
        Optional<SubmissionVersion> merged = submissions.latest(responsible.id());
        Map<String, List<TableRow>> before =
                merged.map(submissions::rows).orElse(List.of()).stream().collect(Collectors.groupingBy(TableRow::unit));
        for (Submission part : assisting(responsible)) {
            Optional<SubmissionVersion> newest = submissions.latest(part.id());
            boolean changed = newest.isPresent()
                    && (merged.isEmpty() || newest.get().id() > merged.get().id());
            union.addAll(
                    changed
                            ? submissions.rows(newest.get())
                            : before.getOrDefault(part.unit().value(), List.of()));
        }
        union.addAll(own);
        return numbered(settled(responsible, union));
    }

    /** The rows of the newest version that come from none of the assisting units. */
    private List<TableRow> own(Submission responsible) {
        Origins origins = submissions.origins(responsible);
        return submissions.latest(responsible.id()).map(submissions::rows).orElse(List.of()).stream()
                .filter(origins::isResponsibles)
                .toList();
    }

    private List<Submission> assisting(Submission responsible) {
        return submissions.assisting(responsible.year(), responsible.table());
    }

    /** Equal rows become one, and conflicts that were settled between these very rows are settled the same way. */
    @SuppressWarnings("ReferenceEquality") // of equal rows one is kept, so equality cannot tell which
    private List<TableRow> settled(Submission responsible, List<TableRow> union) {
        Map<List<String>, MergeChoice> known = new HashMap<>();
        choices.of(responsible.id()).forEach(choice -> known.putIfAbsent(choice.key(), choice));
        Set<TableRow> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        RowKeys.group(submissions.definition(responsible), union).forEach((key, rows) -> {
            List<TableRow> different = different(rows);
            MergeChoice choice = known.get(key);
            List<TableRow> kept = different.size() > 1 && choice != null && choice.isAbout(different)
                    ? List.of(choice.pick(different))
                    : different;
            rows.stream()
                    .filter(row -> kept.stream().noneMatch(one -> one == row))
                    .forEach(dropped::add);
        });
        return dropped.isEmpty()
                ? union
                : union.stream().filter(row -> !dropped.contains(row)).toList();
    }

    private static List<TableRow> different(List<TableRow> rows) {
        if (rows.size() == 1) {
            return rows;
        }
        Map<Map<String, String>, TableRow> byValues = new LinkedHashMap<>();
        rows.forEach(row -> byValues.putIfAbsent(row.values(), row));
        return List.copyOf(byValues.values());
    }

    private static List<TableRow> numbered(List<TableRow> rows) {
        List<TableRow> numbered = new ArrayList<>(rows.size());
        rows.forEach(row -> numbered.add(row.at(numbered.size() + FIRST_ROW)));
        return numbered;
    }

    /** The conflicts in the newest version. */
    @Transactional(readOnly = true)
    public List<Conflict> conflicts(SubmissionId submissionId) {
        TableDefinition table = submissions.definition(submissions.get(submissionId));
        List<TableRow> rows =
                submissions.latest(submissionId).map(submissions::rows).orElse(List.of());
        return RowKeys.group(table, rows).entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> new Conflict(group.getKey(), group.getValue()))
                .toList();
    }

    /** The choices made so far, the newest first. */
    public List<MergeChoice> choices(SubmissionId submissionId) {
        return choices.of(submissionId);
    }

    /**
     * Keeps the chosen rows of the newest version and leaves the others of their key out, as a new version.
     *
     * @param version the version that the choices were made in
     * @throws Refusal when there is a newer version
     * @throws Refusal when a choice is about no conflict, or about a row that is none of its candidates, or when there are
     *     two about one conflict: each would leave the other's row out
     */
    public SubmissionVersion settle(
            SubmissionId submissionId, int version, List<Choice> made, String reason, PersonId by) {
        SubmissionVersion newest = submissions
                .latest(submissionId)
                .filter(latest -> latest.number() == version)
                .orElseThrow(() -> Refusal.conflict("数据已有新版本，这些选择没有保存。请刷新后重新选择。"));
        Map<List<String>, Conflict> open = new HashMap<>();
        conflicts(submissionId).forEach(conflict -> open.put(conflict.key(), conflict));
        Set<Integer> dropped = new HashSet<>();
        List<MergeChoice> kept = new ArrayList<>();
        requireOneEach(made);
        for (Choice choice : made) {
            Conflict conflict = Optional.ofNullable(open.get(choice.key()))
                    .orElseThrow(() -> Refusal.invalid("没有关键字为“" + String.join("+", choice.key()) + "”的冲突。请刷新后重新选择。"));
            kept.add(choice(conflict, choice, version, reason, by));
            conflict.candidates().stream()
                    .map(TableRow::number)
                    .filter(number -> number != choice.row())
                    .forEach(dropped::add);
        }
        choices.add(submissionId, kept);
        List<TableRow> rows = submissions.rows(newest).stream()
                .filter(row -> !dropped.contains(row.number()))
                .toList();
        return submissions.addVersion(submissionId, rows, VersionOrigin.SETTLEMENT, "处理" + made.size() + "处冲突", by);
    }

    /** @throws Refusal when there are two choices about one conflict */
    static void requireOneEach(List<Choice> made) {
        Set<List<String>> keys = new HashSet<>();
        for (Choice choice : made) {
            if (!keys.add(choice.key())) {
                throw Refusal.invalid("关键字为“" + String.join("+", choice.key()) + "”的冲突选了两次，什么也没有保存。每处冲突只能选定一行，请重新选择。");
            }
        }
    }

    private MergeChoice choice(Conflict conflict, Choice choice, int version, String reason, PersonId by) {
        List<TableRow> candidates = conflict.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).number() == choice.row()) {
                return new MergeChoice(
                        version,
                        conflict.key(),
                        candidates.stream().map(MergeChoice.Candidate::of).toList(),
                        i,
                        reason,
                        by,
                        clock.instant());
            }
        }
        throw Refusal.invalid("第" + choice.row() + "行不在“" + String.join("+", conflict.key()) + "”的冲突之中。请刷新后重新选择。");
    }
}
