package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * 全校校验: all submitted tables of a year checked together.
 *
 * @param tables how many there are to check
 * @param done how many are checked
 * @param finishedAt when it ended; empty while it runs
 * @param failure why it ended early, in Chinese; empty when it did not
 */
public record YearCheck(
        int year,
        PersonId startedBy,
        Instant startedAt,
        int tables,
        int done,
        int errors,
        int anomalies,
        Optional<Instant> finishedAt,
        Optional<String> failure) {

    public boolean isRunning() {
        return finishedAt.isEmpty();
    }
}
