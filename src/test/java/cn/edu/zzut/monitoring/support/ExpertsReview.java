package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.filing.Submission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The review of one locked table, 表2-1 of 101 学校办公室, that lies with expert2: what is said in it, and answered. */
public final class ExpertsReview {

    private static final String NOT_ALL = "时间所限";
    private final Story story;
    public final int year;
    public final Submission land;
    public final ProcessInstance process;

    private ExpertsReview(Story story, int year) {
        this.story = story;
        this.year = year;
        this.land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        this.process = story.start("stage-4-feedback", Map.of("year", year));
    }

    /** In a year of its own. */
    public static ExpertsReview begun(Story story) {
        ExpertsReview review = new ExpertsReview(story, story.newYear());
        story.completes(review.process, "assign-experts", "experts", List.of("expert2"));
        return review;
    }

    public void findsNothing() {
        concludes("PASS", "none");
    }

    /** What is pinned to cells is all that is found. */
    public void findsWhatIsPinned() {
        concludes("PASS", "found");
    }

    public void comments() {
        comments(Map.of("table", "2-1", "problem", "绿化面积偏大"));
    }

    public void comments(Map<String, Object> comment) {
        comments(List.of(comment));
    }

    public void comments(List<Map<String, Object>> comments) {
        comments(story.task(process, "comment"), comments);
    }

    /** The same of one of several experts. */
    public void comments(Task task, List<Map<String, Object>> comments) {
        story.completes(task, answers("PASS", "found", "comments", comments));
    }

    /** @param decision whether anything is found: none or found */
    public void concludes(String conclusion, String decision, Object... more) {
        story.completes(process, "comment", answers(conclusion, decision, more));
    }

    private static Object[] answers(String conclusion, String decision, Object... more) {
        List<Object> answers =
                new ArrayList<>(List.of("conclusion", conclusion, "unseenReason", NOT_ALL, "decision", decision));
        answers.addAll(Arrays.asList(more));
        return answers.toArray();
    }

    public void unitAccepts() {
        story.completes(process, "confirm", "decision", "accept");
    }

    public void unitRefutes(String reason) {
        story.completes(process, "confirm", "decision", "refute", "reason", reason);
    }

    public void headApproves() {
        story.completes(process, "approve-answer", "decision", "approve");
    }
}
