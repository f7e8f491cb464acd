package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @ParameterizedTest
    @MethodSource("rows")
    void noTextOfARowTurnsRound(JsonNode list) {
        for (JsonNode field : list.path("components")) {
            String key = field.path("key").asText();
            for (String sign : List.of("\u0000", "\u202e", "\u2066")) {
                assertThatThrownBy(() ->
                                FormContract.check(list, List.of(Map.of(key, "学生数"), Map.of(key, "学生" + sign + "数"))))
                        .isInstanceOf(Refusal.Invalid.class)
                        .hasMessageContaining("“" + list.path("label").asText() + "”第2行的“" + FormContract.label(field)
                                + "”中有看不见的控制字符");
            }
        }
    }

    @Test
    void norDoesOneThatLiesDeeper() {
        JsonNode list = inner("dynamiclist", "conditions", "条件");
        ((ObjectNode) list).putArray("components").add(group(inner("taglist", "tables", "须更正的表格")));

        assertThatThrownBy(() -> FormContract.check(list, List.of(Map.of("tables", List.of("6-1", "6\u202e-2")))))
                .hasMessageContaining("“条件”第1行的“须更正的表格”第2项中有看不见的控制字符");
        assertThatThrownBy(() -> FormContract.check(list, List.of(Map.of("more", List.of(Map.of("said", "\u0000"))))))
                .hasMessageContaining("“条件”第1行的“more”第1行的“said”中有");
        assertThatThrownBy(() -> FormContract.check(list, List.of(Map.of("a\u202eb", "学生数"))))
                .hasMessageContaining("“条件”第1行的一个栏目名中有");
        assertThatCode(() -> FormContract.check(list, List.of(Map.of("tables", List.of("6-1", "6-2"), "count", 3))))
                .doesNotThrowAnyException();
    }

    @Test
    void aRowsTextIsNoLongerThanItsFieldTakes() {
        JsonNode list = inner("dynamiclist", "comments", "专家意见");
        JsonNode proof = inner("textarea", "proof", "证明");
        ((ObjectNode) proof).putObject("validate").put("maxLength", 5);
        ((ObjectNode) list).putArray("components").add(proof);

        assertThatThrownBy(() -> FormContract.check(list, List.of(Map.of("proof", "一二三四五六"))))
                .hasMessageContaining("“专家意见”第1行的“证明”最多5个字，现有6个字");
        assertThatCode(() -> FormContract.check(list, List.of(Map.of("proof", "一二三四五"))))
                .doesNotThrowAnyException();
    }

    private static ObjectNode inner(String type, String key, String label) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put(type.equals("dynamiclist") ? "path" : "key", key)
                .put("label", label);
    }

    private static JsonNode group(JsonNode component) {
        ObjectNode group = JsonNodeFactory.instance.objectNode().put("type", "group");
        group.putArray("components").add(component);
        return group;
    }
}
