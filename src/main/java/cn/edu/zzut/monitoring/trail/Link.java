package cn.edu.zzut.monitoring.trail;

import java.util.Optional;

/**
 * A place in the chain.
 *
 * @param previous the hash of the link before
 * @param hash of the entry in this place, as it was sealed
 * @param content the entry as it is now; empty where it is gone
 */
public record Link(long number, long entry, String previous, String hash, Optional<String> content) {

    /** What the first link follows. */
    public static final String BEGINNING = "0".repeat(64);
}
