package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Step;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.ShownWhenOpened;
import cn.edu.zzut.monitoring.process.task.CorrectionLines;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What was corrected, cell by cell, for whoever has to judge it: who raised the comments, and who returned the tables. */
@Component
class CorrectedCells implements ShownWhenOpened {

    private final Submissions submissions;
    private final CorrectionLines corrections;
    private final Steps steps;

    CorrectedCells(Submissions submissions, CorrectionLines corrections, Steps steps) {
        this.steps = steps;
        this.submissions = submissions;
        this.corrections = corrections;
    }

    @Override
    public Map<String, Object> of(Task task, Map<String, Object> kept) {
        if (!(kept.get(Variables.YEAR) instanceof Number year)) {
            return Map.of();
        }
        Step step = steps.of(task);
        if (step.is(Does.RECHECK) && kept.get(Variables.TABLE) instanceof String table) {
            return lines(year.intValue(), List.of(table));
        }
        return step.is(Does.REVIEW)
                ? lines(year.intValue(), Variables.texts(kept.get(ReturnedTables.RETURNED)))
                : Map.of();
    }

    private Map<String, Object> lines(int year, List<String> tables) {
        return Map.of(
                "corrections",
                tables.stream()
                        .flatMap(table -> submissions.responsible(year, new TableCode(table)).stream())
                        .flatMap(table -> corrections.of(table).stream())
                        .toList());
    }
}
