package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen in a task's form, in the form's own words, and whom by name; of what people wrote themselves only that they
 * did, but for what a form says is to be told, such as for whom data are asked.
 */
final class AnswersInTrail {

    private static final String WRITTEN = "（已填写）";
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private AnswersInTrail() {}

    /** @param choices those that the question lets choose from; empty where it has none */
    static void tell(JsonNode question, Optional<JsonNode> choices, @Nullable Object value) {
        Attempt.current().ifPresent(attempt -> {
            String label = FormContract.label(question);
            Optional<String> chosen = choices.flatMap(all -> chosen(all, value));
            String told = chosen.or(() -> choices.flatMap(all -> several(all, value)))
                    .or(() -> person(attempt, value))
                    .orElseGet(() -> shown(question, value));
            if (!told.isEmpty() && !label.isEmpty()) {
                chosen.ifPresent(choice -> attempt.says(label + "“" + choice + "”"));
                attempt.tells(new Attempt.Detail(label, "", told));
                if (Verdicts.isOne(question)) {
                    attempt.isDecided();
                }
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

    /** The first of many, and how many they are. */
    private static Optional<String> several(JsonNode choices, @Nullable Object value) {
        if (!(value instanceof Collection<?> all) || all.isEmpty()) {
            return Optional.empty();
        }
        String first = all.stream()
                .limit(MOST)
                .map(one -> chosen(choices, one).orElse(WRITTEN))
                .collect(Collectors.joining("、"));
        return Optional.of(all.size() <= MOST ? first : first + "等" + all.size() + "项");
    }

    /** Who is on record by the account that stands there. */
    private static Optional<String> person(Attempt attempt, @Nullable Object value) {
        if (!(value instanceof String account) || !ACCOUNT.matcher(account).matches()) {
            return Optional.empty();
        }
        return Optional.of(attempt.called(Subject.NONE.of(account)))
                .filter(called -> !called.isEmpty() && !called.equals(account));
    }

    private static String shown(JsonNode question, @Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "";
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        if (value instanceof String text) {
            return Words.isNone(text) ? "" : written(question, text.strip());
        }
        return value == null || (value instanceof Collection<?> none && none.isEmpty()) ? "" : WRITTEN;
    }

    private static String written(JsonNode question, String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return text;
        }
        if (!question.at("/properties/inTrail").asText().equals("told")) {
            return WRITTEN;
        }
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
        return "“" + (fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…") + "”";
    }
}
