package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The FEEL of decision tables (第二十二条: what a fault is graded as) is that of the rules: the same words mean the same,
 * cost is counted, and nothing outside the data can be called. A cell's unary tests are read as what stands after {@code
 * in}.
 */
public final class DecisionFeel implements FeelEngine {

    private static final String ANYTHING = "-";
    private static final String NOT = "not(";
    private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** Of an engine whose decision tables are read by it; there is no other FEEL. */
    public static DefaultDmnEngineConfiguration ofDecisions() {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(DecisionFeel::new);
        return decisions;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) plain(value(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        String cell = tests.strip();
        return cell.equals(ANYTHING) || Boolean.TRUE.equals(value(asked(cell, input), variables));
    }

    private static String asked(String cell, String input) {
        return cell.startsWith(NOT) && cell.endsWith(")")
                ? NOT + asked(cell.substring(NOT.length(), cell.length() - 1), input) + ")"
                : input + " in (" + cell + ")";
    }

    private static Object value(String source, VariableContext variables) {
        Names names = new Names();
        variables.keySet().forEach(names::with);
        Names used = names.occurringIn(source);
        List<String> all = used.all();
        try {
            return Feel.expression(source, used)
                    .evaluate(all.stream()
                            .map(name -> ofFeel(variables.resolve(name)))
                            .toArray());
        } catch (FeelProblem refused) {
            throw new FeelException("决策表中的“" + source + "”：" + refused.getMessage(), refused);
        }
    }

    private static Object ofFeel(TypedValue variable) {
        Object value = variable == null ? null : variable.getValue();
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return value instanceof Date date ? date.toInstant().atZone(ZoneId.systemDefault()) : value;
    }

    /** Numbers as the engine keeps them in variables: it has no type for FEEL's. */
    private static Object plain(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return number.doubleValue();
        }
        if (number.abs().compareTo(LARGEST_INTEGER) <= 0) {
            return number.intValue();
        }
        return number.longValue();
    }
}
