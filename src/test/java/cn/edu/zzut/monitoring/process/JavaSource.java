package cn.edu.zzut.monitoring.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java source files as text, for tests that look for names in calls; constants are resolved. */
final class JavaSource {

    /** A name in a call: a literal, or a constant of this or another class. */
    private static final String NAME = "(\"[^\"]*\"|(?:[A-Z]\\w+\\.)?[A-Z][A-Z_]+\\b)";

    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) = (\"[^\"]*\")");

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> constants = new HashMap<>();

    private JavaSource() {}

    /** What is in that folder of {@code src/main/java/cn/edu/zzut/monitoring}. */
    static JavaSource of(String folder) {
        JavaSource source = new JavaSource();
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java/cn/edu/zzut/monitoring", folder))) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".java")).toList()) {
                source.add(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source;
    }

    private void add(Path path) throws IOException {
        String type = path.getFileName().toString().replace(".java", "");
        String text = Files.readString(path).replaceAll("\\s+", " ");
        files.put(type, text);
        matches(CONSTANT, text).forEach(found -> constants.put(type + "." + found.group(1), unquoted(found.group(2))));
    }

    /** All types but one. */
    JavaSource without(String type) {
        JavaSource rest = new JavaSource();
        rest.files.putAll(files);
        rest.files.remove(type);
        rest.constants.putAll(constants);
        return rest;
    }

    /** The names that stand right after such a beginning of a call, such as {@code getVariable\(}. */
    Set<String> namesAfter(String... beginnings) {
        Set<String> names = new TreeSet<>();
        for (String beginning : beginnings) {
            Pattern pattern = Pattern.compile(beginning + " ?" + NAME);
            files.forEach((type, text) -> matches(pattern, text)
                    .map(found -> resolved(type, found.group(1)))
                    .forEach(names::add));
        }
        names.remove("");
        return names;
    }

    /** What else that finds. */
    Set<String> found(String expression) {
        return files.values().stream()
                .flatMap(text -> matches(Pattern.compile(expression), text))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String resolved(String type, String name) {
        return name.startsWith("\"")
                ? unquoted(name)
                : constants.getOrDefault(name.contains(".") ? name : type + "." + name, "");
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
