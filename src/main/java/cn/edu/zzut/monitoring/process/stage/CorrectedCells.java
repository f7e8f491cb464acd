package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submissions;
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

    private static final String CHECK = "check-correction";
    private static final String AUDIT = "office-audit";

    private final Submissions submissions;
    private final CorrectionLines corrections;

    CorrectedCells(Submissions submissions, CorrectionLines corrections) {
        this.submissions = submissions;
        this.corrections = corrections;
    }

    @Override
    public Map<String, Object> of(Task task, Map<String, Object> kept) {
        return kept.get(Variables.YEAR) instanceof Number year
                ? switch (task.getTaskDefinitionKey()) {
                    case CHECK -> lines(year.intValue(), List.of(String.valueOf(kept.get(Variables.TABLE))));
                    case AUDIT -> lines(year.intValue(), Variables.texts(kept.get(ReturnedTables.RETURNED)));
                    default -> Map.of();
                }
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
