package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was chosen in a task's form, in the form's own words, and whom by name; of what people wrote themselves only that they did. */
final class AnswersInTrail {

    private static final String WRITTEN = "（已填写）";

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private AnswersInTrail() {}

    /** @param choices those that the question lets choose from; empty where it has none */
    static void tell(JsonNode question, Optional<JsonNode> choices, @Nullable Object value) {
        Attempt.current().ifPresent(attempt -> {
            String label = FormContract.label(question);
            Optional<String> chosen = choices.flatMap(all -> chosen(all, value));
            String told = chosen.orElseGet(() -> person(attempt, value).orElseGet(() -> shown(value)));
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

    /** Who is on record by the account that stands there. */
    private static Optional<String> person(Attempt attempt, @Nullable Object value) {
        if (!(value instanceof String account) || !ACCOUNT.matcher(account).matches()) {
            return Optional.empty();
        }
        return Optional.of(attempt.called(Subject.NONE.of(account)))
                .filter(called -> !called.isEmpty() && !called.equals(account));
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
