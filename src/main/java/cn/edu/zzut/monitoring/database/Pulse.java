package cn.edu.zzut.monitoring.database;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether the database answers. Counted in ticks, not in time: while the application itself stands still, as in a long
 * collection of garbage, none pass.
 */
final class Pulse {

    /** After so many ticks without an answer it is away. */
    static final int MOST = 6;

    private final AtomicInteger missed = new AtomicInteger();

    /** It has answered. */
    void beat() {
        missed.set(0);
    }

    /** @return whether it is away since this tick */
    boolean tick() {
        return missed.incrementAndGet() == MOST;
    }

    boolean isAway() {
        return missed.get() >= MOST;
    }
}
