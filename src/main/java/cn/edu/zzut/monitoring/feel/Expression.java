package cn.edu.zzut.monitoring.feel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A FEEL expression, ready to be evaluated any number of times, by any number of threads. */
public final class Expression {

    private final String source;
    private final Function function;
    private final Function exceptions;
    private final int places;
    private final Set<String> used;
    private final Origins origins;

    /** @param exceptions the elements that {@link #exceptions} tells, as a list */
    Expression(String source, Function function, Function exceptions, int places, Set<String> used, Origins origins) {
        this.source = source;
        this.function = function;
        this.exceptions = exceptions;
        this.places = places;
        this.used = Set.copyOf(used);
        this.origins = origins;
    }

    /**
     * The expression's value, for whoever waits for it: a {@link java.math.BigDecimal}, text, boolean, list, map or null.
     *
     * @param values one for each of the {@link Names} that it was made for, in their order: numbers as BigDecimal, rows as
     *     maps
     * @throws FeelProblem when it would take too long or too much memory, or cannot be computed
     */
    public Object evaluate(Object[] values) {
        return evaluate(values, Effort.ofAnAnswer());
    }

    /** The same as a part of a greater work, such as all rows of a table, which is bounded as a whole. */
    public Object evaluate(Object[] values, Effort effort) {
        return run(function, values, effort);
    }

    private Object run(Function step, Object[] values, Effort effort) {
        effort.begin();
        try {
            return step.value(values.length < places ? Arrays.copyOf(values, places) : values, effort);
        } catch (FeelProblem refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError failed) {
            throw new FeelProblem("“" + source + "”不能对这些数据求值，请改写", failed);
        } finally {
            effort.end();
        }
    }

    /** Whether the value is true; false too when it is null. */
    public boolean isTrue(Object[] values, Effort effort) {
        return Boolean.TRUE.equals(evaluate(values, effort));
    }

    /**
     * The elements for which {@code every … satisfies …} is false, in their order; none where the expression is of another
     * kind.
     *
     * @throws FeelProblem as {@link #evaluate}
     */
    public List<?> exceptions(Object[] values, Effort effort) {
        return (List<?>) run(exceptions, values, effort);
    }

    /**
     * The rows that the value comes from: of each table that the expression looks at, those that its filters leave.
     *
     * @throws FeelProblem as {@link #evaluate}
     */
    public List<Map<?, ?>> rows(Object[] values, Effort effort) {
        List<Map<?, ?>> rows = new ArrayList<>();
        for (Function taken : origins.rows()) {
            Object found = run(taken, values, effort);
            Collection<?> several = found instanceof Collection<?> list ? list : Collections.singletonList(found);
            several.forEach(row -> {
                if (row instanceof Map<?, ?> map) {
                    rows.add(map);
                }
            });
        }
        return rows;
    }

    /**
     * What the expression divides by and is 0, as it is written.
     *
     * @throws FeelProblem as {@link #evaluate}
     */
    public List<String> zeroDivisors(Object[] values, Effort effort) {
        return origins.divisors().stream()
                .filter(divisor ->
                        run(divisor.value(), values, effort) instanceof BigDecimal number && number.signum() == 0)
                .map(Origins.Divisor::text)
                .toList();
    }

    /** The names that it uses. */
    public Set<String> used() {
        return used;
    }

    @Override
    public String toString() {
        return source;
    }

    /** One step of the expression. */
    @FunctionalInterface
    interface Function {

        Object value(Object[] values, Effort effort);
    }
}
