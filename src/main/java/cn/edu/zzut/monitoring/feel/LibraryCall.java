package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Functions.Callee;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.lang.impl.NamedParameter;
import org.kie.dmn.feel.runtime.FEELFunction;

/** A function of the library, called with what it does in bounded time only. */
final class LibraryCall implements Callee {

    /** A call goes through reflection. */
    private static final int COST = 100;

    /** Parsing a text into a value, which may also fail. */
    private static final int COST_OF_READING = 500;

    /** Numbers of the size of {@link Bounds} take so many operations. */
    private static final Map<String, Integer> COSTS =
            Map.of("modulo", 500, "sqrt", 1_000, "stddev", 1_000, "exp", 3_000, "log", 15_000);

    /** Elements are put in order. */
    private static final Set<String> SORTING = Set.of("sort", "median", "mode");

    /** An element is compared with so many others. */
    private static final int COST_OF_SORTING = 20;

    /** Each element is squared and added with all its digits. */
    private static final Set<String> SPREADING = Set.of("stddev");

    /** An element takes so many steps. */
    private static final int COST_OF_SPREADING = 100;

    /** Do not look into a list's elements, however long these are. */
    private static final Set<String> SHALLOW =
            Set.of("append", "concatenate", "count", "mean", "median", "reverse", "stddev", "sublist", "sum");

    /** Compare a list's elements with a value; that is no work where it is neither list, row nor context. */
    private static final Set<String> SEEKING = Set.of("index of", "list contains");

    /** Walk through a text letter by letter, for letters of two characters. */
    private static final Set<String> WALKING = Set.of("substring");

    /** So many characters are walked in a step. */
    private static final int WALKED = 5;

    /** Change each letter, of which one may become several, so that all before it are copied again. */
    private static final Set<String> RECASING = Set.of("upper case", "lower case");

    /** So many characters are copied in a step. */
    private static final int RECASED = 40;

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
    private final boolean sorting;
    private final boolean spreading;
    private final boolean shallow;
    private final boolean seeking;
    private final boolean comparing;
    private final boolean searching;
    private final boolean reading;
    private final boolean walking;
    private final boolean recasing;

    LibraryCall(FEELFunction function) {
        this.function = function;
        this.name = function.getName();
        this.cost = COSTS.getOrDefault(name, READING.contains(name) ? COST_OF_READING : COST);
        this.sorting = SORTING.contains(name);
        this.spreading = SPREADING.contains(name);
        this.shallow = SHALLOW.contains(name);
        this.seeking = SEEKING.contains(name);
        this.comparing = COMPARING.contains(name);
        this.searching = SEARCHING.contains(name);
        this.reading = READING.contains(name);
        this.walking = WALKING.contains(name);
        this.recasing = RECASING.contains(name);
    }

    @Override
    public Object call(Object[] arguments, Effort effort) {
        effort.spend(cost);
        Object[] given = Arrays.stream(arguments).map(LibraryCall::withoutName).toArray();
        lookAt(given, effort);
        checkArguments(given);
        return Bounds.checked(function.invokeReflectively(EmptyContext.create(), arguments.clone()));
    }

    private static Object withoutName(Object argument) {
        if (argument instanceof NamedParameter named) {
            if (named.getName().equals("mask")) {
                throw new FeelProblem("string()不能用格式mask，只能转换一个数字、日期或文字");
            }
            return named.getValue();
        }
        return argument;
    }

    private void lookAt(Object[] arguments, Effort effort) {
        if (name.equals("is") && arguments.length == 2) {
            effort.compare(arguments[0], arguments[1]);
        } else if (seeking && arguments.length == 2) {
            lookFor(arguments, effort);
        }
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
        if (walking && arguments.length > 0 && arguments[0] instanceof String text) {
            effort.spend(text.length() / WALKED);
        }
        if (recasing && arguments.length > 0 && arguments[0] instanceof String text) {
            effort.spend((long) text.length() * text.length() / RECASED);
        }
        if (sorting) {
            effort.spend(all * COST_OF_SORTING);
        }
        if (spreading) {
            effort.spend(all * COST_OF_SPREADING);
        }
        if (all > Effort.VALUES) {
            throw Effort.tooManyValues(Effort.VALUES);
        }
    }

    /** Named, the list may be the second. */
    private static void lookFor(Object[] arguments, Effort effort) {
        for (int list = 0; list < 2; list++) {
            if (arguments[list] instanceof Collection && isComposite(arguments[1 - list])) {
                effort.seek(arguments[1 - list], arguments[list]);
            }
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
