package cn.edu.zzut.monitoring.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A number that costs a question, kept for some seconds however often it is asked for. What cannot be found out is no number:
 * watchers see a hole instead of a lie.
 */
final class Figure {

    private static final Logger LOG = LoggerFactory.getLogger(Figure.class);

    private final Supplier<Number> question;
    private final Clock time;
    private final Duration fresh;
    private Instant asked = Instant.MIN;
    private double answer = Double.NaN;

    Figure(Supplier<Number> question, Clock time, Duration fresh) {
        this.question = question;
        this.time = time;
        this.fresh = fresh;
    }

    synchronized double value() {
        Instant now = time.instant();
        if (asked.equals(Instant.MIN) || !now.isBefore(asked.plus(fresh))) {
            asked = now;
            answer = find();
        }
        return answer;
    }

    private double find() {
        try {
            return question.get().doubleValue();
        } catch (RuntimeException unknown) {
            LOG.debug("a figure that cannot be found out now", unknown);
            return Double.NaN;
        }
    }
}
