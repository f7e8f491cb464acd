package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Functions.Callee;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.runtime.FEELFunction;

/** A function of the library, called with what it does in bounded time only. */
record LibraryCall(FEELFunction function) implements Callee {

    /** A call goes through reflection. */
    private static final int COST = 100;

    /** Numbers of the size of {@link Bounds} take so many operations. */
    private static final int COST_OF_SERIES = 1_000;

    private static final Set<String> SERIES = Set.of("exp", "log", "sqrt", "stddev");
    private static final Set<String> READING =
            Set.of("date", "time", "date and time", "duration", "years and months duration", "number");

    /** Compare elements with each other, which takes long where these are lists. */
    private static final Set<String> COMPARING = Set.of("union", "mode");

    /** Look for one text in another. */
    private static final Set<String> SEARCHING = Set.of("contains", "substring before", "substring after");

    /** Longer than any date, duration or number. */
    private static final int LONGEST_READ = 400;

    private static final BigDecimal HIGHEST_EXPONENT = BigDecimal.valueOf(600);

    @Override
    public Object call(Object[] arguments, Effort effort) {
        String name = function.getName();
        effort.spend(SERIES.contains(name) ? COST_OF_SERIES : COST);
        if (!name.equals("count")) {
            lookAt(arguments, effort);
        }
        checkArguments(name, arguments);
        return Bounds.checked(function.invokeReflectively(EmptyContext.create(), arguments.clone()));
    }

    private void lookAt(Object[] arguments, Effort effort) {
        long all = 0;
        for (Object argument : arguments) {
            long weight = effort.look(argument);
            all += weight;
            if (COMPARING.contains(function.getName()) && Lists.isNested(argument)) {
                effort.spend(weight * weight);
            }
        }
        if (SEARCHING.contains(function.getName())) {
            effort.spend(all * all);
        }
        if (all > Effort.VALUES) {
            throw Effort.tooManyValues(Effort.VALUES);
        }
    }

    private static void checkArguments(String name, Object[] arguments) {
        if (READING.contains(name)) {
            for (Object argument : arguments) {
                if (argument instanceof String text && text.length() > LONGEST_READ) {
                    throw new FeelProblem(name + "()读取的文字过长（最多" + LONGEST_READ + "个字符）");
                }
            }
        }
        if (name.equals("string")
                && (arguments.length != 1 || arguments[0] instanceof Collection || arguments[0] instanceof Map)) {
            throw new FeelProblem("string()只能转换一个数字、日期或文字");
        }
        if (name.equals("sort") && arguments.length != 1) {
            throw new FeelProblem("sort()只能按自然顺序排序，只写列表一个参数");
        }
        if (name.equals("exp")
                && arguments.length == 1
                && arguments[0] instanceof BigDecimal number
                && number.abs().compareTo(HIGHEST_EXPONENT) > 0) {
            throw Bounds.outOfRange();
        }
    }
}
