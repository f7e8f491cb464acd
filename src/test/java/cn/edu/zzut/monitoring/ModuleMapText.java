package cn.edu.zzut.monitoring;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The map of the modules as the docs show it: a picture in Mermaid's language and a table. */
record ModuleMapText(ModuleMap map) {

    private static final Path SOURCES = Path.of("src/main/java/cn/edu/zzut/monitoring");

    String text() {
        return picture() + "\n\n" + table();
    }

    private String picture() {
        Stream<String> nodes = modules().stream().map(this::node);
        Stream<String> arrows = map.names().stream().flatMap(this::arrows);
        return Stream.of(Stream.of("```mermaid", "flowchart TD"), nodes, arrows, Stream.of("```"))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private String node(String module) {
        List<String> rooms = rooms(module);
        if (rooms.isEmpty()) {
            return "    " + module;
        }
        return rooms.stream()
                .map(room -> "        " + id(room) + "[" + room.substring(module.length() + 1) + "]\n")
                .collect(joining("", "    subgraph " + module + "\n", "    end"));
    }

    /** Arrows that follow from two others are left out, and a module's into its own rooms, which the picture shows inside. */
    private Stream<String> arrows(String name) {
        Set<String> known = map.mayKnow(name);
        return known.stream()
                .filter(other -> !other.startsWith(name + "/"))
                .filter(other -> known.stream().noneMatch(between -> map.reaches(between, other)))
                .map(other -> "    " + id(name) + " --> " + id(other));
    }

    private String table() {
        return Stream.concat(
                        Stream.of("| module | owns | may know |", "| --- | --- | --- |"),
                        modules().stream()
                                .flatMap(module -> Stream.concat(Stream.of(module), rooms(module).stream()))
                                .map(this::row))
                .collect(joining("\n"));
    }

    private String row(String name) {
        String known = String.join(", ", map.mayKnow(name));
        return "| `%s`%s | %s | %s |"
                .formatted(
                        name, map.knownByAll(name) ? ", known by all" : "", owns(name), known.isEmpty() ? "–" : known);
    }

    /** What the package says of itself. */
    private static String owns(String name) {
        try {
            String source = Files.readString(SOURCES.resolve(name).resolve("package-info.java"));
            return Arrays.stream(source.substring(0, source.indexOf("*/")).split("\n"))
                    .map(line -> line.replaceFirst("^\\s*/?\\*+", "").strip())
                    .collect(joining(" "))
                    .strip()
                    .replaceAll("\\{@code ([^}]*)}", "`$1`");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From the ground up. */
    private List<String> modules() {
        return sorted(map.names().stream().filter(name -> ModuleMap.house(name).equals(name)));
    }

    private List<String> rooms(String module) {
        return sorted(map.names().stream().filter(name -> name.startsWith(module + "/")));
    }

    private List<String> sorted(Stream<String> names) {
        return names.sorted(comparing(this::floor).thenComparing(name -> name)).toList();
    }

    private int floor(String name) {
        return map.mayKnow(name).stream()
                .mapToInt(below -> floor(below) + 1)
                .max()
                .orElse(0);
    }

    private static String id(String name) {
        return name.replace('/', '_');
    }
}
