package cn.edu.zzut.monitoring.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What would do harm in files that somebody opens: formulas, links and pictures from elsewhere, markup. */
final class PoisonedFiles {

    private static final Pattern ACTIVE = Pattern.compile(
            "<f[ >]|TargetMode=\"External\"|<w:altChunk|<w:instrText[^>]*>[^<]*(HYPERLINK|DDE|INCLUDE)|<hyperlink|ddeLink");
    private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?[=@]");

    private final List<String> harm = new ArrayList<>();
    private int read;

    List<String> harm() {
        return harm;
    }

    int read() {
        return read;
    }

    /** A package: each of its documents, workbooks and lists for people. */
    PoisonedFiles look(byte[] zip) {
        Map<String, byte[]> files = unpacked(zip);
        files.forEach((name, content) -> {
            if (name.matches(".*\\.(docx|xlsx)")) {
                document(name, content);
            } else if (name.endsWith(".csv") && !files.containsKey(name.replace(".csv", ".xlsx"))) {
                list(name, new String(content, StandardCharsets.UTF_8));
            }
            if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                harm.add("leads out of the folder: " + name);
            }
        });
        return this;
    }

    /** One .docx or .xlsx file. */
    PoisonedFiles document(String name, byte[] content) {
        read++;
        unpacked(content).forEach((part, xml) -> {
            var found = ACTIVE.matcher(new String(xml, StandardCharsets.UTF_8));
            if (part.matches(".*\\.(xml|rels)") && found.find()) {
                harm.add(name + " " + part + ": " + found.group());
            }
        });
        return this;
    }

    private void list(String name, String text) {
        read++;
        var found = FORMULA.matcher(text.replace("\ufeff", ""));
        if (found.find()) {
            harm.add(name + ": " + text.substring(found.start(), Math.min(text.length(), found.start() + 60)));
        }
    }

    /** By its directory: workbooks that were written as a stream cannot be read as one. */
    private static Map<String, byte[]> unpacked(byte[] content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            Path kept = Files.write(Files.createTempFile("poisoned", ".zip"), content);
            try (ZipFile zip = new ZipFile(kept.toFile(), StandardCharsets.UTF_8)) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
