package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;

/**
 * One session of a year's training.
 *
 * @param cancelled why it does not take place; empty where it does
 * @param edition how often people have been told something new of it
 * @param enteredAfterwards whether it had been held when it was entered
 */
public record TrainingSession(
        long id,
        int year,
        SessionPlan plan,
        String cancelled,
        String secret,
        PersonId plannedBy,
        int edition,
        boolean enteredAfterwards) {

    public boolean isCancelled() {
        return !cancelled.isEmpty();
    }

    /** Whether it has begun, and is or was held. */
    public boolean hasBegun(Instant now) {
        return !isCancelled() && !now.isBefore(plan.startsAt());
    }

    /** @throws Refusal when what is planned would lie in the past, or what was entered afterwards in the future */
    void requireSameSide(SessionPlan changed, Instant now) {
        if (enteredAfterwards && !changed.isOver(now)) {
            throw Refusal.invalid("这是补录的培训，结束时间须早于现在。要安排新的培训，请另外安排一场。");
        }
        if (!enteredAfterwards && changed.isOver(now)) {
            throw Refusal.invalid("结束时间已过。已经开过的培训请另外补录一场。");
        }
    }

    /** From when to when, in Chinese. */
    public String when() {
        return plan.when();
    }

    /** Where it is held, in Chinese. */
    public String where() {
        return plan.where();
    }
}
