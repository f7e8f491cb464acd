package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.ManySubmissions.Filed;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.validation.CheckedVersion;
import cn.edu.zzut.monitoring.validation.Summary;
import java.util.Map;
import java.util.Optional;

/**
 * Where the data of some tasks stand; all of it was asked for at once.
 *
 * @param found of the newest versions
 * @param unexplained how many anomalies of the newest versions nobody has explained, where there are any
 * @param lastYears how many rows whole tables had the year before, by the year that they are asked for in
 */
public record KnownData(
        Map<SubmissionId, Filed> data,
        Map<SubmissionId, Summary> found,
        Map<SubmissionId, Integer> unexplained,
        Map<Integer, Map<TableCode, Integer>> lastYears) {

    public Optional<Submission> submission(TaskView task) {
        return filed(task).map(Filed::submission);
    }

    private Optional<Filed> filed(TaskView task) {
        return task.submissionId().map(data::get);
    }

    private Optional<SubmissionVersion> latest(TaskView task) {
        return filed(task).flatMap(Filed::latest);
    }

    public WorkState state(TaskView task) {
        boolean asBefore = task.is(Does.FILL)
                && latest(task)
                        .filter(version -> version.origin() == VersionOrigin.CARRIED)
                        .isPresent();
        return asBefore
                ? new WorkState(WorkState.Kind.OPEN, VersionOrigin.NOT_ANSWERED)
                : WorkState.of(task.step().does(), filed(task).map(this::workData));
    }

    private WorkState.Data workData(Filed filed) {
        SubmissionId id = filed.submission().id();
        return new WorkState.Data(
                filed.submission().state(),
                filed.latest().map(version -> new CheckedVersion(version.rowCount(), filed.rowsBefore(), summary(id))),
                unexplained.getOrDefault(id, 0));
    }

    private Summary summary(SubmissionId id) {
        return found.getOrDefault(id, Summary.NONE);
    }

    /** Why the submission came back, empty where it did not. */
    public String returnReason(TaskView task) {
        return submission(task)
                .filter(submission -> submission.state().isOpen())
                .map(Submission::returnReason)
                .orElse("");
    }

    /** Who returned the data that the task is to correct; empty where they did not come back. */
    public Optional<PersonId> returnedBy(TaskView task) {
        return filed(task)
                .filter(filed -> task.is(Does.FILL) && filed.submission().state() == SubmissionState.RETURNED)
                .map(Filed::returnedBy);
    }

    /** How many errors the newest version has. */
    public int errors(TaskView task) {
        return task.submissionId().map(id -> summary(id).errors()).orElse(0);
    }

    /** How many of its anomalies nobody has explained. */
    public int open(TaskView task) {
        return task.submissionId().map(id -> unexplained.getOrDefault(id, 0)).orElse(0);
    }

    /** The newest version's number; 0 where there is none. */
    int version(TaskView task) {
        return submission(task).map(Submission::latestVersion).orElse(0);
    }

    boolean owesCorrection(TaskView task) {
        return filed(task).filter(Filed::owesCorrection).isPresent();
    }

    /** Version, rows, those of the year before, findings; empty where the task is about no data. */
    String figures(TaskView task) {
        return filed(task)
                .flatMap(filed -> filed.latest().map(version -> figures(filed.submission(), version)))
                .orElse("");
    }

    private String figures(Submission submission, SubmissionVersion version) {
        Summary findings = summary(submission.id());
        return "版本" + version.number() + "，" + version.rowCount() + "行" + lastYears(submission) + "，错误"
                + findings.errors() + "项，异常" + findings.anomalies() + "项，校验码"
                + version.sha256().substring(0, 12);
    }

    /** For a whole table; what an assisting unit had is counted only where its rows are looked at. */
    private String lastYears(Submission submission) {
        Integer rows = lastYears.getOrDefault(submission.year(), Map.of()).get(submission.table());
        return rows == null || submission.part() == Part.ASSISTING ? "" : "（上年" + rows + "行）";
    }
}
