package cn.edu.zzut.monitoring.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Functions over lists whose work would not be bounded by their length. */
final class Lists {

    /** Return elements of their first argument. */
    static final Set<String> OF_ROWS = Set.of(
            "distinct values",
            "sort",
            "reverse",
            "sublist",
            "concatenate",
            "append",
            "insert before",
            "remove",
            "union");

    private static final int COST_OF_PRODUCT = 10;

    private Lists() {}

    /** Each value once, in the order of their first appearance. */
    static Object distinct(Object[] arguments, Effort effort) {
        if (arguments.length != 1 || arguments[0] == null) {
            return null;
        }
        long weight = effort.look(arguments[0]);
        if (!(arguments[0] instanceof Collection<?> list)) {
            return List.of(arguments[0]);
        }
        if (isNested(list)) {
            effort.spend(weight * weight);
        }
        Set<Object> once = new LinkedHashSet<>();
        for (Object element : list) {
            effort.spend(1);
            once.add(element);
        }
        return new ArrayList<>(once);
    }

    /** Whether the list has lists or contexts in it; a table's rows are neither. */
    static boolean isNested(Object value) {
        return value instanceof Collection<?> list
                && list.stream().anyMatch(element -> element instanceof Collection || element instanceof HashMap);
    }

    static Object product(Object[] arguments, Effort effort) {
        Object numbers = arguments.length == 1 ? arguments[0] : Arrays.asList(arguments);
        effort.look(numbers);
        List<?> list = numbers instanceof List<?> several ? several : Arrays.asList(numbers);
        if (list.isEmpty()) {
            return null;
        }
        BigDecimal product = BigDecimal.ONE;
        for (Object element : list) {
            if (!(element instanceof BigDecimal number)) {
                return null;
            }
            effort.spend(COST_OF_PRODUCT);
            product = Bounds.inRange(product.multiply(number, MathContext.DECIMAL128));
        }
        return product;
    }

    /** The texts one after the other, with a delimiter between them if there is one; null is left out. */
    static Object join(Object[] arguments, Effort effort) {
        if (arguments.length == 0 || arguments.length > 2 || !(arguments[0] instanceof List<?> list)) {
            return null;
        }
        String delimiter = arguments.length == 2 && arguments[1] instanceof String text ? text : "";
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Object element : list) {
            effort.spend(1);
            if (element instanceof String text) {
                joined.append(first ? "" : delimiter).append(text);
                first = false;
            } else if (element != null) {
                return null;
            }
            if (joined.length() > Effort.TEXT) {
                throw Bounds.tooLong();
            }
        }
        return joined.toString();
    }
}
