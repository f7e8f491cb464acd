package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A form's condition says the same on the server as in the browser. */
class ConditionTest {

    private static boolean holds(String condition, Map<String, Object> values) {
        return Condition.of(condition).holds(values);
    }

    @Test
    void itLooksAtAnswersAndVariables() {
        String condition = "=not(decision = \"explain\") or openAnomalies = 0";
        assertThat(holds(condition, Map.of("decision", "explain", "openAnomalies", 2)))
                .isFalse();
        assertThat(holds(condition, Map.of("decision", "explain", "openAnomalies", 0L)))
                .isTrue();
        assertThat(holds(condition, Map.of("decision", "submit", "openAnomalies", 2)))
                .isTrue();
    }

    @Test
    void whatIsNotAnsweredIsNull() {
        Map<String, Object> unanswered = new HashMap<>();
        unanswered.put("decision", null);
        assertThat(holds("=not(decision = \"return\")", unanswered)).isTrue();
        assertThat(holds("=not(decision = \"return\")", Map.of())).isTrue();
        assertThat(holds("=openAnomalies = 0", Map.of())).isFalse();
    }

    @Test
    void whatIsMissingOrOfAnotherKindDecidesNothing() {
        assertThat(holds("=count(findings) = 0", Map.of())).isFalse();
        assertThat(holds("=count(findings) = 0", Map.of("findings", List.of()))).isTrue();
        String nothingFound = "=findings = null or count(findings) = 0";
        assertThat(holds(nothingFound, Map.of())).isTrue();
        assertThat(holds(nothingFound, Map.of("findings", List.of()))).isTrue();
        assertThat(holds(nothingFound, Map.of("findings", List.of(1)))).isFalse();
        assertThat(holds("=every i in 1..1000000000 satisfies true", Map.of())).isFalse();
    }

    @Test
    void eachConditionOfOurFormsCanBeDecided() throws IOException {
        Resource[] forms = new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form");
        List<String> conditions = Stream.of(forms)
                .flatMap(form -> read(form).findValues("hide").stream())
                .map(JsonNode::asText)
                .toList();
        assertThat(conditions).hasSizeGreaterThan(20).allSatisfy(condition -> assertThatCode(
                        () -> Condition.of(condition))
                .doesNotThrowAnyException());
    }

    private static JsonNode read(Resource form) {
        try {
            return new ObjectMapper().readTree(form.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
