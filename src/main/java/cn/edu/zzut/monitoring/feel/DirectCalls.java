package cn.edu.zzut.monitoring.feel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** FEEL functions that rules call for each row, for arguments of the right types; the rest goes the long way round. */
final class DirectCalls {

    private static final Map<String, Function<Object[], Object>> BY_NAME = Map.of(
            "not", arguments -> arguments[0] instanceof Boolean truth ? !truth : null,
            "string length",
                    arguments -> arguments[0] instanceof String text
                            ? java.math.BigDecimal.valueOf(text.codePointCount(0, text.length()))
                            : null,
            "contains", arguments -> texts(arguments) ? text(arguments, 0).contains(text(arguments, 1)) : null,
            "starts with", arguments -> texts(arguments) ? text(arguments, 0).startsWith(text(arguments, 1)) : null,
            "ends with", arguments -> texts(arguments) ? text(arguments, 0).endsWith(text(arguments, 1)) : null);

    private DirectCalls() {}

    /** The function's result, or null where it has to be called properly. */
    static Optional<Function<Object[], Object>> of(String name, int arguments) {
        int expected = name.equals("not") || name.equals("string length") ? 1 : 2;
        return arguments == expected ? Optional.ofNullable(BY_NAME.get(name)) : Optional.empty();
    }

    private static boolean texts(Object[] arguments) {
        return arguments[0] instanceof String && arguments[1] instanceof String;
    }

    private static String text(Object[] arguments, int index) {
        return (String) arguments[index];
    }
}
