package cn.edu.zzut.monitoring.matrix;

import cn.edu.zzut.monitoring.support.Browser.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an answer says, inside workbooks and packages too. */
final class Texts {

    private Texts() {}

    static String of(Answer answer) {
        byte[] body = answer.body();
        return body.length > 1 && body[0] == 'P' && body[1] == 'K' ? unpacked(body) : answer.text();
    }

    private static String unpacked(byte[] body) {
        try {
            Path file = Files.write(Files.createTempFile("matrix", ".zip"), body);
            StringBuilder text = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
