package cn.edu.zzut.monitoring.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column that is the sum of others, because a rule says so.
 *
 * @param column the sum's name
 * @param parts the names of what it is the sum of
 */
public record SumOfParts(String column, List<String> parts) {

    /** Such as 总占地面积 = 占地面积学校产权 + 占地面积非学校产权, and nothing else. */
    private static final Pattern SUM =
            Pattern.compile("\\s*([^\\s=+]+)\\s*=\\s*([^\\s=+]+(?:\\s*\\+\\s*[^\\s=+]+)+)\\s*");

    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");

    public SumOfParts {
        parts = List.copyOf(parts);
    }

    /** Those that the table's rules on a single row speak of, in the order of the rules. */
    public static List<SumOfParts> of(TableDefinition table) {
        Map<String, String> names = table.columns().stream()
                .collect(Collectors.toMap(Column::feelName, Column::name, (first, second) -> first));
        return table.rules().stream()
                .filter(rule -> rule.enabled() && rule.scope() == RuleScope.ROW)
                .map(rule -> sum(rule, names))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SumOfParts> sum(Rule rule, Map<String, String> names) {
        Matcher matcher = SUM.matcher(rule.holds());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(1);
        List<String> parts = Arrays.asList(PLUS.split(matcher.group(2)));
        return names.containsKey(whole) && names.keySet().containsAll(parts)
                ? Optional.of(new SumOfParts(
                        names.get(whole), parts.stream().map(names::get).toList()))
                : Optional.empty();
    }
}
