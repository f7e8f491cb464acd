package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import org.springframework.stereotype.Component;

/** Where tasks about data stand, and the figures that their person would look at first. */
@Component
public class TaskStates {

    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final LastYear lastYear;

    TaskStates(Submissions submissions, Validation validation, Explanations explanations, LastYear lastYear) {
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.lastYear = lastYear;
    }

    public WorkState of(TaskView task) {
        return isAsBefore(task)
                ? new WorkState(WorkState.Kind.OPEN, VersionOrigin.NOT_ANSWERED)
                : WorkState.of(task.step().does(), task.submissionId().map(this::data));
    }

    private boolean isAsBefore(TaskView task) {
        return task.is(Does.FILL)
                && task.submissionId()
                        .flatMap(submissions::latest)
                        .filter(version -> version.origin() == VersionOrigin.CARRIED)
                        .isPresent();
    }

    private WorkState.Data data(SubmissionId id) {
        return new WorkState.Data(
                submissions.get(id).state(),
                submissions.latest(id).map(validation::checked),
                explanations.unexplained(id).size());
    }

    /** Why the submission came back, empty where it did not. */
    public String returnReason(TaskView task) {
        return task.submissionId()
                .map(submissions::get)
                .filter(submission -> submission.state().isOpen())
                .map(Submission::returnReason)
                .orElse("");
    }

    /** Version, rows, those of the year before, findings; empty where the task is about no data. */
    String figures(TaskView task) {
        return task.submissionId()
                .flatMap(submissions::latest)
                .map(this::figures)
                .orElse("");
    }

    private String figures(SubmissionVersion version) {
        Submission submission = submissions.get(version.submissionId());
        Summary found = validation.summary(version.submissionId());
        return "版本" + version.number() + "，" + version.rowCount() + "行" + lastYears(submission) + "，错误" + found.errors()
                + "项，异常" + found.anomalies() + "项，校验码" + version.sha256().substring(0, 12);
    }

    /** For a whole table; what an assisting unit had is counted only where its rows are looked at. */
    private String lastYears(Submission submission) {
        return submission.part() == Part.ASSISTING
                ? ""
                : lastYear.version(submission.year(), submission.table())
                        .map(version -> "（上年" + version.rowCount() + "行）")
                        .orElse("");
    }
}
