package cn.edu.zzut.monitoring.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How much an evaluation may still do and keep. One effort goes with a rule through all rows of a table: what they take
 * together is bounded, so that a rule ends by itself and needs nobody who stops it. What an operation costs is measured
 * roughly; a clock is the last net below that. It belongs to one thread.
 */
public final class Effort {

    /**
     * Steps of a rule on one table; a step is one plain operation of the expression on one value, about ten nanoseconds,
     * and what takes longer costs so many of them. The system property {@code monitoring.rules.steps} sets it.
     */
    public static final long STEPS = Long.getLong("monitoring.rules.steps", 200_000_000);

    /** Steps of a condition about the few answers of a form. */
    private static final long STEPS_OF_A_CONDITION = 1_000_000;

    /** What the evaluations of a rule on one table may last; several times what the steps usually take. */
    public static final Duration TIME = Duration.ofSeconds(20);

    /** The same where somebody waits for the answer, as for a trial, a decision or a form. */
    public static final Duration TIME_OF_AN_ANSWER = Duration.ofSeconds(2);

    /** The same for each of the formulas that are tried before they are kept, of which there may be many. */
    public static final Duration TIME_OF_A_TRIAL = Duration.ofSeconds(1);

    /** Values that one evaluation may put into lists and contexts. */
    public static final long VALUES = 1_000_000;

    /** Characters of a text that an evaluation makes. */
    public static final int TEXT = 100_000;

    /** So many characters weigh as much as one value. */
    private static final int CHARACTERS = 50;

    /** A row makes its cells' values anew whenever they are read. */
    private static final int CELL = 10;

    /** Texts are joined and compared so many characters in a step. */
    private static final int CHARACTERS_AT_ONCE = 64;

    /** After so many steps the clock is looked at, and after each operation that costs more. */
    private static final long BETWEEN_LOOKS = 10_000;

    private final long most;
    private final LongSupplier nanoseconds;
    private final Duration atMost;
    private long steps;
    private long values;
    private long time;
    private long nextLook;
    private boolean running;
    private long since;

    public Effort() {
        this(STEPS, VALUES);
    }

    /** For one condition of a form. */
    public static Effort ofACondition() {
        return new Effort(STEPS_OF_A_CONDITION, VALUES, TIME_OF_AN_ANSWER, System::nanoTime);
    }

    /** For all that one request asks to have evaluated, however many years, levels and formulas that are. */
    public static Effort ofAnAnswer() {
        return new Effort(STEPS, VALUES, TIME_OF_AN_ANSWER, System::nanoTime);
    }

    /** For one formula that is tried before it is kept. */
    public static Effort ofATrial() {
        return new Effort(STEPS, VALUES, TIME_OF_A_TRIAL, System::nanoTime);
    }

    Effort(long steps, long values) {
        this(steps, values, System::nanoTime);
    }

    Effort(long steps, long values, LongSupplier nanoseconds) {
        this(steps, values, TIME, nanoseconds);
    }

