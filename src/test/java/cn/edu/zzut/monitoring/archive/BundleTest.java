package cn.edu.zzut.monitoring.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is in a package, and that its manifest tells the truth about it. */
class BundleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of "abc", as FIPS 180 prints it. */
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Bundle bundle = new Bundle(2026, PackageKind.ARCHIVE);

    private Map<String, byte[]> unpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle.zip(JSON)), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(unpacked().get("manifest.json"));
    }

    @Test
    void theManifestComesFirstThenTheFilesAsTheyWerePutIn() throws IOException {
        bundle.file("report.docx", "abc".getBytes(UTF_8));
        bundle.table(new Bundle.TableLine("4-2", "104", 3, 12, "f00"), "表4-2 专业", "rows".getBytes(UTF_8));
        bundle.file("audits/表4-2 专业.txt", new byte[0]);

        assertThat(unpacked().keySet())
                .containsExactly("manifest.json", "report.docx", "tables/表4-2 专业.xlsx", "audits/表4-2 专业.txt");
        assertThat(unpacked().get("tables/表4-2 专业.xlsx")).isEqualTo("rows".getBytes(UTF_8));
    }

    @Test
    void everyFileIsNamedWithItsHash() throws IOException {
        bundle.file("report.docx", "abc".getBytes(UTF_8));
        bundle.table(new Bundle.TableLine("4-2", "104", 3, 12, "f00"), "表4-2 专业", "abc".getBytes(UTF_8));

        JsonNode files = manifest().path("files");
        assertThat(files).hasSize(2);
        assertThat(files.path("report.docx").asText()).isEqualTo(SHA_OF_ABC);
        assertThat(files.path("tables/表4-2 专业.xlsx").asText()).isEqualTo(SHA_OF_ABC);
    }

    @Test
    void everyTableIsNamedWithWhoseItIsAndItsLockedVersion() throws IOException {
        bundle.table(new Bundle.TableLine("4-2", "104", 3, 12, "f00"), "表4-2 专业", new byte[0]);

        assertThat(manifest().path("year").asInt()).isEqualTo(2026);
        assertThat(manifest().path("kind").asText()).isEqualTo("归档包");
        assertThat(manifest().path("tables"))
                .singleElement()
                .isEqualTo(
                        JSON.readTree(
                                """
                        {"table": "4-2", "unit": "104", "version": 3, "rows": 12, "sha256": "f00"}"""));
    }

    @Test
    void anEmptyPackageHasItsManifest() throws IOException {
        assertThat(unpacked().keySet()).containsExactly("manifest.json");
        assertThat(manifest().path("tables")).isEmpty();
    }

    @Test
    void aTitleBecomesANameThatEveryFileSystemTakes() {
        assertThat(Bundle.fileName("表1-1(校区) 水/电: \"a\\b\" *?<|>")).isEqualTo("表1-1(校区) 水、电、 、a、b、 、、、、、");
    }
}
