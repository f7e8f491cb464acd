package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which a table lay with somebody.
 *
 * @param until when it was passed on; empty while it still lies there
 * @param dueAt by when whoever had it was to pass it on, as it was told to that person
 */
public record Holding(
        String taskId,
        TableCode table,
        String step,
        Owed owed,
        UnitCode unit,
        String person,
        Instant since,
        Optional<Instant> until,
        Optional<Instant> dueAt) {

    /** Whether it lay there just before that moment. */
    boolean covers(Instant moment) {
        return since.isBefore(moment) && until.map(end -> !end.isBefore(moment)).orElse(true);
    }
}
