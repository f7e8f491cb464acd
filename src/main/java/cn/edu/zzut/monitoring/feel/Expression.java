package cn.edu.zzut.monitoring.feel;

import java.util.Arrays;
import java.util.Set;

/** A FEEL expression, ready to be evaluated any number of times, by any number of threads. */
public final class Expression {

    private final String source;
    private final Function function;
    private final int places;
    private final Set<String> used;
    private final boolean translated;

    Expression(String source, Function function, int places, Set<String> used, boolean translated) {
        this.source = source;
        this.function = function;
        this.places = places;
        this.used = Set.copyOf(used);
        this.translated = translated;
    }

    /**
     * The expression's value: a {@link java.math.BigDecimal}, text, boolean, list, map or null.
     *
     * @param values one for each of the {@link Names} that it was made for, in their order: numbers as BigDecimal, rows as
     *     maps
     */
    public Object evaluate(Object[] values) {
        return function.value(values.length < places ? Arrays.copyOf(values, places) : values);
    }

    /** Whether the value is true; false too when it is null. */
    public boolean isTrue(Object[] values) {
        return Boolean.TRUE.equals(evaluate(values));
    }

    /** The names that it uses. */
    public Set<String> used() {
        return used;
    }

    /** Whether all of it was translated, and nothing is left to the interpreter. */
    public boolean isTranslated() {
        return translated;
    }

    @Override
    public String toString() {
        return source;
    }

    /** One step of the expression. */
    @FunctionalInterface
    interface Function {

        Object value(Object[] values);
    }
}
