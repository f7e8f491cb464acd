package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One submission of a year as an overview shows it.
 *
 * @param version its newest version; 0 when nothing was uploaded
 * @param lateLastYear whether the same unit handed in the same part of the same table late the year before
 */
public record SubmissionLine(
        long id,
        String table,
        String unit,
        Part part,
        SubmissionState state,
        LocalDate dueOn,
        Optional<Instant> doneAt,
        int version,
        int errors,
        int anomalies,
        boolean lateLastYear) {

    private static final int SHORT = 3;

    /** Whether its unit has done its part: it was audited at least. */
    public boolean isDone() {
        return doneAt.isPresent();
    }

    /**
     * Why it will probably be late, in Chinese; empty when nothing speaks for it, it is done, or it is late already.
     *
     * @param workingDaysLeft to the due day; 0 on the day, negative when late
     */
    public Optional<String> risk(int workingDaysLeft) {
        if (isDone() || workingDaysLeft < 0) {
            return Optional.empty();
        }
        if (version == 0 && workingDaysLeft <= SHORT) {
            return Optional.of("只剩" + workingDaysLeft + "个工作日，尚未上传数据");
        }
        if (errors > 0 && workingDaysLeft <= SHORT) {
            return Optional.of("只剩" + workingDaysLeft + "个工作日，还有" + errors + "项错误");
        }
        if (lateLastYear && state != SubmissionState.SUBMITTED && workingDaysLeft <= 2 * SHORT) {
            return Optional.of("上年本表迟报，尚未提交");
        }
        return Optional.empty();
    }
}
