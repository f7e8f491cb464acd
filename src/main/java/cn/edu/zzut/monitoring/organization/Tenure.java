package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's time in a duty of a unit, however often it was registered again.
 *
 * @param until the last day; empty while nobody else is registered
 * @param reason why the duty came to this person from another; empty where none was given
 */
public record Tenure(Role duty, PersonId person, LocalDate from, Optional<LocalDate> until, String reason) {

    /** @param lines of one unit and duty, by day and then as they were written: of a day the last counts */
    static List<Tenure> of(List<FilerRegistration> lines) {
        List<Tenure> tenures = new ArrayList<>();
        for (FilerRegistration line : lines) {
            Tenure next = new Tenure(line.duty(), line.personId(), line.from(), Optional.empty(), line.reason());
            if (!tenures.isEmpty() && tenures.get(tenures.size() - 1).from.equals(next.from)) {
                tenures.remove(tenures.size() - 1);
            }
            join(tenures, next);
        }
        return List.copyOf(tenures);
    }

    private static void join(List<Tenure> tenures, Tenure next) {
        if (tenures.isEmpty()) {
            tenures.add(next);
            return;
        }
        int last = tenures.size() - 1;
        Tenure before = tenures.get(last);
        if (before.person.equals(next.person)) {
            tenures.set(last, new Tenure(before.duty, before.person, before.from, Optional.empty(), before.reason));
        } else {
            tenures.set(last, before.endedBefore(next.from));
            tenures.add(next);
        }
    }

    private Tenure endedBefore(LocalDate day) {
        return new Tenure(duty, person, from, Optional.of(day.minusDays(1)), reason);
    }

    /** Whoever has left has no duty from that day on, whether or not somebody else is registered. */
    Tenure atMostUntil(LocalDate left) {
        return until.filter(last -> last.isBefore(left)).isPresent() ? this : endedBefore(left);
    }

    /** Whether the person has the duty on that day. */
    public boolean covers(LocalDate day) {
        return new Term(from, until.map(last -> last.plusDays(1))).covers(day);
    }
}
