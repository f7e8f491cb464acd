package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A condition of a form, such as {@code =not(decision = "return")}, over answers and variables. */
record Condition(Expression expression, List<String> names) {

    /** @throws FeelProblem when it is not FEEL */
    static Condition of(String source) {
        String feel = source.substring(1);
        List<String> names =
                List.copyOf(Feel.expression(feel, new Names().othersNull()).used());
        Names places = new Names();
        names.forEach(places::with);
        return new Condition(Feel.expression(feel, places), names);
    }

    /** Whether it is true; a name without a value is null, and what cannot be decided is not true. */
    boolean holds(Map<String, Object> values) {
        Object[] ordered = names.stream().map(name -> plain(values.get(name))).toArray();
        try {
            return expression.isTrue(ordered, Effort.ofACondition());
        } catch (FeelProblem undecided) {
            return false;
        }
    }

    /** FEEL has decimal numbers only. */
    private static Object plain(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
