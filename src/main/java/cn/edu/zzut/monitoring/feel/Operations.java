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

    /** The library's comparisons look at their operands' types anew each time. */
    private static final int COMPARISON = 50;

    /** Its arithmetic puts a table of all combinations together first; so with dates and durations. */
    private static final int ARITHMETIC = 200;

    private static final int DIVISION = 50;

    private static final int SMALL_POWER = 300;

    private static final int POWER = 2_000;

    /** By way of logarithm and exponential function. */
    private static final int BROKEN_POWER = 20_000;

    private static final BigDecimal SMALL = BigDecimal.TEN;

    private Operations() {}

    static Function of(InfixOperator operator, Function left, Function right) {
        return switch (operator) {
            case ADD -> (values, effort) -> add(left.value(values, effort), right.value(values, effort), effort);
            case SUB -> arithmetic(operator, left, right, (a, b) -> a.subtract(b, DIGITS));
            case MULT -> arithmetic(operator, left, right, (a, b) -> Bounds.inRange(a.multiply(b, DIGITS)));
            case DIV -> (values, effort) -> divide(left.value(values, effort), right.value(values, effort), effort);
            case LT -> ordered(operator, left, right, order -> order < 0);
            case LTE -> ordered(operator, left, right, order -> order <= 0);
            case GT -> ordered(operator, left, right, order -> order > 0);
            case GTE -> ordered(operator, left, right, order -> order >= 0);
            case EQ -> ordered(operator, left, right, order -> order == 0);
            case NE -> ordered(operator, left, right, order -> order != 0);
            case AND -> (values, effort) -> and(left, right, values, effort);
            case OR -> (values, effort) -> or(left, right, values, effort);
            default ->
                (values, effort) -> slowly(operator, left.value(values, effort), right.value(values, effort), effort);
        };
    }

    private static Object add(Object a, Object b, Effort effort) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.add(y, DIGITS);
        }
        if (a instanceof String x && b instanceof String y) {
            effort.scan(x);
            effort.scan(y);
            return Bounds.shortEnough(x + y);
        }
        return slowly(InfixOperator.ADD, a, b, effort);
    }

    private static Object divide(Object a, Object b, Effort effort) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            effort.spend(DIVISION);
            return y.signum() == 0 ? null : Bounds.inRange(x.divide(y, DIGITS));
        }
        return slowly(InfixOperator.DIV, a, b, effort);
    }

    private static Function arithmetic(
            InfixOperator operator,
            Function left,
            Function right,
            BiFunction<BigDecimal, BigDecimal, BigDecimal> numbers) {
        return (values, effort) -> {
            Object a = left.value(values, effort);
            Object b = right.value(values, effort);
            return a instanceof BigDecimal x && b instanceof BigDecimal y
                    ? numbers.apply(x, y)
                    : slowly(operator, a, b, effort);
        };
    }

    private static Function ordered(InfixOperator operator, Function left, Function right, IntPredicate holds) {
        return (values, effort) -> {
            Object a = left.value(values, effort);
            Object b = right.value(values, effort);
            if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
                return holds.test(x.compareTo(y));
            }
            if (a instanceof String x && b instanceof String y) {
                effort.scan(x.length() < y.length() ? x : y);
                return holds.test(x.compareTo(y));
            }
            return slowly(operator, a, b, effort);
        };
    }

    /** False wins over unknown, unknown over true. */
    private static Object and(Function left, Function right, Object[] values, Effort effort) {
        Object a = left.value(values, effort);
        if (Boolean.FALSE.equals(a)) {
            return false;
        }
        Object b = right.value(values, effort);
        return Boolean.FALSE.equals(b)
                ? (Object) false
                : (Boolean.TRUE.equals(a) && Boolean.TRUE.equals(b)) ? true : null;
    }

    /** True wins over unknown, unknown over false. */
    private static Object or(Function left, Function right, Object[] values, Effort effort) {
        Object a = left.value(values, effort);
        if (Boolean.TRUE.equals(a)) {
            return true;
        }
        Object b = right.value(values, effort);
        return Boolean.TRUE.equals(b)
                ? (Object) true
                : (Boolean.FALSE.equals(a) && Boolean.FALSE.equals(b)) ? false : null;
    }

    /** What is not two numbers or two texts may be lists, which are compared through and through. */
    private static Object slowly(InfixOperator operator, Object a, Object b, Effort effort) {
        effort.spend(cost(operator, b));
        effort.compare(a, b);
        return Bounds.checked(operator.evaluate(a, b, EmptyContext.create()));
    }

    private static int cost(InfixOperator operator, Object right) {
        return switch (operator) {
            case LT, LTE, GT, GTE, EQ, NE -> COMPARISON;
            case POW -> right instanceof BigDecimal exponent ? costOfPower(exponent) : ARITHMETIC;
            default -> ARITHMETIC;
        };
    }

    private static int costOfPower(BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() > 0) {
            return BROKEN_POWER;
        }
        return exponent.abs().compareTo(SMALL) <= 0 ? SMALL_POWER : POWER;
    }
}
