package cn.edu.zzut.monitoring.node;

import java.time.Duration;
import java.time.Instant;

/**
 * How far this machine's clock is ahead of the database's; less than zero where it is behind.
 *
 * @param ahead as measured
 * @param exact to what: how long the answer took, to and fro
 */
record ClockGap(Duration ahead, Duration exact) {

    static final ClockGap NONE = new ClockGap(Duration.ZERO, Duration.ZERO);

    /** @param database what its clock said at some moment between the two of ours */
    static ClockGap between(Instant asked, Instant database, Instant answered) {
        Duration half = Duration.between(asked, answered).dividedBy(2);
        return new ClockGap(Duration.between(database, asked.plus(half)), half);
    }

    /** Whether it is certainly more than that, a slow answer being no gap. */
    boolean exceeds(Duration limit) {
        return ahead.abs().minus(exact.abs()).compareTo(limit) > 0;
    }

    /** Such as 快300秒. */
    String inWords() {
        return (ahead.isNegative() ? "慢" : "快") + ahead.abs().toSeconds() + "秒";
    }
}
