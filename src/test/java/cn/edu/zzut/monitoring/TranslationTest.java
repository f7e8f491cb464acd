package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Every text of the web applications that are translated has its Chinese. */
class TranslationTest {

    private static final String APP = "META-INF/resources/webjars/camunda/app/";

    @ParameterizedTest
    @CsvSource({"tasklist", "welcome"})
    void noTextIsMissing(String app) throws IOException {
        JsonNode english = labels(app + "/locales/en.json");
        JsonNode chinese = labels(app + "/locales/zh-CN.json");
        List<String> missing = new ArrayList<>();
        english.properties().forEach(label -> {
            boolean said = !chinese.path(label.getKey()).asText().isBlank();
            if (!said && !label.getValue().asText().isBlank()) {
                missing.add(label.getKey());
            }
        });
        assertThat(missing).isEmpty();
        assertThat(english.size()).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"tasklist", "welcome"})
    void placeholdersAreKept(String app) throws IOException {
        JsonNode english = labels(app + "/locales/en.json");
        JsonNode chinese = labels(app + "/locales/zh-CN.json");
        english.properties().forEach(label -> {
            var placeholders = java.util.regex.Pattern.compile("\\{\\{.*?}}")
                    .matcher(label.getValue().asText());
            while (placeholders.find()) {
                assertThat(chinese.path(label.getKey()).asText())
                        .as(label.getKey())
                        .contains(placeholders.group());
            }
        });
    }

    private static JsonNode labels(String path) throws IOException {
        String text = new ClassPathResource(APP + path).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text.replace("\ufeff", "")).path("labels");
    }
}
