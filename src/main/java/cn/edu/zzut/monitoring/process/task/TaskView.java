package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Step;
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
        Step step,
        Optional<PersonId> assignee,
        String processInstanceId,
        Optional<Integer> cycle,
        Optional<String> tableCode,
        Optional<String> unit,
        Optional<SubmissionId> submissionId,
        Optional<Instant> dueAt) {

    /** Whether it is about a unit's data of a monitoring period, between two filings. */
    public boolean isMonitoring() {
        return submissionId.isPresent() && step.goesBy(DueBasis.MONITORING);
    }

    /** Whether the task is for that, and has a submission. */
    public boolean is(Does purpose) {
        return submissionId.isPresent() && step.is(purpose);
    }
}
