package cn.edu.zzut.monitoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;

/** Each choice of a form and each deed of the engine has a Chinese word. */
class WordsOfFormsAndEngineTest {

    @Test
    void eachAnswerThatAFormAsksToChooseHasAWord() throws IOException {
        List<String> wordless = new ArrayList<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form :
                    forms.filter(one -> one.toString().endsWith(".form")).toList()) {
                for (JsonNode field : new ObjectMapper().readTree(form.toFile()).findParents("key")) {
                    lookAt(field, wordless);
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    private static void lookAt(JsonNode field, List<String> wordless) {
        if (!Set.of("radio", "checkbox", "select").contains(field.path("type").asText())) {
            return;
        }
        Word word = Keys.word(field.path("key").asText());
        if (word.title().equals(word.name())) {
            wordless.add(word.name());
        }
        for (JsonNode choice : field.path("values")) {
            String value = choice.path("value").asText();
            if (word.value().tell(value, NobodysNames.NAMES).equals(value)) {
                wordless.add(word.name() + "=" + value);
            }
        }
    }

    @Test
    void eachDeedOfTheEngineHasAWord() throws IllegalAccessException {
        List<String> keys = new ArrayList<>();
        for (Field operation : UserOperationLogEntry.class.getFields()) {
            if (operation.getName().startsWith("OPERATION_TYPE_")) {
                for (Field entity : EntityTypes.class.getFields()) {
                    keys.add(operation.get(null) + " " + entity.get(null));
                }
            }
        }
        assertThat(keys)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(key -> assertThat(Keys.word(key).title()).matches("(\\p{IsHan}|Optimize)+"));
        assertThat(Keys.word("Add Group membership groupId").title()).isEqualTo("Add Group membership groupId");
        assertThat(Keys.word("Create Group membership groupId").title()).isEqualTo("新建组成员（组）");
    }
}
