package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Many reports of a year, made or fixed one after the other in the background.
 *
 * @param fixes whether drafts are fixed; else all drafts are made anew
 * @param reports how many there are
 * @param done how many are done, those that failed among them
 * @param failures why one was not made or fixed, a Chinese sentence each
 * @param finishedAt when it ended; empty while it runs
 */
public record ReportRun(
        int year,
        boolean fixes,
        PersonId startedBy,
        Instant startedAt,
        int reports,
        int done,
        List<String> failures,
        Optional<Instant> finishedAt) {

    public boolean isRunning() {
        return finishedAt.isEmpty();
    }
}
