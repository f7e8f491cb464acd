package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.seal.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder below the data directory where packages are written and looked at, and the key that signs them. */
@Component
public class Workshop {

    private final Path files;
    private final Path keys;
    private @Nullable SigningKey key;

    /** @param keys where the signing key is; beside the data where nothing is said */
    Workshop(
            @Value("${monitoring.data-directory:data}") String data,
            @Value("${monitoring.archive.key-directory:}") String keys) {
        this.files = Path.of(data, "archive-work");
        this.keys = Optional.of(keys)
                .filter(given -> !given.isBlank())
                .map(Path::of)
                .orElse(Path.of(data, "archive-key"));
    }

    /** What is done with a file that is gone afterwards. */
    public interface Work<T> {

        T with(Path file) throws IOException;
    }

    public <T> T withFile(Work<T> work) throws IOException {
        Files.createDirectories(files);
        Path file = Files.createTempFile(files, "package-", ".zip");
        try {
            return work.with(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Made when it is first asked for. */
    synchronized SigningKey key() {
        if (key == null) {
            key = SigningKey.in(keys);
        }
        return key;
    }
}
