package cn.edu.zzut.monitoring.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The list of all addresses and what each is under. */
final class Endpoints {

    static final Path FILE = Path.of("src/test/resources/access/endpoints.txt");

    private Endpoints() {}

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String section = "";
        for (String text : text()) {
            if (text.startsWith("## ")) {
                section = text.substring(3);
            } else if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(Line.of(section, text));
            }
        }
        return lines;
    }

    private static List<String> text() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
