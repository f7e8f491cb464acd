package cn.edu.zzut.monitoring.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** FEEL functions that rules call for each row, for arguments of the right types; the rest goes the long way round. */
final class DirectCalls {

    /** A search of one text in another compares so many characters in a step. */
    private static final int CHARACTERS = 64;

    private static final Map<String, Direct> BY_NAME = Map.of(
            "not", (arguments, effort) -> arguments[0] instanceof Boolean truth ? !truth : null,
            "string length", (arguments, effort) -> arguments[0] instanceof String text ? length(text, effort) : null,
            "contains",
                    (arguments, effort) ->
                            searchable(arguments, effort) ? text(arguments, 0).contains(text(arguments, 1)) : null,
            "starts with",
                    (arguments, effort) ->
                            searchable(arguments, effort) ? text(arguments, 0).startsWith(text(arguments, 1)) : null,
            "ends with",
                    (arguments, effort) ->
                            searchable(arguments, effort) ? text(arguments, 0).endsWith(text(arguments, 1)) : null,
            "list contains", DirectCalls::isAmong,
            "sum", DirectCalls::sum);

    private static final Set<String> ONE = Set.of("not", "string length", "sum");

    private DirectCalls() {}

    /** The function's result, or null where it has to be called properly. */
    @FunctionalInterface
    interface Direct {

        Object call(Object[] arguments, Effort effort);
    }

    static Optional<Direct> of(String name, int arguments) {
        int expected = ONE.contains(name) ? 1 : 2;
        return arguments == expected ? Optional.ofNullable(BY_NAME.get(name)) : Optional.empty();
    }

    private static BigDecimal length(String text, Effort effort) {
        effort.scan(text);
        return BigDecimal.valueOf(text.codePointCount(0, text.length()));
    }

    private static boolean searchable(Object[] arguments, Effort effort) {
        if (arguments[0] instanceof String text && arguments[1] instanceof String part) {
            effort.spend((long) text.length() * part.length() / CHARACTERS);
            return true;
        }
        return false;
    }

    private static String text(Object[] arguments, int index) {
        return (String) arguments[index];
    }

    /** Whether a text is in a list. */
    private static Object isAmong(Object[] arguments, Effort effort) {
        if (arguments[0] instanceof List<?> list && arguments[1] instanceof String wanted) {
            effort.spend((long) list.size() * (1 + wanted.length() / CHARACTERS));
            return list.contains(wanted);
        }
        return null;
    }

    private static Object sum(Object[] arguments, Effort effort) {
        if (!(arguments[0] instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        effort.spend(list.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (Object element : list) {
            if (!(element instanceof BigDecimal number)) {
                return null;
            }
            sum = sum.add(number);
        }
        return Bounds.checked(sum);
    }
}
