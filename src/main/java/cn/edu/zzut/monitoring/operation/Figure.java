package cn.edu.zzut.monitoring.operation;

import java.time.Duration;
import java.util.function.LongSupplier;
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
    private final LongSupplier nanos;
    private final Duration fresh;
    private boolean known;
    private long asked;
    private double answer = Double.NaN;

    /** @param nanos what passes, whatever the school's clock says */
    Figure(Supplier<Number> question, LongSupplier nanos, Duration fresh) {
        this.question = question;
        this.nanos = nanos;
        this.fresh = fresh;
    }

    synchronized double value() {
        long now = nanos.getAsLong();
        if (!known || now - asked >= fresh.toNanos()) {
            known = true;
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
