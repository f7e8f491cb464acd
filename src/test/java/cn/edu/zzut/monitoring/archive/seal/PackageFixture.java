package cn.edu.zzut.monitoring.archive.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter.Sealed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A small package, and what somebody may do to it. */
final class PackageFixture {

    static final String TABLE = "07 上报数据/表2-1 占地与建筑面积.csv";
    static final String SCAN = "12 审核表/扫描件.pdf";

    private PackageFixture() {}

    static Sealed aPackage(Path file, SigningKey key) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                PackageWriter writer = new PackageWriter(out, LocalDateTime.of(2026, 12, 22, 9, 30))) {
            writer.add(TABLE, "面积\r\n50000\r\n".getBytes(UTF_8));
            writer.add(SCAN, "%PDF-1.7 signed".getBytes(UTF_8));
            writer.add("README.txt", to -> to.write("说明\n".getBytes(UTF_8)));
            return writer.seal(key);
        }
    }

    /** Written anew with other files, as a person with a zip program does; the comment stays if it is wished. */
    static void rewrite(Path file, boolean withComment, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String comment;
        try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
            comment = zip.getComment();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(files);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), UTF_8)) {
            if (withComment) {
                zip.setComment(comment);
            }
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
    }

    /** One digit of the table's area. */
    static void changeACell(Map<String, byte[]> files) {
        files.put(TABLE, "面积\r\n90000\r\n".getBytes(UTF_8));
    }

    /** The list of hashes says what is there now. */
    static void listAnew(Map<String, byte[]> files) {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((path, content) -> {
            if (!path.equals(Manifest.NAME)) {
                hashes.put(path, Digests.of(content));
            }
        });
        files.put(Manifest.NAME, Manifest.of(hashes).bytes());
    }
}
