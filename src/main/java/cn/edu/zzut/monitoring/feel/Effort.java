package cn.edu.zzut.monitoring.feel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How much an evaluation may still do and keep. One effort goes with a rule through all rows of a table: what they take
 * together is bounded, so that a rule ends by itself and needs nobody who stops it. It belongs to one thread.
 */
public final class Effort {

    /** Steps of a rule on one table; a step is one operation of the expression on one value, some nanoseconds. */
    public static final long STEPS = 200_000_000;

    /** Values that one evaluation may put into lists and contexts. */
    public static final long VALUES = 1_000_000;

    /** Characters of a text that an evaluation makes. */
    public static final int TEXT = 100_000;

    /** So many characters weigh as much as one value. */
    private static final int CHARACTERS = 50;

    private final long most;
    private long steps;
    private long values;

    public Effort() {
        this(STEPS, VALUES);
    }

    Effort(long steps, long values) {
        this.steps = steps;
        this.most = values;
        this.values = values;
    }

    /** A new row: what was kept for the last one is given up. */
    void begin() {
        values = most;
    }

    /** Does something that takes so many steps. */
    void spend(long count) {
        steps -= count;
        if (steps < 0) {
            throw new FeelProblem("计算量超过上限，已停止：请缩小循环的范围，或避免循环套循环");
        }
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
        } else if (value instanceof LinkedHashMap<?, ?> context) {
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
