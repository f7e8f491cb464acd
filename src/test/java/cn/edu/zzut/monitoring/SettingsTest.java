package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.BoundSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * What a setting means is said once, in {@code additional-spring-configuration-metadata.json}; its default stands where the
 * code reads it or in application.yml. The table of docs/configuration.md is made of both.
 */
class SettingsTest {

    private static final Path MEANINGS =
            Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json");
    private static final Path DOCUMENT = Path.of("docs/configuration.md");
    private static final String BEGIN = "<!-- settings: from the code and its metadata; not by hand -->\n";
    private static final String END = "<!-- end of settings -->";

    private final SortedMap<String, String> bound = BoundSettings.read();
    private final Map<String, String> meanings = meanings();

    private static Map<String, String> meanings() {
        try {
            Map<String, String> meanings = new LinkedHashMap<>();
            for (JsonNode one : new ObjectMapper().readTree(MEANINGS.toFile()).path("properties")) {
                meanings.put(one.path("name").asText(), one.path("description").asText());
            }
            return meanings;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTheCodeReadsHasAMeaning() {
        List<String> without = new ArrayList<>(bound.keySet());
        without.removeAll(meanings.keySet());
        assertThat(without).as("settings to be explained in %s", MEANINGS).isEmpty();
        assertThat(meanings)
                .allSatisfy((name, meaning) -> assertThat(meaning).as(name).isNotBlank());
    }

    @Test
    void whatHasAMeaningIsRead() {
        List<String> unread = new ArrayList<>(meanings.keySet());
        unread.removeIf(name -> !name.startsWith("monitoring.") || bound.containsKey(name));
        assertThat(unread).as("settings in %s that no code reads", MEANINGS).isEmpty();
    }

    @Test
    void theDocsHaveTheTable() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END, begin);
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table() + document.substring(end));
        } else {
            assertThat(document.substring(begin, end))
                    .as(
                            "the table in %s; write it anew with mvn test -Dtest=SettingsTest -Dsettings.write=true",
                            DOCUMENT)
                    .isEqualTo(table());
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder("| variable | default | meaning |\n| --- | --- | --- |\n");
        Map<String, String> shipped = BoundSettings.shipped();
        meanings.forEach((name, meaning) -> {
            String value = bound.getOrDefault(name, shipped.getOrDefault(name, ""));
            table.append("| `").append(variable(name)).append("` | ");
            table.append(value.isEmpty() ? "none" : "`" + value + "`");
            table.append(" | ").append(meaning).append(" |\n");
        });
        return table.toString();
    }

    /** As it is called in the environment. */
    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
