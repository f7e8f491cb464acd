package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.SigningKey;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** README.txt: what a package is and how it is read and checked, for whoever has nothing but the package. */
final class Readme {

    private static final String TEMPLATE = "/archive/readme.txt";

    private final Map<String, Object> said;

    Readme(Scope scope, String fonds, Subject subject, Index index, String title, SigningKey key, Instant at) {
        said = Map.of(
                "title", title,
                "fonds", fonds,
                "year", subject.year(),
                "what", subject.unit().isPresent() ? "单位归档包（只含本单位的材料）" : "归档包",
                "madeAt", LocalTimes.second(at),
                "folders",
                        scope.items(subject).stream()
                                .map(item -> Map.of(
                                        "folder", scope.folder(item),
                                        "period", item.period(),
                                        "count", index.count(item)))
                                .toList(),
                "missing",
                        index.missing().stream()
                                .map(missing -> Map.of("folder", scope.folder(missing.item()), "what", missing.what()))
                                .toList(),
                "publicKey", key.publicKey(),
                "fingerprint", key.fingerprint());
    }

    String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(Readme.class.getResourceAsStream(TEMPLATE))) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(false).compile(template).execute(said);
        }
    }
}
