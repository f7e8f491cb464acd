package cn.edu.zzut.monitoring.trail;

import java.util.Optional;

/**
 * A place in the chain.
 *
 * @param previous the hash of the link before
 * @param said the hash of the entry's content as it was sealed; empty in the oldest links, whose own hash is over the content
 * @param hash of the entry in this place, as it was sealed
 * @param content the entry as it is now; empty where it is gone, or not there to be read
 */
public record Link(
        long number, long entry, String previous, Optional<String> said, String hash, Optional<String> content) {

    /** What the first link follows. */
    public static final String BEGINNING = "0".repeat(64);

    /** Whether its hash is that of its place, of the link before and of what its entry is said to be. */
    boolean isWhole() {
        return said.or(() -> content)
                .map(text -> EntryHash.of(number, previous, text).equals(hash))
                .orElse(true);
    }

    /** Whether the entry is what it was, as far as it is there. */
    boolean hasItsContent() {
        return said.flatMap(then -> content.map(now -> EntryHash.ofContent(now).equals(then)))
                .orElse(true);
    }

    /** Whether nothing of it can be computed again. */
    boolean isOnlyStated() {
        return said.isEmpty() && content.isEmpty();
    }
}
