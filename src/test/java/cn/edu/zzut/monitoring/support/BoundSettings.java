package cn.edu.zzut.monitoring.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings of ours that the code reads, with the defaults that it gives them: placeholders, look-ups in the environment,
 * conditions, and records of {@link ConfigurationProperties}; and what application.yml says.
 */
public final class BoundSettings {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SHIPPED = Path.of("src/main/resources/application.yml");
    private static final String NAME = "(monitoring\\.[a-z0-9.-]*[a-z0-9])";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{" + NAME + "(?::([^}]*))?}");
    private static final Pattern LOOK_UP =
            Pattern.compile("getProperty\\(\\s*\"" + NAME + "\"\\s*(?:,[^\")]*?\"?([^\",)]*)\"?\\s*\\))?");
    private static final Pattern CONDITION =
            Pattern.compile("ConditionalOnProperty\\(\\s*(?:(?:name|value)\\s*=\\s*)?\"" + NAME + "\"()");

    private BoundSettings() {}

    /** name → default; empty where there is none. */
    public static SortedMap<String, String> read() {
        SortedMap<String, String> found = new TreeMap<>();
        files().forEach(source -> Stream.of(PLACEHOLDER, LOOK_UP, CONDITION)
                .map(pattern -> pattern.matcher(source))
                .forEach(settings -> add(settings, found)));
        String shipped = text(SHIPPED);
        add(PLACEHOLDER.matcher(shipped), found);
        ProductClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(com.tngtech.archunit.core.domain.JavaClass::reflect)
                .forEach(type -> record(prefix(type), type, found));
        shipped().forEach((name, value) -> found.computeIfPresent(name, (same, before) -> value));
        return found;
    }

    /** What application.yml says of anything. */
    public static Map<String, String> shipped() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(SHIPPED));
        Map<String, String> values = new TreeMap<>();
        yaml.getObject().forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        return values;
    }

    private static void add(Matcher settings, Map<String, String> found) {
        while (settings.find()) {
            String value = Optional.ofNullable(settings.group(2)).orElse("").strip();
            found.merge(settings.group(1), value, (one, other) -> one.isEmpty() ? other : one);
        }
    }

    private static String prefix(Class<?> type) {
        return MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix");
    }

    private static void record(String prefix, Class<?> type, Map<String, String> found) {
        if (!type.isRecord()) {
            throw new IllegalStateException(type + " is bound and no record");
        }
        var parameters = type.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String given = Optional.ofNullable(parameters[i].getAnnotation(Name.class))
                    .map(Name::value)
                    .orElse(components[i].getName());
            String name = prefix + "." + given.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            if (components[i].getType().isRecord()
                    && components[i].getType().getName().startsWith("cn.edu.zzut")) {
                record(name, components[i].getType(), found);
            } else {
                found.put(
                        name,
                        Arrays.stream(parameters[i].getAnnotationsByType(DefaultValue.class))
                                .flatMap(value -> Arrays.stream(value.value()))
                                .findFirst()
                                .orElse(""));
            }
        }
    }

    private static Stream<String> files() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(BoundSettings::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
