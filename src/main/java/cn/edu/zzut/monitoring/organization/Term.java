package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when something is so.
 *
 * @param from the first day
 * @param endsOn the first day on which it no longer is; empty while no end is known
 */
public record Term(LocalDate from, Optional<LocalDate> endsOn) {

    /** The first day of what was on record before days were noted. */
    public static final LocalDate BEFORE = LocalDate.of(1900, 1, 1);

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && endsOn.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** The first day; empty where nobody noted it. */
    public Optional<LocalDate> noted() {
        return Optional.of(from).filter(BEFORE::isBefore);
    }
}
