package cn.edu.zzut.monitoring.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of all addresses and what each is under. */
final class Endpoints {

    static final Path FILE = Path.of("src/test/resources/access/endpoints.txt");

    /** What each is called; the trail reads it too. */
    static final Path NAMES = Path.of("src/main/resources/access/names.txt");

    private Endpoints() {}

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String section = "";
        Map<String, String> names = names();
        for (String text : text(FILE)) {
            if (text.startsWith("## ")) {
                section = text.substring(3);
            } else if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(Line.of(section, text, names));
            }
        }
        return lines;
    }

    static Map<String, String> names() {
        return text(NAMES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 2))
                .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
    }

    private static List<String> text(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a year may be asked for behind the address: a file is given, and a change made, for what it knows only. */
    static boolean takesAYear(String method, String path) {
        return method.equals("GET")
                ? !path.matches(".*\\.(xlsx|docx|zip)")
                        || path.matches("/api/(corrections|concepts/comparison|rectifications/register)\\.xlsx")
                : path.matches(
                        "/api/(concepts/(comparison|declarations(/[^/]+)?|[^/]+/occurrences/[^/]+/difference)|monitoring/plan)");
    }
}
