package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The trail tells what was chosen by the form's own labels: each question with choices and each choice has a Chinese one. */
class FormChoicesTest {

    @Test
    void eachChoiceOfAFormHasAChineseLabel() throws IOException {
        List<String> labels = new ArrayList<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form :
                    forms.filter(one -> one.toString().endsWith(".form")).toList()) {
                for (JsonNode field : new ObjectMapper().readTree(form.toFile()).findParents("key")) {
                    if (Set.of("radio", "checkbox", "checklist", "select", "taglist")
                            .contains(field.path("type").asText())) {
                        labels.add(FormContract.label(field));
                        field.path("values")
                                .forEach(choice ->
                                        labels.add(choice.path("label").asText()));
                    }
                }
            }
        }
        assertThat(labels).hasSizeGreaterThan(100).allSatisfy(label -> assertThat(label)
                .containsPattern("\\p{IsHan}"));
    }
}
