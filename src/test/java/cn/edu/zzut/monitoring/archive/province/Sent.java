package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.archive.seal.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Packages as schools send them. */
final class Sent {

    static final Instant MORNING = Instant.parse("2026-12-20T01:00:00Z");
    static final String ALIKE = "00000000000000aa";
    static final String OTHERWISE = "00000000000000bb";

    private Sent() {}

    static Figure ratio(String value, String formula) {
        return new Figure("student-teacher-ratio", "生师比", "", new BigDecimal(value), 2, "", formula);
    }

    static Figure unknown() {
        return new Figure("doctors", "具有博士学位教师比例", "%", null, 2, "表1-5-1没有数据", ALIKE);
    }

    static IndicatorPackage of(String code, Instant made, Figure... figures) {
        return IndicatorPackage.of(new SchoolOfPackage(code, "第" + code + "大学", "工农林"), 2026, made, List.of(figures));
    }

    static Path write(IndicatorPackage content, Path file, SigningKey key) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                PackageWriter writer = new PackageWriter(out, LocalDateTime.of(2026, 12, 20, 9, 0))) {
            content.writeTo(writer);
            writer.seal(key);
        }
        return file;
    }
}
