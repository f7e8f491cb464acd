package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** A file that a browser sent, on disk for as long as it is looked at. */
public final class ReceivedFile {

    private static final int LONGEST_NAME = 200;

    private ReceivedFile() {}

    public interface Use<T> {

        /** @param name the file's own name, without folders */
        T of(Path file, String name) throws IOException;
    }

    public static <T> T use(MultipartFile received, Use<T> use) throws IOException {
        Path copy = Files.createTempFile("upload-", ".tmp");
        try {
            received.transferTo(copy);
            return use.of(copy, name(received));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String name(MultipartFile received) {
        String bare = Optional.ofNullable(received.getOriginalFilename())
                .orElse("upload.xlsx")
                .replaceAll(".*[/\\\\]", "");
        if (Words.hasControls(bare)) {
            throw Refusal.invalid("文件名中有看不见的控制字符，文件没有接收。请改名后重新上传。");
        }
        return bare.length() > LONGEST_NAME ? bare.substring(bare.length() - LONGEST_NAME) : bare;
    }
}
