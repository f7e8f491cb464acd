package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Standing;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One submission of a year as an overview shows it.
 *
 * @param version its newest version; 0 when nothing was uploaded
 * @param checked whether that version was ever checked; else nothing is known of errors and anomalies
 * @param unexplained anomalies that nobody has explained
 * @param delay whether and how late it is, or was
 * @param lateLastYear whether the same unit handed in the same part of the same table late the year before
 */
public record SubmissionLine(
        SubmissionId id,
        String table,
        String unit,
        Part part,
        SubmissionState state,
        LocalDate dueOn,
        Optional<Instant> doneAt,
        int version,
        boolean checked,
        int errors,
        int anomalies,
        int unexplained,
        Delay delay,
        boolean lateLastYear) {

    private static final int SHORT = 3;

    /** Whether it has data of whose errors and anomalies nothing is known. */
    public boolean isUnchecked() {
        return version > 0 && !checked;
    }

    /** Where it stands, as everybody is shown it. */
    public Standing standing() {
        return Standing.of(part, state, unexplained);
    }

    /** Whether its unit has done its part: an assisting unit's was approved, a responsible unit's table was locked. */
    public boolean isDone() {
        return doneAt.isPresent();
    }

    /** Whether the table as a whole was handed in, so that the day of the collection is met. */
    private boolean isHandedIn() {
        return part == Part.RESPONSIBLE && (state == SubmissionState.SUBMITTED || state == SubmissionState.AUDITED);
    }

    /**
     * Why it will probably be late, in Chinese; empty when nothing speaks for it, it is done, or it is late already.
     *
     * @param workingDaysLeft to the due day; 0 on the day, negative after it
     */
    public Optional<String> risk(int workingDaysLeft) {
        if (isDone() || isHandedIn() || delay.open()) {
            return Optional.empty();
        }
        if (workingDaysLeft < 0) {
            return Optional.of(state == SubmissionState.RETURNED ? "计划日期已过，退回后在更正期限内" : "计划日期已过，在等其他单位或在办理期限内");
        }
        if (part == Part.ASSISTING && state == SubmissionState.NOT_STARTED) {
            return workingDaysLeft <= SHORT
                    ? Optional.of("只剩" + workingDaysLeft + "个工作日，责任单位尚未明确填报要求")
                    : Optional.empty();
        }
        if (version == 0 && workingDaysLeft <= SHORT) {
            return Optional.of("只剩" + workingDaysLeft + "个工作日，尚未上传数据");
        }
        if (errors > 0 && workingDaysLeft <= SHORT) {
            return Optional.of("只剩" + workingDaysLeft + "个工作日，还有" + errors + "项错误");
        }
        if (lateLastYear && state != SubmissionState.SUBMITTED && workingDaysLeft <= 2 * SHORT) {
            return Optional.of(state == SubmissionState.RETURNED ? "上年本表迟报，退回后尚未重新提交" : "上年本表迟报，尚未提交");
        }
        return Optional.empty();
    }
}
