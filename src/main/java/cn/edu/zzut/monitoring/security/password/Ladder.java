package cn.edu.zzut.monitoring.security.password;

import java.time.Duration;
import java.time.Instant;

/**
 * How pauses grow with wrong passwords, and how these are forgotten.
 *
 * @param free so many have no pause
 * @param forgottenEach after so long one of them is forgotten
 * @param first the pause after the first that has one
 * @param most no pause is longer
 * @param doubledBy after so many more the pause has doubled
 */
record Ladder(int free, Duration forgottenEach, Duration first, Duration most, int doubledBy) {

    /** For an account from one place. */
    static final Ladder PAIR = new Ladder(2, Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(5), 1);

    /** For a place over all accounts: a campus is often one address, and people mistype. */
    static final Ladder PLACE =
            new Ladder(100, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(1), 10);

    /** For an account over all places from which nobody has signed in to it before. */
    static final Ladder ACCOUNT =
            new Ladder(20, Duration.ofMinutes(5), Duration.ofSeconds(30), Duration.ofMinutes(10), 5);

    private static final int MOST_DOUBLINGS = 20;

    /** How many count at that time of those that counted before. */
    double left(double failures, Instant last, Instant now) {
        double forgotten = (double) Duration.between(last, now).toMillis() / forgottenEach.toMillis();
        return Math.max(0, failures - Math.max(0, forgotten));
    }

    /** Whether with the last of so many a pause begins, and none grows. */
    boolean begins(double failures) {
        return !pause(failures).isZero() && pause(failures - 1).isZero();
    }

    /** Nothing where so many have no pause. */
    Duration pause(double failures) {
        long over = (long) Math.ceil(failures) - free;
        if (over <= 0) {
            return Duration.ZERO;
        }
        long doublings = Math.min(MOST_DOUBLINGS, (over - 1) / doubledBy);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
