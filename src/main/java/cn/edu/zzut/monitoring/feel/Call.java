package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import cn.edu.zzut.monitoring.feel.Functions.Callee;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A call of one of FEEL's own functions. Rules often call with what stays the same from row to row, such as the year or
 * another table: the last result is kept for as long as the very same values come in.
 */
final class Call implements Function {

    private final Callee callee;
    private final Optional<DirectCalls.Direct> direct;
    private final Function[] parameters;
    private volatile Kept kept = new Kept(new Object[] {new Object()}, null);

    Call(String name, Function[] parameters) {
        this.callee = Functions.of(name);
        this.direct = DirectCalls.of(name, parameters.length);
        this.parameters = parameters;
    }

    private record Kept(Object[] arguments, Object result) {

        boolean isFor(Object[] others) {
            if (arguments.length != others.length) {
                return false;
            }
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] != others[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public Object value(Object[] values, Effort effort) {
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parameters[i].value(values, effort);
        }
        if (direct.isPresent()) {
            Object result = direct.get().call(arguments, effort);
            if (result != null) {
                return result;
            }
        }
        Kept last = kept;
        if (last.isFor(arguments)) {
            return last.result();
        }
        Object result = callee.call(arguments, effort);
        if (!(result instanceof Collection) && Arrays.stream(arguments).noneMatch(Call::isLarge)) {
            kept = new Kept(arguments, result);
        }
        return result;
    }

    private static boolean isLarge(Object argument) {
        return argument instanceof Collection || argument instanceof Map;
    }
}
