package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.filing.Submission;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A table whose requirements are stated: its assisting units, or without any its responsible unit's filer, have to fill it in.
 *
 * @param submission the responsible unit's
 */
public record Filling(Submission submission, ProcessInstance collection) {

    public static Filling of(Story story, int year, String table, String responsible, String... assisting) {
        Submission submission = story.assigned(year, table, responsible, assisting);
        ProcessInstance collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
        story.completes(collection, "state-requirements", "requirement", "要求");
        return new Filling(submission, collection);
    }

    /** The same with the sample's rows as its first version. */
    public static Submission uploaded(Story story, int year, String table, String responsible) {
        Submission submission = of(story, year, table, responsible).submission();
        story.uploads(submission);
        return submission;
    }
}
