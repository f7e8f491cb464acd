package cn.edu.zzut.monitoring.matrix;

import cn.edu.zzut.monitoring.access.CurrentUser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the list: an address and what it is under.
 *
 * @param rules the rights and rules that open it; those with a ~ open only what is the asker's own
 * @param how how it is tried: path, body, file, absent, last, only, named, query
 */
record Line(String section, String method, String pattern, String what, List<String> rules, Map<String, String> how) {

    static Line of(String section, String text, Map<String, String> names) {
        String[] parts = Arrays.stream(text.split(" \\| ")).map(String::strip).toArray(String[]::new);
        String[] address = parts[0].split(" ", 2);
        Map<String, String> how = new LinkedHashMap<>();
        if (parts.length > 2) {
            for (String option : parts[2].split(" ")) {
                String[] named = option.split("=", 2);
                how.put(named[0], named.length > 1 ? named[1] : "");
            }
        }
        return new Line(
                section, address[0], address[1], names.getOrDefault(parts[0], ""), List.of(parts[1].split(" ")), how);
    }

    String address() {
        return method + " " + pattern;
    }

    /** Of a submission there are moments, of anything else one. */
    List<Subject> subjects() {
        if (how.containsKey("only")) {
            return List.of(Subject.valueOf(how.get("only").toUpperCase(java.util.Locale.ROOT)));
        }
        return pattern.startsWith("/api/submissions/{id}") ? List.of(Subject.values()) : List.of(Subject.BEFORE);
    }

    boolean isTried() {
        return !"-".equals(how.get("path"));
    }

    Cell cell(Optional<CurrentUser> user, Facts facts) {
        if (rules.stream()
                .anyMatch(rule -> !rule.startsWith("~") && Rule.named(rule).of(user, facts))) {
            return Cell.ALL;
        }
        boolean part = rules.stream()
                .anyMatch(rule ->
                        rule.startsWith("~") && Rule.named(rule.substring(1)).of(user, facts));
        return part ? Cell.PART : Cell.NOTHING;
    }
}
