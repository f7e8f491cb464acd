package cn.edu.zzut.monitoring.validation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a value was meant to be where the two differ in nothing that is easily seen, and says in what they do. */
final class LookAlikes {

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\p{Cf}]");
    private static final Pattern DOTS = Pattern.compile("(?<=\\P{ASCII})[·・•‧･∙⋅.．]|[·・•‧･∙⋅.．](?=\\P{ASCII})");

    private enum Difference {
        BLANK("空格", text -> BLANKS.matcher(text).replaceAll("")),
        DOT("间隔号", text -> DOTS.matcher(text).replaceAll("")),
        WIDTH("全半角", text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
        CASE("大小写", text -> text.toLowerCase(Locale.ROOT)),
        ZERO("前导0", text -> LEADING_ZEROS.matcher(text).replaceFirst(""));

        private final String title;
        private final UnaryOperator<String> without;

        Difference(String title, UnaryOperator<String> without) {
            this.title = title;
            this.without = without;
        }
    }

    /**
     * What a value looks like.
     *
     * @param values the columns' values as they are
     * @param differences in what the two differ, such as 前导0; empty where only all of it together makes them alike
     */
    record Meant(List<String> values, String differences) {}

    private final List<Set<List<String>>> offers;
    private @Nullable Map<List<String>, List<String>> byLook;

    LookAlikes(List<Set<List<String>>> offers) {
        this.offers = offers;
    }

    /** The value that is offered and looks the same; empty where there is none. */
    Optional<Meant> of(List<String> values) {
        return Optional.ofNullable(byLook().get(look(values, null)))
                .map(meant -> new Meant(meant, differences(values, meant)));
    }

    private Map<List<String>, List<String>> byLook() {
        Map<List<String>, List<String>> known = byLook;
        if (known == null) {
            known = new HashMap<>();
            for (Set<List<String>> offer : offers) {
                for (List<String> values : offer) {
                    known.putIfAbsent(look(values, null), values);
                }
            }
            byLook = known;
        }
        return known;
    }

    private static String differences(List<String> one, List<String> other) {
        return Arrays.stream(Difference.values())
                .filter(difference -> !look(one, difference).equals(look(other, difference)))
                .map(difference -> difference.title)
                .collect(Collectors.joining("、"));
    }

    /** @param seen the difference that is still to be seen; null where none is */
    private static List<String> look(List<String> values, @Nullable Difference seen) {
        return values.stream().map(value -> look(value, seen)).toList();
    }

    private static String look(String value, @Nullable Difference seen) {
        String text = value;
        for (Difference difference : Difference.values()) {
            if (difference != seen) {
                text = difference.without.apply(text);
            }
        }
        return text;
    }
}
