package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A FEEL expression over named values, of which it asks for those that it uses. */
public final class Formula {

    private final List<String> names;
    private final boolean[] used;
    private final Expression expression;

    private Formula(List<String> names, Expression expression) {
        this.names = names;
        this.expression = expression;
        this.used = new boolean[names.size()];
        for (int i = 0; i < used.length; i++) {
            used[i] = expression.used().contains(names.get(i));
        }
    }

    /** @throws FeelProblem when it is not FEEL, or uses a name that is not there */
    static Formula of(String source, Names available) {
        if (source == null || source.isBlank()) {
            throw new FeelProblem("没有公式");
        }
        Names names = available.occurringIn(source);
        return new Formula(names.all(), Feel.expression(source, names));
    }

    /** The names that it uses. */
    public Set<String> uses() {
        return expression.used();
    }

    /**
     * Its value, see {@link Expression#evaluate(Object[], Effort)}.
     *
     * @param values gives the value of a name that it uses; may be null
     * @throws FeelProblem when it cannot be computed
     */
    public Object value(Function<String, Object> values, Effort effort) {
        return expression.evaluate(arguments(values), effort);
    }

    public boolean isTrue(Function<String, Object> values, Effort effort) {
        return expression.isTrue(arguments(values), effort);
    }

    /** The rows that its value comes from. */
    public List<Map<?, ?>> rows(Function<String, Object> values, Effort effort) {
        return expression.rows(arguments(values), effort);
    }

    /** What it divides by and is 0. */
    public List<String> zeroDivisors(Function<String, Object> values, Effort effort) {
        return expression.zeroDivisors(arguments(values), effort);
    }

    private Object[] arguments(Function<String, Object> values) {
        Object[] arguments = new Object[names.size()];
        for (int i = 0; i < arguments.length; i++) {
            if (used[i]) {
                arguments[i] = values.apply(names.get(i));
            }
        }
        return arguments;
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
