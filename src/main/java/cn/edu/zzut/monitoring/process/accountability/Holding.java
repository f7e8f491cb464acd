package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time in which a table lay with somebody.
 *
 * @param until when it was passed on; empty while it still lies there
 */
public record Holding(
        String taskId,
        String step,
        UnitCode unit,
        String person,
        Instant since,
        Optional<Instant> until,
        Optional<Instant> dueAt) {

    /** Whether it lay there at that moment. */
    boolean covers(Instant moment) {
        return !since.isAfter(moment) && until.map(end -> end.isAfter(moment)).orElse(true);
    }
}
