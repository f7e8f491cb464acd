package cn.edu.zzut.monitoring.support;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the image's build sees of this project: what the Dockerfile copies from it, less what {@code .dockerignore} keeps
 * away. Understands {@code COPY from… to} without options and ignore patterns with {@code *}, {@code **} and {@code !}.
 */
public class BuildContext {

    private final Path project;
    private final List<Path> copied;
    private final List<String> ignored;

    public BuildContext(Path project) throws IOException {
        this.project = project;
        copied = Files.readAllLines(project.resolve("docker/Dockerfile")).stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.split("\\s+"))
                .flatMap(BuildContext::keptInPlace)
                .toList();
        ignored = Files.readAllLines(project.resolve(".dockerignore")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The files at or below a path of the project that never reach the build, relative to the project. */
    public Set<Path> missing(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(place))) {
            return files.filter(Files::isRegularFile)
                    .map(project::relativize)
                    .filter(file -> !reaches(file))
                    .collect(toCollection(TreeSet::new));
        }
    }

    /** The paths of a COPY that keep their place: {@code pom.xml .} and {@code forms forms}, not {@code forms other}. */
    private static Stream<Path> keptInPlace(String[] copy) {
        Path target = Path.of(copy[copy.length - 1]).normalize();
        return Arrays.stream(copy, 1, copy.length - 1)
                .map(Path::of)
                .filter(source -> source.equals(target)
                        || (source.getNameCount() == 1 && target.toString().isEmpty()));
    }

    private boolean reaches(Path file) {
        return copied.stream().anyMatch(file::startsWith) && !ignored(file);
    }

    /** The last pattern that speaks of a file or of a folder above it decides. */
    private boolean ignored(Path file) {
        boolean ignored = false;
        for (String pattern : this.ignored) {
            boolean back = pattern.startsWith("!");
            if (speaksOf(back ? pattern.substring(1) : pattern, file)) {
                ignored = !back;
            }
        }
        return ignored;
    }

    private static boolean speaksOf(String pattern, Path file) {
        for (Path path = file; path != null; path = path.getParent()) {
            if (matches(pattern, path) || (pattern.startsWith("**/") && matches(pattern.substring(3), path))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, Path path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(path);
    }
}
