package cn.edu.zzut.monitoring.database;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What times without a zone tell of the zone they are written in: in the school's zone the digest's timer stands at eight,
 * and tasks are due at six in the evening.
 */
final class ZoneEvidence {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration EASTERNMOST = Duration.ofHours(14);

    private ZoneEvidence() {}

    /** The zone that most of them tell of; empty where none does. */
    static Optional<ZoneOffset> of(Collection<LocalDateTime> mornings, Collection<LocalDateTime> closes) {
        Map<ZoneOffset, Long> votes = Stream.concat(
                        mornings.stream().flatMap(time -> offset(MORNING, time).stream()),
                        closes.stream().flatMap(time -> offset(CLOSE, time).stream()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return votes.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry<ZoneOffset, Long>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** A time that is no whole quarter of an hour was moved, or is that of a retry, and tells nothing. */
    private static Optional<ZoneOffset> offset(LocalTime meant, LocalDateTime found) {
        Duration ahead = Duration.between(meant, found.toLocalTime())
                .plusSeconds(SchoolClock.ZONE.getRules().getOffset(found).getTotalSeconds());
        if (ahead.toNanos() % QUARTER.toNanos() != 0) {
            return Optional.empty();
        }
        Duration within = ahead.compareTo(EASTERNMOST) > 0
                ? ahead.minus(DAY)
                : ahead.compareTo(EASTERNMOST.minus(DAY)) <= 0 ? ahead.plus(DAY) : ahead;
        return Optional.of(ZoneOffset.ofTotalSeconds((int) within.toSeconds()));
    }
}
