package cn.edu.zzut.monitoring.trail;

import cn.edu.zzut.monitoring.logging.LogField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's request is about to do, in its thread. Its entry goes with the first outermost transaction that changes
 * data; whatever changes none, is refused or fails is written by whoever ends the attempt.
 */
public final class Attempt {

    private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

    private final String address;
    private final String agent;
    private final Function<Subject, String> names;
    private final Findings asked = new Findings();
    private final Findings findings = new Findings();
    private boolean inEngine;
    private final Deque<Object> transactions = new ArrayDeque<>();
    private Act act = Act.OTHER;
    private String name = "";
    private String unnamed = "";
    private int year;
    private String tried = "";
    private boolean armed;
    private boolean unchanged;
    private boolean refused;
    private boolean inTrail;
    private boolean told;
    private @Nullable Object carrier;
    private @Nullable Runnable later;
    private OptionalLong writtenBefore = OptionalLong.empty();

    private Attempt(String address, String agent, Function<Subject, String> names) {
        this.address = address;
        this.agent = agent;
        this.names = names;
    }

    /** What became of one thing; either may be empty. */
    public record Detail(String of, String before, String after) {}

    /** @param names what the school calls the table, unit and person that something is done to */
    public static Attempt begin(String address, @Nullable String agent, Function<Subject, String> names) {
        Attempt begun = new Attempt(address, agent == null ? "" : agent, names);
        CURRENT.set(begun);
        return begun;
    }

    public static Optional<Attempt> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public void end() {
        CURRENT.remove();
    }

    /**
     * From now on what is changed is this.
     *
     * @param called in Chinese; empty where only what is done will tell
     * @param otherwise what it is called where nothing has told
     */
    public void isTo(Act wanted, String called, String otherwise) {
        act = wanted;
        name = called;
        unnamed = otherwise;
        armed = true;
    }

    /** It is somebody's own hand in the engine, of which whatever the engine records is told. */
    public void isInTheEngine() {
        inEngine = true;
    }

    public boolean isOfTheEngine() {
        return inEngine;
    }

    /** Where nobody had a name for it. */
    public void turnsOutToBe(String called) {
        if (name.isEmpty()) {
            name = called;
        }
    }

    /** The work that it is decides something: it approves, returns or refuses what others have done or asked for. */
    public void isDecided() {
        if (act == Act.TASK) {
            act = Act.DECISION;
        }
    }

    /** What is written on the way, such as that a password was wrong, is not what is attempted. */
    public static <T> T aside(Supplier<T> work) {
        Optional<Attempt> running = current().filter(Attempt::isArmed);
        running.ifPresent(attempt -> attempt.armed = false);
        try {
            return work.get();
        } finally {
            running.ifPresent(attempt -> attempt.armed = true);
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

    /** What it asks to be done to, where the request's address does not say it; of several things what they have in common. */
    public void isAbout(Subject known) {
        asked.add(known);
    }

    /**
     * The same where it costs something to know: asked for where nothing else has told, or where it came to nothing.
     *
     * @param look tells this attempt what it is about
     */
    public void isAboutLater(Runnable look) {
        later = look;
    }

    private void find() {
        Runnable look = later;
        if (look != null) {
            later = null;
            aside(() -> {
                look.run();
                return look;
            });
        }
    }

    /** What it turns out to be done to. */
    public void isDoneTo(Subject known) {
        findings.add(known);
    }

    /** The year that it is about, where nothing else says it. */
    public void isOf(int known) {
        year = known;
    }

    /** What has come of it besides: a version, a decision. */
    public void says(String known) {
        unchanged = unchanged && known.isBlank();
        findings.add(known);
    }

    /** What was asked for stands already, whatever is locked or reckoned anew on the way; unless something else comes of it. */
    public void changesNothing(String known) {
        asked.add(known);
        unchanged = findings.isNothing();
    }

    /** What the running attempt asks for stands already. */
    public static void findsItDone() {
        current().ifPresent(attempt -> attempt.changesNothing(""));
    }

    public boolean isUnchanged() {
        return unchanged;
    }

    /** It is answered, and nothing of it was taken. */
    public void comesToNothing(String why) {
        asked.add(why);
        refused = true;
    }

    public boolean isRefused() {
        return refused;
    }

    /** What was asked for belongs to it: a day, a file's name, a number; the first ones are kept. */
    public void mentions(String known) {
        asked.add(known);
    }

    /** The first ones are kept. */
    public void tells(Detail detail) {
        unchanged = false;
        findings.add(detail);
    }

    public Act act() {
        return act;
    }

    /** Whether it is in the trail for good. */
    public boolean isInTrail() {
        return inTrail;
    }

    /** What came of it has been written by itself. */
    void isTold() {
        told = true;
    }

    /** Whether nobody has told of it yet, neither with what it changed nor by itself. */
    public boolean isUntold() {
        return !told && !inTrail;
    }

    /** Who does it, as far as is known by now. */
    public Origin origin() {
        return new Origin(
                LogField.USER.get().orElse(""),
                address,
                agent,
                LogField.REQUEST.get().orElse(""));
    }

    /** What it is done to, and all of it in words. */
    public Subject subject() {
        if (findings.subject().isEmpty()) {
            find();
        }
        return saying(about(), words());
    }

    /** What it asked for, and nothing of what has come of it. */
    Subject wanted() {
        find();
        return saying(asked.subject(), asked.words());
    }

    /** Known without asking for names, which are read in a transaction themselves; 0 where it is of none. */
    int year() {
        return dated(about()).year();
    }

    private Optional<Subject> about() {
        return findings.subject()
                .map(done -> asked.subject().map(done::common).orElse(done))
                .or(asked::subject);
    }

    private Subject dated(Optional<Subject> about) {
        Subject known = about.orElseGet(Subject::here);
        return known.year() == 0 ? known.in(year) : known;
    }

    private Subject saying(Optional<Subject> about, Set<String> said) {
        Subject dated = dated(about);
        return dated.saying(Stream.concat(Stream.of(names.apply(dated)), said.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，", name().isEmpty() ? "" : name() + "：", ""))
                .replaceFirst("：$", ""));
    }

    private Set<String> words() {
        return Stream.concat(asked.words().stream(), findings.words().stream())
                .limit(Findings.MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is done, without what to. */
    public String name() {
        return name.isEmpty() ? unnamed : name;
    }

    /** What the school calls that. */
    public String called(Subject thing) {
        return names.apply(thing);
    }

    /** What is asked for, for who tells what became of which thing by itself. */
    String asked() {
        Set<String> all = words();
        return name() + (all.isEmpty() ? "" : "（" + String.join("，", all) + "）");
    }

    boolean hasMoreToSay() {
        return !findings.isNothing();
    }

    /** What became of what, as it was told. */
    public List<Detail> details() {
        return findings.details();
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

    /** How many rows the connection counted when the outermost transaction began. */
    void hasWrittenBefore(OptionalLong rows) {
        writtenBefore = rows;
    }

    OptionalLong writtenBefore() {
        return writtenBefore;
    }

    /** In this or an earlier transaction. */
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
        if (transactions.remove(transaction) && transactions.isEmpty() && !committed) {
            findings.forget();
        }
        if (carrier == transaction) {
            inTrail = inTrail || committed;
            carrier = null;
        }
    }
}
