package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections.NamedRow;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.form.ShownWhenOpened;
import cn.edu.zzut.monitoring.process.task.CorrectionLines;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What the forms of a data-correction show of cells: what its person wrote, the rows as they are locked, and what has become
 * of them.
 */
@Component
class CorrectionCells implements ShownWhenOpened {

    private static final int MOST = 50;
    private static final String BRIEFING = "briefing";

    private final DataCorrections corrections;
    private final Submissions submissions;
    private final Steps steps;

    CorrectionCells(DataCorrections corrections, Submissions submissions, Steps steps) {
        this.steps = steps;
        this.corrections = corrections;
        this.submissions = submissions;
    }

    @Override
    public Map<String, Object> of(Task task, Map<String, Object> kept) {
        return Steps.keyOf(task.getProcessDefinitionId()).equals(DataCorrecting.KEY)
                        && kept.get(DataCorrecting.ID) instanceof Number id
                ? shown(task, kept, corrections.get(id.longValue()))
                : Map.of();
    }

    private Map<String, Object> shown(Task task, Map<String, Object> kept, DataCorrection correction) {
        TableDefinition table = submissions.definition(submissions.get(correction.submission()));
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "namedRows",
                corrections.named(correction).stream()
                        .limit(MOST)
                        .map(CorrectionCells::line)
                        .toList());
        shown.put(
                "changes",
                CorrectionLines.sinceLock(
                        table.title(), corrections.changes(correction, MOST + 1).masked(table)));
        shown.put(BRIEFING, Objects.toString(kept.get(BRIEFING), "") + wish(correction));
        if (steps.of(task).is(Does.DRAFT)) {
            shown.putAll(before(correction));
        }
        return shown;
    }

    private static String wish(DataCorrection correction) {
        return Markdown.list("- 理由：" + Markdown.oneLine(correction.reason()) + "\n- 依据："
                + Markdown.oneLine(correction.proof()) + "\n");
    }

    private static Map<String, String> line(NamedRow row) {
        return Map.of("row", "第" + row.number() + "行", "what", row.deleted() ? "删除" : "修改", "content", row.content());
    }

    /** The form begins with what was asked for before. */
    private static Map<String, Object> before(DataCorrection correction) {
        return Map.of(
                CorrectionAnswers.REASON, correction.reason(),
                CorrectionAnswers.PROOF, correction.proof(),
                CorrectionAnswers.CHANGED, numbers(correction.scope().changed()),
                CorrectionAnswers.DELETED, numbers(correction.scope().deleted()),
                CorrectionAnswers.ADDED, correction.scope().added(),
                CorrectionAnswers.COLUMNS, String.join("、", correction.scope().columns()));
    }

    private static String numbers(Collection<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
