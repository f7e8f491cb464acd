package cn.edu.zzut.monitoring.process.task;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody may know of an open task.
 *
 * @param cycle the year; empty for a task outside a year
 */
public record TaskView(
        String id,
        String name,
        String processKey,
        String activityId,
        String assignee,
        String processInstanceId,
        Optional<Integer> cycle,
        Optional<String> tableCode,
        Optional<String> unit,
        Optional<Long> submissionId,
        Optional<Instant> dueAt) {

    /** Whether the task is to make a new version of its submission. */
    public boolean isFilling() {
        return submissionId.isPresent() && TaskDesk.FILLING.contains(activityId);
    }
}
