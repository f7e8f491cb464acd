package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

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

    /** Many keys of Cockpit and Admin belong to plugins that are not here; those that a program names are shown. */
    @ParameterizedTest
    @CsvSource({"cockpit, 700", "admin, 400"})
    void noTextIsMissingThatTheProgramShows(String app, int atLeast) throws IOException {
        Set<String> program = words(
                text(app + "/camunda-" + app + "-bootstrap.js") + text("../../../plugin/" + app + "/app/plugin.js"));
        JsonNode chinese = labels(app + "/locales/zh.json");
        List<String> missing = new ArrayList<>();
        int shown = 0;
        for (var label : labels(app + "/locales/en.json").properties()) {
            if (program.contains(label.getKey()) && !label.getValue().asText().isBlank()) {
                shown++;
                if (chinese.path(label.getKey()).asText().isBlank()) {
                    missing.add(label.getKey());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(shown).isGreaterThan(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"tasklist, zh-CN", "welcome, zh-CN", "cockpit, zh", "admin, zh"})
    void placeholdersAreKept(String app, String language) throws IOException {
        JsonNode english = labels(app + "/locales/en.json");
        JsonNode chinese = labels(app + "/locales/" + language + ".json");
        english.properties().forEach(label -> {
            var placeholders =
                    Pattern.compile("\\{\\{.*?}}").matcher(label.getValue().asText());
            while (placeholders.find() && chinese.has(label.getKey())) {
                assertThat(chinese.path(label.getKey()).asText())
                        .as(label.getKey())
                        .contains(placeholders.group());
            }
        });
    }

    private static JsonNode labels(String path) throws IOException {
        return new ObjectMapper().readTree(text(path).replace("\ufeff", "")).path("labels");
    }

    /** What could be a label's key. */
    private static Set<String> words(String program) {
        return Pattern.compile("\\w+")
                .matcher(program)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(StringUtils.cleanPath(APP + path))
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
