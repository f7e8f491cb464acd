package cn.edu.zzut.monitoring.trail;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where what was done is written. */
@Service
public class Trail {

    private final TrailStore store;
    private final Desk desk;
    private final Clock clock;

    Trail(TrailStore store, Desk desk, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /** Something that is done in the running transaction, by whoever is at work in this thread. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Act act, Subject subject) {
        noteBy(Origin.here().who(), act, subject);
    }

    /** The same, by somebody who is not signed in or not yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteBy(String who, Act act, Subject subject) {
        store.add(new Entry(clock.instant(), Origin.here().by(who), act, subject, Outcome.DONE, 0, 1, "", ""));
        Attempt.current().ifPresent(Attempt::isToldElsewhere);
        desk.wake();
    }

    /** Something that changed nothing, such as a look or a failure: written soon, by itself, whatever becomes of the answer. */
    public void noteAlone(Origin origin, Act act, Subject subject, int status) {
        desk.add(new Entry(clock.instant(), origin, act, subject, Outcome.of(status), status, 1, "", ""));
    }

    /** An attempt to change data that was answered, and after which everything stands as it stood. */
    public void noteUnchanged(Attempt attempt, int status) {
        desk.add(store.entry(attempt, Outcome.UNCHANGED, status));
    }

    /** An attempt that was answered with what is wrong with it, and of which nothing was taken. */
    public void noteRefused(Attempt attempt, int status) {
        desk.add(store.entry(attempt, Outcome.REFUSED, status));
        attempt.isTold();
    }

    /** What came of an attempt that is not in the trail yet. */
    public void noteAlone(Attempt attempt, int status) {
        desk.add(store.entry(attempt, Outcome.of(status), status));
        attempt.isTold();
    }
}
