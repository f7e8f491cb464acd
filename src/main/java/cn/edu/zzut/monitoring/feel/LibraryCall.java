package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Functions.Callee;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.runtime.FEELFunction;

/** A function of the library, called with what it does in bounded time only. */
final class LibraryCall implements Callee {

    /** A call goes through reflection. */
    private static final int COST = 100;

    /** Numbers of the size of {@link Bounds} take so many operations. */
    private static final int COST_OF_SERIES = 1_000;

    private static final Set<String> SERIES = Set.of("exp", "log", "sqrt", "stddev");

    /** Do not look into a list's elements, however long these are. */
    private static final Set<String> SHALLOW =
            Set.of("append", "concatenate", "count", "mean", "median", "reverse", "stddev", "sublist", "sum");

    /** Compare a list's elements with a value; that is no work where it is neither list nor context. */
    private static final Set<String> SEEKING = Set.of("index of", "list contains");

    /** Compare elements with each other, which takes long where these are lists. */
    private static final Set<String> COMPARING = Set.of("union", "mode");

    /** Look for one text in another. */
    private static final Set<String> SEARCHING = Set.of("contains", "substring before", "substring after");

    private static final Set<String> READING =
            Set.of("date", "time", "date and time", "duration", "years and months duration", "number");

    /** Longer than any date, duration or number. */
    private static final int LONGEST_READ = 400;

    private static final BigDecimal HIGHEST_EXPONENT = BigDecimal.valueOf(600);

    private final FEELFunction function;
    private final String name;
    private final int cost;
    private final boolean shallow;
    private final boolean seeking;
    private final boolean comparing;
    private final boolean searching;
    private final boolean reading;

    LibraryCall(FEELFunction function) {
        this.function = function;
        this.name = function.getName();
        this.cost = SERIES.contains(name) ? COST_OF_SERIES : COST;
        this.shallow = SHALLOW.contains(name);
        this.seeking = SEEKING.contains(name);
        this.comparing = COMPARING.contains(name);
        this.searching = SEARCHING.contains(name);
        this.reading = READING.contains(name);
    }

    @Override
    public Object call(Object[] arguments, Effort effort) {
        effort.spend(cost);
        lookAt(arguments, effort);
        checkArguments(arguments);
        return Bounds.checked(function.invokeReflectively(EmptyContext.create(), arguments.clone()));
    }

    private void lookAt(Object[] arguments, Effort effort) {
        boolean flat = shallow || (seeking && arguments.length == 2 && !isComposite(arguments[1]));
        long all = 0;
        for (Object argument : arguments) {
            long weight = flat ? effort.pass(argument) : effort.look(argument);
            all += weight;
            if (comparing && Lists.isNested(argument)) {
                effort.spend(weight * weight);
            }
        }
        if (searching) {
            effort.spend(all * all);
        }
        if (all > Effort.VALUES) {
            throw Effort.tooManyValues(Effort.VALUES);
        }
    }

    private static boolean isComposite(Object value) {
        return value instanceof Collection || value instanceof Map;
    }

    private void checkArguments(Object[] arguments) {
        if (reading) {
            for (Object argument : arguments) {
                if (argument instanceof String text && text.length() > LONGEST_READ) {
                    throw new FeelProblem(name + "()读取的文字过长（最多" + LONGEST_READ + "个字符）");
                }
            }
        } else if (name.equals("string") && (arguments.length != 1 || isComposite(arguments[0]))) {
            throw new FeelProblem("string()只能转换一个数字、日期或文字");
        } else if (name.equals("sort") && arguments.length != 1) {
            throw new FeelProblem("sort()只能按自然顺序排序，只写列表一个参数");
        } else if (name.equals("exp")
                && arguments.length == 1
                && arguments[0] instanceof BigDecimal number
                && number.abs().compareTo(HIGHEST_EXPONENT) > 0) {
            throw Bounds.outOfRange();
        }
    }
}
