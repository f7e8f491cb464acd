package cn.edu.zzut.monitoring.feel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Set;

/**
 * {@code matches}, {@code replace} and {@code split} by RE2, whose time grows with text and pattern only, and never by
 * tries. The library would hand the first two to an XQuery processor, as a query put together from their texts.
 */
final class Regex {

    static final Set<String> NAMES = Set.of("matches", "replace", "split");

    static final int LONGEST = 500;

    /** The counts in {@code {n,m}}, multiplied: so often may a part of the pattern be repeated. */
    static final int REPEATED = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    /** A pattern that is not the last one is compiled: so many steps for each of its parts, and for any. */
    private static final int COST_OF_PART = 5;

    private static final int COST_OF_PATTERN = 500;

    /** Beside what goes by text and pattern. */
    private static final int COST = 100;

    private Compiled last = new Compiled("", "", Pattern.compile(""), 1);

    /** @param size bounds the automaton's states */
    private record Compiled(String source, String flags, Pattern pattern, long size) {}

    /** @throws FeelProblem when it is not a pattern, or too large a one */
    static void check(String pattern) {
        compile(pattern, "");
    }

    Object matches(Object[] arguments, Effort effort) {
        if (!areTexts(arguments, 2)) {
            return null;
        }
        return matcher(arguments, 2, effort).find();
    }

    Object replace(Object[] arguments, Effort effort) {
        if (!areTexts(arguments, 3)) {
            return null;
        }
        Matcher matcher = matcher(arguments, 3, effort);
        String replacement = (String) arguments[2];
        long groups = replacement.chars().filter(character -> character == '$').count();
        StringBuffer result = new StringBuffer();
        while (matcher.find()) {
            long made = result.length() + replacement.length() + groups * (matcher.end() - matcher.start());
            if (made > Effort.TEXT) {
                throw Bounds.tooLong();
            }
            effort.spend(1 + made / Effort.TEXT);
            appended(matcher, result, replacement);
        }
        return Bounds.shortEnough(matcher.appendTail(result).toString());
    }

    private static void appended(Matcher matcher, StringBuffer result, String replacement) {
        try {
            matcher.appendReplacement(result, replacement);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FeelProblem("replace()的替换文字“" + replacement + "”有误：$后应为正则表达式中已有的组号，如$1");
        }
    }

    Object split(Object[] arguments, Effort effort) {
        if (!areTexts(arguments, 2) || arguments.length != 2) {
            return null;
        }
        String text = (String) arguments[0];
        Compiled compiled = compiled((String) arguments[1], "", effort);
        effort.spend(COST + (text.length() + 1) * compiled.size());
        Object parts = Arrays.asList(compiled.pattern().split(text, -1));
        effort.look(parts);
        return parts;
    }

    /** Whether there are so many texts, and perhaps one more with flags. */
    private static boolean areTexts(Object[] arguments, int count) {
        return (arguments.length == count || (arguments.length == count + 1 && arguments[count] instanceof String))
                && Arrays.stream(arguments, 0, count).allMatch(String.class::isInstance);
    }

    private Matcher matcher(Object[] arguments, int flags, Effort effort) {
        String text = (String) arguments[0];
        Compiled compiled =
                compiled((String) arguments[1], arguments.length > flags ? (String) arguments[flags] : "", effort);
        effort.spend(COST + (text.length() + 1) * compiled.size());
        return compiled.pattern().matcher(text);
    }

    private Compiled compiled(String source, String flags, Effort effort) {
        Compiled found = last;
        if (!found.source().equals(source) || !found.flags().equals(flags)) {
            found = compile(source, flags);
            effort.spend(COST_OF_PATTERN + COST_OF_PART * found.size());
            last = found;
        }
        return found;
    }

    private static Compiled compile(String source, String flags) {
        if (source.length() > LONGEST) {
            throw new FeelProblem("正则表达式过长（最多" + LONGEST + "个字符）");
        }
        long repeated = 1;
        Matcher count = COUNT.matcher(source);
        while (count.find()) {
            String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
            repeated *= most.length() > 4 ? REPEATED + 1 : Math.max(1, Integer.parseInt(most));
            if (repeated > REPEATED) {
                throw new FeelProblem("正则表达式“" + source + "”中的重复次数过多（相乘最多" + REPEATED + "次）");
            }
        }
        try {
            return new Compiled(source, flags, Pattern.compile(source, bits(flags)), (source.length() + 1) * repeated);
        } catch (PatternSyntaxException e) {
            throw new FeelProblem("“" + source + "”不是可用的正则表达式，请改正（不支持反向引用和前后查找）");
        }
    }

    private static int bits(String flags) {
        int bits = 0;
        for (int i = 0; i < flags.length(); i++) {
            bits |= switch (flags.charAt(i)) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                default -> throw new FeelProblem("正则表达式的标志“" + flags + "”有误，只能是i、m、s");
            };
        }
        return bits;
    }
}
