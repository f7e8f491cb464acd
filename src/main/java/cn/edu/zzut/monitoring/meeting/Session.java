package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One session that had the year's data before it; what is recorded never changes.
 *
 * @param year whose data
 * @param returned the tables that it sent back
 */
public record Session(
        long id,
        int year,
        SessionFacts facts,
        Resolution resolution,
        String reason,
        Optional<LocalDate> nextOn,
        List<TableCode> returned,
        PersonId recordedBy,
        Instant recordedAt) {

    public Session {
        returned = List.copyOf(returned);
    }
}
