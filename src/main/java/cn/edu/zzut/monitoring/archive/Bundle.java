package cn.edu.zzut.monitoring.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a package, the first put in first, and a manifest of its tables and of every file's SHA-256. */
final class Bundle {

    private static final String MANIFEST = "manifest.json";

    private final int year;
    private final PackageKind kind;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<TableLine> tables = new ArrayList<>();

    Bundle(int year, PackageKind kind) {
        this.year = year;
        this.kind = kind;
    }

    /** A locked table as the manifest names it. */
    record TableLine(String table, String unit, int version, int rows, String sha256) {}

    void file(String name, byte[] content) {
        files.put(name, content);
    }

    /** Puts a table in, as a workbook under its title. */
    void table(TableLine line, String title, byte[] workbook) {
        tables.add(line);
        file("tables/" + fileName(title) + ".xlsx", workbook);
    }

    /** The title without what no file's name may have. */
    static String fileName(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|]", "、");
    }

    byte[] zip(ObjectMapper json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest(json));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] manifest(ObjectMapper json) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, sha256(content)));
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Map.of("year", year, "kind", kind.title(), "tables", tables, "files", hashes));
    }

    /** 64 hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
