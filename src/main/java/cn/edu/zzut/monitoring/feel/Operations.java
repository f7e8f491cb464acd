package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.kie.dmn.feel.lang.ast.InfixOperator;

/** FEEL's infix operators: numbers and texts directly, every other combination as the interpreter does it. */
final class Operations {

    /** FEEL numbers are IEEE 754 decimal128: 34 digits, half to even. */
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Operations() {}

    static Function of(InfixOperator operator, Function left, Function right) {
        return switch (operator) {
            case ADD -> values -> add(left.value(values), right.value(values));
            case SUB -> arithmetic(operator, left, right, (a, b) -> a.subtract(b, DIGITS));
            case MULT -> arithmetic(operator, left, right, (a, b) -> a.multiply(b, DIGITS));
            case LT -> ordered(operator, left, right, order -> order < 0);
            case LTE -> ordered(operator, left, right, order -> order <= 0);
            case GT -> ordered(operator, left, right, order -> order > 0);
            case GTE -> ordered(operator, left, right, order -> order >= 0);
            case EQ -> ordered(operator, left, right, order -> order == 0);
            case NE -> ordered(operator, left, right, order -> order != 0);
            case AND -> values -> and(left, right, values);
            case OR -> values -> or(left, right, values);
            default -> values -> slowly(operator, left.value(values), right.value(values));
        };
    }

    private static Object add(Object a, Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.add(y, DIGITS);
        }
        if (a instanceof String x && b instanceof String y) {
            return x + y;
        }
        return slowly(InfixOperator.ADD, a, b);
    }

    private static Function arithmetic(
            InfixOperator operator,
            Function left,
            Function right,
            BiFunction<BigDecimal, BigDecimal, BigDecimal> numbers) {
        return values -> {
            Object a = left.value(values);
            Object b = right.value(values);
            return a instanceof BigDecimal x && b instanceof BigDecimal y
                    ? numbers.apply(x, y)
                    : slowly(operator, a, b);
        };
    }

    private static Function ordered(InfixOperator operator, Function left, Function right, IntPredicate holds) {
        return values -> {
            Object a = left.value(values);
            Object b = right.value(values);
            if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
                return holds.test(x.compareTo(y));
            }
            if (a instanceof String x && b instanceof String y) {
                return holds.test(x.compareTo(y));
            }
            return slowly(operator, a, b);
        };
    }

    /** False wins over unknown, unknown over true. */
    private static Object and(Function left, Function right, Object[] values) {
        Object a = left.value(values);
        if (Boolean.FALSE.equals(a)) {
            return false;
        }
        Object b = right.value(values);
        return Boolean.FALSE.equals(b)
                ? (Object) false
                : Boolean.TRUE.equals(a) && Boolean.TRUE.equals(b) ? true : null;
    }

    /** True wins over unknown, unknown over false. */
    private static Object or(Function left, Function right, Object[] values) {
        Object a = left.value(values);
        if (Boolean.TRUE.equals(a)) {
            return true;
        }
        Object b = right.value(values);
        return Boolean.TRUE.equals(b)
                ? (Object) true
                : Boolean.FALSE.equals(a) && Boolean.FALSE.equals(b) ? false : null;
    }

    private static Object slowly(InfixOperator operator, Object a, Object b) {
        return operator.evaluate(a, b, Interpreted.context());
    }
}
