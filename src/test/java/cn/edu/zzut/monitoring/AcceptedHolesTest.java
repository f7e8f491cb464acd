package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A hole that is accepted says why and until when, and is accepted no longer than it is there. */
class AcceptedHolesTest {

    private final JsonNode accepted = read();

    private static JsonNode read() {
        try {
            return new TomlMapper().readTree(Files.readString(Path.of("osv-scanner.toml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachHasAReasonAndADayToLookAgain() {
        assertThat(accepted.fieldNames()).toIterable().containsExactly("IgnoredVulns");
        assertThat(accepted.path("IgnoredVulns")).isNotEmpty().allSatisfy(hole -> {
            assertThat(hole.path("id").asText()).matches("GHSA(-[0-9a-z]{4}){3}|CVE-\\d{4}-\\d+");
            assertThat(hole.path("reason").asText()).hasSizeGreaterThan(60);
            assertThat(hole.path("ignoreUntil").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        });
    }

    @Test
    void theLibraryInTheWebApplicationsIsStillTheOneThatWasLookedAt() throws IOException {
        String parts = new ClassPathResource("META-INF/resources/webjars/camunda/lib/deps.js")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(parts).contains("\"4.17.21\"");
    }
}
