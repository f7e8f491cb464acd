package cn.edu.zzut.monitoring.trail;

import cn.edu.zzut.monitoring.logging.LogField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's request is about to do, in its thread. Its entry goes with the first outermost transaction that changes
 * data; whatever changes none, is refused or fails is written by whoever ends the attempt.
 */
public final class Attempt {

    private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();
    private static final int MOST_DETAILS = 30;

    private final String address;
    private final String agent;
    private final List<Detail> details = new ArrayList<>();
    private final Deque<Object> transactions = new ArrayDeque<>();
    private Act act = Act.OTHER;
    private String what = "";
    private String tried = "";
    private boolean armed;
    private boolean inTrail;
    private @Nullable Object carrier;
    private Optional<Subject> subject = Optional.empty();

    private Attempt(String address, String agent) {
        this.address = address;
        this.agent = agent;
    }

    /** What became of one thing; either may be empty. */
    public record Detail(String of, String before, String after) {}

    public static Attempt begin(String address, @Nullable String agent) {
        Attempt begun = new Attempt(address, agent == null ? "" : agent);
        CURRENT.set(begun);
        return begun;
    }

    public static Optional<Attempt> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public void end() {
        CURRENT.remove();
    }

    /** From now on what is changed is this. */
    public void isTo(Act wanted, String said) {
        act = wanted;
        what = said;
        armed = true;
    }

    /** Has something done that is no part of the deed, such as counting wrong passwords: what it writes tells nothing of it. */
    public static boolean aside(BooleanSupplier other) {
        Attempt attempt = CURRENT.get();
        if (attempt == null || !attempt.armed) {
            return other.getAsBoolean();
        }
        attempt.armed = false;
        try {
            return other.getAsBoolean();
        } finally {
            attempt.armed = true;
        }
    }

    /** Somebody says to be that account. */
    public void saysToBe(String account) {
        tried = account;
    }

    /** Empty where nobody said so. */
    public String saidToBe() {
        return tried;
    }

    /** What it is done to, where the request's address does not say it. */
    public void isAbout(Subject known) {
        subject = Optional.of(known);
    }

    /** The first ones are kept. */
    public void tells(Detail detail) {
        if (details.size() < MOST_DETAILS) {
            details.add(detail);
        }
    }

    public Act act() {
        return act;
    }

    /** Whether it is in the trail for good. */
    public boolean isInTrail() {
        return inTrail;
    }

    /** Who does it, as far as is known by now. */
    public Origin origin() {
        return new Origin(
                LogField.USER.get().orElse(""),
                address,
                agent,
                LogField.REQUEST.get().orElse(""));
    }

    public Subject subject() {
        return subject.orElseGet(Subject::here).saying(what);
    }

    List<Detail> details() {
        return List.copyOf(details);
    }

    boolean isArmed() {
        return armed;
    }

    void begins(Object transaction) {
        transactions.push(transaction);
    }

    boolean isOutermost(Object transaction) {
        return transactions.size() <= 1 && (transactions.isEmpty() || transactions.peek() == transaction);
    }

    void isCarriedBy(Object transaction) {
        carrier = transaction;
    }

    /** Whether its entry is written already, in this or an earlier transaction. */
    boolean isWritten() {
        return inTrail || carrier != null;
    }

    /** An entry that says more was written in the running transaction. */
    void isToldElsewhere() {
        if (armed && carrier == null && !transactions.isEmpty()) {
            carrier = transactions.peek();
        }
    }

    void ends(Object transaction, boolean committed) {
        transactions.remove(transaction);
        if (carrier == transaction) {
            inTrail = committed;
            carrier = null;
        }
    }
}
