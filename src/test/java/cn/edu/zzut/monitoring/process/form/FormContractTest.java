package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A unit, table or person that is named twice would get two tasks: no list of our forms takes a thing twice. */
class FormContractTest {

    static Stream<JsonNode> choices() throws IOException {
        return questions(Set.of("checklist", "taglist"));
    }

    static Stream<JsonNode> rows() throws IOException {
        return questions(Set.of("dynamiclist"));
    }

    private static Stream<JsonNode> questions(Set<String> types) throws IOException {
        Resource[] forms = new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.form");
        List<JsonNode> found = Stream.of(forms)
                .flatMap(form -> read(form).findParents("type").stream())
                .filter(question -> types.contains(question.path("type").asText()))
                .toList();
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    private static JsonNode read(Resource form) {
        try {
            return new ObjectMapper().readTree(form.getInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void ofChoices(JsonNode question) {
        assertThatThrownBy(() -> FormContract.check(question, List.of("201", "202", "201 ")))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining(FormContract.label(question))
                .hasMessageContaining("第3项与第1项相同（201）");
        assertThatThrownBy(() -> FormContract.check(question, Arrays.asList("201", null)))
                .hasMessageContaining("第2项是空的");
        assertThatCode(() -> FormContract.check(question, List.of("201", "202")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void ofRows(JsonNode question) {
        List<String> fields = StreamSupport.stream(question.path("components").spliterator(), false)
                .map(field -> field.path("key").asText())
                .toList();
        Map<String, Object> row = Map.of(fields.get(0), "201", fields.get(1), "数据不实");
        Map<String, Object> other = Map.of(fields.get(0), "201", fields.get(1), "附件不全");

        assertThatThrownBy(() -> FormContract.check(question, List.of(row, other, row)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("第3项与第1项相同");
        assertThatCode(() -> FormContract.check(question, List.of(row, other, Map.of(), Map.of(fields.get(0), ""))))
                .as("what a person left empty is no row")
                .doesNotThrowAnyException();
    }

    @Test
    void noTextTurnsRound() {
        JsonNode reason =
                JsonNodeFactory.instance.objectNode().put("type", "textarea").put("label", "更正理由");
        assertThatThrownBy(() -> FormContract.check(reason, "录入\u202e有误"))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("“更正理由”中有看不见的控制字符");
        assertThatCode(() -> FormContract.check(reason, "第一行\n第二行")).doesNotThrowAnyException();
    }
}
