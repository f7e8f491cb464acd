package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TableLine;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Division;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** The tables that an expert looks at, as the expert's task lays them out. */
@Component
class OwnTables {

    private final Assignments assignments;
    private final TableOverview overview;

    OwnTables(Assignments assignments, TableOverview overview) {
        this.assignments = assignments;
        this.overview = overview;
    }

    /** @param portion what of the table the expert judges, in Chinese */
    record OwnTable(@JsonUnwrapped TableLine line, String portion) {}

    TypedValue of(int year, PersonId expert) {
        Map<TableCode, Division> divisions = assignments.all(year);
        List<OwnTable> own = overview.of(year).stream()
                .flatMap(line -> divisions.getOrDefault(new TableCode(line.code()), Division.NOBODY).of(expert).stream()
                        .map(portion -> new OwnTable(line, assignments.inWords(portion))))
                .toList();
        return Variables.json(own);
    }
}
