package cn.edu.zzut.monitoring.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody does a role's work for another who is away (代办).
 *
 * @param absent whose role it is, and stays
 * @param from the first day
 * @param last the last day; where it was ended early, the day on which that was done
 * @param begun whether its tasks have gone over
 * @param over when they went back; empty until then
 * @param endedBy who ended it before its last day; empty where nobody did
 */
public record StandIn(
        long id,
        PersonId absent,
        Role role,
        PersonId standIn,
        LocalDate from,
        LocalDate last,
        String reason,
        PersonId notedBy,
        boolean begun,
        Optional<Instant> over,
        Optional<PersonId> endedBy) {

    boolean isOver() {
        return over.isPresent();
    }

    boolean overlaps(LocalDate firstDay, LocalDate lastDay) {
        return !from.isAfter(lastDay) && !last.isBefore(firstDay);
    }
}