    /** @param nanoseconds a clock that begins anywhere */
    Effort(long steps, long values, Duration atMost, LongSupplier nanoseconds) {
        this.atMost = atMost;
        this.time = atMost.toNanos();
        this.steps = steps;
        this.most = values;
        this.values = values;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Whoever takes a formula without a value for an answer asks afterwards whether there was none because of this.
     *
     * @throws FeelProblem when steps or time are used up
     */
    public void requireSome() {
        if (steps < 0) {
            throw tooManySteps();
        }
        if (time < 0) {
            throw tooSlow();
        }
    }

    /** The same in words; empty where there is something left. */
    public Optional<String> problem() {
        try {
            requireSome();
            return Optional.empty();
        } catch (FeelProblem used) {
            return Optional.of(String.valueOf(used.getMessage()));
        }
    }

    private static FeelProblem tooManySteps() {
        return new FeelProblem("计算量超过上限，已停止：请缩小循环的范围，或避免循环套循环");
    }

    private FeelProblem tooSlow() {
        return new FeelProblem("计算时间超过上限（" + atMost.toSeconds() + "秒），已停止：这条规则太慢，请缩小循环的范围，避免循环套循环，少用乘方、对数和整行、整表的比较");
    }

    /** A new row: what was kept for the last one is given up, and the clock starts with the first step that is spent. */
    void begin() {
        values = most;
        running = false;
        nextLook = steps;
    }

    /** The row is done: what happens until the next one is not the rule's time. */
    void end() {
        if (running) {
            time -= nanoseconds.getAsLong() - since;
            running = false;
        }
    }

    /** Does something that takes so many steps. */
    void spend(long count) {
        steps -= count;
        if (steps < nextLook) {
            look();
        }
    }

    private void look() {
        if (steps < 0) {
            throw tooManySteps();
        }
        long now = nanoseconds.getAsLong();
        if (running) {
            time -= now - since;
        }
        running = true;
        since = now;
        nextLook = Math.max(0, steps - BETWEEN_LOOKS);
        if (time < 0) {
            throw tooSlow();
        }
    }

    /** Reads a text once through, which counts only where it is long. */
    void scan(String text) {
        if (text.length() >= CHARACTERS_AT_ONCE) {
            spend(text.length() / CHARACTERS_AT_ONCE);
        }
    }

    /** Compares two values through and through, rows with all their cells. */
    void compare(Object one, Object other) {
        read(one);
        read(other);
    }

    /** Compares a value with each of a list. */
    void seek(Object wanted, Object list) {
        read(list);
        spend(read(wanted) * (list instanceof Collection<?> several ? several.size() : 1));
    }

    /** Goes through a value down to the cells of its rows; returns what that takes. */
    long read(Object value) {
        return read(value, 1);
    }

    /** The library compares what is equal once more for each level that it lies deeper. */
    private long read(Object value, int depth) {
        long weight = depth;
        if (value instanceof String text) {
            weight += (long) depth * (text.length() / CHARACTERS);
        } else if (value instanceof HashMap<?, ?> context) {
            spend(weight);
            return weight + readAll(context.values(), depth + 1);
        } else if (value instanceof Map<?, ?> row) {
            weight += (long) depth * CELL * row.size();
        } else if (value instanceof Collection<?> list) {
            spend(weight);
            return weight + readAll(list, depth + 1);
        }
        spend(weight);
        return weight;
    }

    private long readAll(Collection<?> values, int depth) {
        long weight = 0;
        for (Object value : values) {
            weight += read(value, depth);
        }
        return weight;
    }

    /** Puts a value into a list or context. What is in it counts each time, so that no value grows beyond measure. */
    void keep(Object value) {
        values -= weigh(value, values);
        if (values < 0) {
            throw tooManyValues(most);
        }
    }

    static FeelProblem tooManyValues(long most) {
        return new FeelProblem("计算中产生的数据超过上限（" + most + "个值），已停止：请先筛选，再取所需的数据项");
    }

    /** Goes once through a list's elements without looking into them. */
    long pass(Object value) {
        long weight = value instanceof Collection<?> list ? 1 + list.size() : 1;
        spend(weight);
        return weight;
    }

    /** Looks at all of a value, as most functions do. */
    long look(Object value) {
        return weigh(value, Long.MAX_VALUE);
    }

    /** What is in it counts each time it is met; what weighs more than enough need not be weighed to its end. */
    private long weigh(Object value, long enough) {
        long weight = 1;
        if (value instanceof String text) {
            weight += text.length() / CHARACTERS;
        } else if (value instanceof List<?> list) {
            weight += weigh(list, enough);
        } else if (value instanceof HashMap<?, ?> context) {
            weight += weigh(context.values(), enough);
        }
        spend(weight);
        return weight;
    }

    private long weigh(Collection<?> values, long enough) {
        long weight = 0;
        for (Object value : values) {
            weight += value instanceof BigDecimal ? 1 : weigh(value, enough - weight);
            if (weight > enough) {
                break;
            }
        }
        return weight;
    }
}
