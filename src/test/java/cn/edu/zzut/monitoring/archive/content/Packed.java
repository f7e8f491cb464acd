package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a chapter writes, each file with its text, taken out of the package again. */
final class Packed {

    private Packed() {}

    /** @param unit whose package it is; empty for the whole school's */
    static Map<String, String> by(Chapter chapter, int year, String unit) throws IOException {
        Scope scope = Scope.shipped();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PackageWriter writer = new PackageWriter(out, LocalDateTime.of(2026, 12, 1, 0, 0))) {
            Scope.Item item = scope.item(chapter.item()).orElseThrow();
            chapter.write(
                    new Subject(year, UnitCode.find(unit)),
                    new Folder(item, "材料", writer, new Index(scope, year), new Likeness()));
        }
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                files.put(
                        entry.getName().substring("材料/".length()),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
