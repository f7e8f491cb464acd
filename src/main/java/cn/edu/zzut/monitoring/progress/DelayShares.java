package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How the days are made up by which a table missed the day of a record: each is the unit's own ({@link Delay}), or one
 * of other units that held the table, or one on which nobody was late. Together they are all days.
 *
 * @param own those on which the unit itself was late
 * @param others with which other units the table lay on the days that are not the unit's own
 * @param waiting the rest: the table waited for other tables, or somebody had it within the time that is everybody's
 */
public record DelayShares(int own, Map<NavigableSet<UnitCode>, Integer> others, int waiting) {

    /** Of a record that is not about time. */
    public static final DelayShares NONE = new DelayShares(0, Map.of(), 0);

    /**
     * @param planned the day that was missed
     * @param doneAt when what was owed was done; empty while it is not
     * @param table what everybody held of the table
     */
    static DelayShares of(
            LocalDate planned,
            Optional<Instant> doneAt,
            Owed owed,
            UnitCode unit,
            List<Holding> table,
            Instant now,
            WorkingDays calendar) {
        Instant end = doneAt.orElse(now);
        List<Holding> mine = table.stream()
                .filter(held -> held.unit().equals(unit) && held.owed() == owed)
                .toList();
        NavigableSet<LocalDate> own =
                Delay.of(mine, Optional.empty(), end, calendar).days();
        Map<NavigableSet<UnitCode>, Integer> others = new LinkedHashMap<>();
        int waiting = 0;
        for (LocalDate day : calendar.lateDays(WorkingDays.closeOf(planned).toInstant(), end)) {
            if (!own.contains(day)) {
                NavigableSet<UnitCode> holders = holders(table, unit, day, end);
                if (holders.isEmpty()) {
                    waiting++;
                } else {
                    others.merge(holders, 1, Integer::sum);
                }
            }
        }
        return new DelayShares(own.size(), others, waiting);
    }

    /** The others who had the table at the day's close, or last before the end where it came first. */
    private static NavigableSet<UnitCode> holders(List<Holding> table, UnitCode unit, LocalDate day, Instant end) {
        Instant close = WorkingDays.closeOf(day).toInstant();
        Instant moment = close.isBefore(end) ? close : end;
        Supplier<NavigableSet<UnitCode>> byCode = () -> new TreeSet<>(Comparator.comparing(UnitCode::value));
        return table.stream()
                .filter(held -> held.owed() != Owed.NOTHING && !held.unit().equals(unit) && held.covers(moment))
                .map(Holding::unit)
                .collect(Collectors.toCollection(byCode));
    }

    /** All days: the unit's own, the others', and the rest. */
    public int all() {
        return own + others.values().stream().mapToInt(Integer::intValue).sum() + waiting;
    }
}
