package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Correction;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Step;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.ShownWhenOpened;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What a task's form says of cells of its submission: 异常说明, as what is explained is a cell's value, and 更正说明, in which
 * filers write what became of what.
 */
@Component
class DataCells implements ShownWhenOpened {

    private static final String SUMMARY = "dataSummary";

    private final Organization organization;
    private final Submissions submissions;
    private final Explanations explanations;
    private final Steps steps;

    DataCells(Organization organization, Submissions submissions, Explanations explanations, Steps steps) {
        this.steps = steps;
        this.organization = organization;
        this.submissions = submissions;
        this.explanations = explanations;
    }

    @Override
    public Map<String, Object> of(Task task, Map<String, Object> kept) {
        if (!(kept.get(Variables.SUBMISSION) instanceof Number number)) {
            return Map.of();
        }
        SubmissionId id = Variables.submission(number);
        Map<String, Object> shown = new HashMap<>();
        submissions
                .correction(id)
                .map(Correction::word)
                .filter(word -> !word.isEmpty())
                .ifPresent(word -> shown.put(SUMMARY, Objects.toString(kept.get(SUMMARY), "") + said(word)));
        Step step = steps.of(task);
        if (step.is(Does.EXPLAIN) || step.is(Does.AUDIT)) {
            shown.putAll(explanations(id));
        }
        return shown;
    }

    private static String said(String word) {
        return Markdown.list("\n- 更正说明：" + Markdown.oneLine(word));
    }

    private Map<String, Object> explanations(SubmissionId id) {
        TableDefinition table = submissions.definition(submissions.get(id));
        return Map.of(
                "explanations", explained(id, table),
                "lastExplanations", lastYears(explanations.open(id), table));
    }

    private List<Map<String, String>> explained(SubmissionId submissionId, TableDefinition table) {
        return explanations.of(submissionId).stream()
                .map(explanation -> {
                    Map<String, String> line = new LinkedHashMap<>(line(explanation, table));
                    line.put("by", organization.nameOf(explanation.by()));
                    line.put(
                            "approvedBy",
                            explanation.approvedBy().map(organization::nameOf).orElse(""));
                    return line;
                })
                .toList();
    }

    /** What was said the year before about the anomalies that are open now. */
    private static List<Map<String, String>> lastYears(List<Explanations.Open> open, TableDefinition table) {
        return open.stream()
                .flatMap(one -> one.lastYear().stream())
                .map(explanation -> line(explanation, table))
                .distinct()
                .toList();
    }

    /** Of marked columns it says no value: whoever has the task may be nobody who is shown them. */
    private static Map<String, String> line(Explanation explanation, TableDefinition table) {
        return Map.of(
                "column", explanation.column(),
                "value", Finding.of(explanation).masked(table).value(),
                "text", explanation.text(),
                "evidence", explanation.evidence());
    }
}
