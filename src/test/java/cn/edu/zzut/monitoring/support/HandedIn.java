package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The part of 机械工程学院 in a table, handed in: its head has to audit it. */
public record HandedIn(Submission part, ProcessInstance filing) {

    private static final String COLLEGE = "201";

    public static HandedIn of(Story story, int year, String table, String responsible) {
        story.assigned(year, table, responsible, COLLEGE);
        Submission part =
                story.submissions.assisting(year, new TableCode(table)).get(0);
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", table, "unitCode", COLLEGE));
        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);
        return new HandedIn(part, filing);
    }

    /** The id of the head's task. */
    public String audit(Story story) {
        return story.task(filing, "unit-head-audit").getId();
    }
}
