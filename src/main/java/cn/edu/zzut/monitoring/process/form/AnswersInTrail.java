package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was chosen in a task's form, in the form's own words; of what people wrote themselves only that they did. */
final class AnswersInTrail {

    private static final String WRITTEN = "（已填写）";

    private AnswersInTrail() {}

    /** @param choices those that the question lets choose from; empty where it has none */
    static void tell(JsonNode question, Optional<JsonNode> choices, @Nullable Object value) {
        Attempt.current().ifPresent(attempt -> {
            String label = FormContract.label(question);
            Optional<String> chosen = choices.flatMap(all -> chosen(all, value));
            String told = chosen.orElseGet(() -> shown(value));
            if (!told.isEmpty() && !label.isEmpty()) {
                chosen.ifPresent(choice -> attempt.says(label + "“" + choice + "”"));
                attempt.tells(new Attempt.Detail(label, "", told));
            }
        });
    }

    private static Optional<String> chosen(JsonNode choices, @Nullable Object value) {
        return StreamSupport.stream(choices.spliterator(), false)
                .filter(choice -> choice.path("value").asText().equals(value))
                .map(choice -> choice.path("label").asText())
                .filter(label -> !label.isBlank())
                .findFirst();
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "";
        }
        if (value instanceof String text) {
            return Words.isNone(text) ? "" : text.matches("\\d{4}-\\d{2}-\\d{2}") ? text : WRITTEN;
        }
        return value == null ? "" : WRITTEN;
    }
}
