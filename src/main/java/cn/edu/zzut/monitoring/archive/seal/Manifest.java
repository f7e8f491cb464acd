package cn.edu.zzut.monitoring.archive.seal;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code SHA256SUMS}: every file of a package with its SHA-256, in the form that the command {@code sha256sum -c} reads.
 *
 * @param files path → 64 hexadecimal digits, in the order in which they were put in
 * @param unreadable lines that are none of that form, as they stand there
 */
public record Manifest(Map<String, String> files, List<String> unreadable) {

    /** Its own name in the package; it does not list itself. */
    public static final String NAME = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    public Manifest {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        unreadable = List.copyOf(unreadable);
    }

    static Manifest of(Map<String, String> files) {
        return new Manifest(files, List.of());
    }

    public static Manifest read(byte[] text) {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> unreadable = new java.util.ArrayList<>();
        new String(text, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    Matcher parts = LINE.matcher(line);
                    if (!parts.matches() || files.put(parts.group(2), parts.group(1)) != null) {
                        unreadable.add(line);
                    }
                });
        return new Manifest(files, unreadable);
    }

    /** The file's content, UTF-8. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        files.forEach(
                (path, sha256) -> text.append(sha256).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
