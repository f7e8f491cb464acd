package cn.edu.zzut.monitoring.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * So that nobody fills the disk by asking: what is the same within a minute is written once at once, and once more with how
 * often again, from when to when; and of each source so many different things a minute, the rest in one entry for each of
 * their outcomes; a stranger who asks for this and that hides no failed sign-in by it.
 */
final class Repeats {

    private static final int MOST_OF_STRANGER = 20;
    private static final int MOST_OF_PERSON = 200;
    private static final int MOST = 2_000;
    private static final String REST = "同一分钟内的其余操作";

    private final Map<Entry, Seen> seen = new LinkedHashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private long minute = -1;

    /**
     * @param times how often, with the first
     * @param again the first after the one that was written at once
     */
    private record Seen(int times, Optional<Entry> again, Instant last) {

        Seen with(Entry entry) {
            return new Seen(times + 1, again.or(() -> Optional.of(entry)), entry.at());
        }
    }

    /** The entry if it is to be written now. */
    Optional<Entry> first(Entry entry) {
        Entry key = key(entry);
        if (!seen.containsKey(key) && isTooMuch(entry)) {
            key = rest(entry);
        }
        Seen before = seen.get(key);
        seen.put(key, before == null ? new Seen(1, Optional.empty(), entry.at()) : before.with(entry));
        if (before != null) {
            return Optional.empty();
        }
        sources.merge(source(entry), 1, Integer::sum);
        return Optional.of(isRest(key) ? key.at(entry.at()) : entry);
    }

    /**
     * What came again within a minute that is over, with how often.
     *
     * @param present the minute it is, by whatever clock goes on
     */
    List<Entry> over(long present) {
        if (present == minute) {
            return List.of();
        }
        minute = present;
        List<Entry> again = new ArrayList<>();
        seen.forEach((key, all) -> all.again()
                .map(first -> (isRest(key) ? key.at(first.at()) : first).repeated(all.last(), all.times() - 1))
                .ifPresent(again::add));
        seen.clear();
        sources.clear();
        return again;
    }

    private static boolean isRest(Entry key) {
        return key.subject().what().equals(REST);
    }

    private boolean isTooMuch(Entry entry) {
        int most = entry.origin().who().isEmpty() ? MOST_OF_STRANGER : MOST_OF_PERSON;
        return seen.size() >= MOST || sources.getOrDefault(source(entry), 0) >= most;
    }

    private static String source(Entry entry) {
        Origin origin = entry.origin();
        return origin.who().isEmpty() ? entry.act() + " from " + origin.address() : origin.who();
    }

    /** Whoever comes in or leaves is told each time. */
    private static Entry key(Entry entry) {
        Origin origin = entry.origin();
        boolean each = entry.act().area() == Act.Area.ACCOUNTS && entry.outcome() == Outcome.DONE;
        return new Entry(
                Instant.EPOCH,
                new Origin(origin.who(), origin.address(), origin.agent(), each ? origin.request() : ""),
                entry.act(),
                entry.subject(),
                entry.outcome(),
                entry.status(),
                1,
                "",
                "");
    }

    private Entry rest(Entry entry) {
        boolean crowd = seen.size() >= MOST;
        Origin origin = entry.origin();
        return new Entry(
                Instant.EPOCH,
                new Origin(crowd ? "" : origin.who(), crowd ? "" : origin.address(), "", ""),
                Act.UNRECORDED,
                Subject.NONE.saying(REST),
                entry.outcome(),
                0,
                1,
                "",
                "");
    }
}
