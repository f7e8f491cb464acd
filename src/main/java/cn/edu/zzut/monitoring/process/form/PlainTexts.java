package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Texts hold no signs that nobody sees and are no longer than the form says; those in the rows of a list as well, however deep
 * they lie. A refusal names list, row and field.
 */
final class PlainTexts {

    private PlainTexts() {}

    /** @throws Refusal for the first text that is not as it must be */
    static void require(JsonNode question, Object value) {
        require(question, "“" + FormContract.label(question) + "”", value);
    }

    private static void require(JsonNode question, String place, Object value) {
        if (value instanceof String text) {
            requireText(question, place, text);
        } else if (value instanceof Map<?, ?> row) {
            requireFields(question, place, row);
        } else if (value instanceof Collection<?> list) {
            int number = 0;
            for (Object entry : list) {
                number++;
                require(question, place + "第" + number + (entry instanceof Map ? "行" : "项"), entry);
            }
        }
    }

    private static void requireFields(JsonNode list, String place, Map<?, ?> row) {
        row.forEach((name, value) -> {
            String key = String.valueOf(name);
            requireText(MissingNode.getInstance(), place + "的一个栏目名", key);
            Optional<JsonNode> field = field(list, key);
            String label = field.map(FormContract::label)
                    .filter(said -> !said.isEmpty())
                    .orElse(key);
            require(field.orElse(MissingNode.getInstance()), place + "的“" + label + "”", value);
        });
    }

    /** Fields may stand in groups, which ask for nothing themselves. */
    private static Optional<JsonNode> field(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            String own = TaskForms.key(component);
            Optional<JsonNode> found = own.isEmpty()
                    ? field(component, key)
                    : Optional.of(component).filter(it -> own.equals(key));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void requireText(JsonNode question, String place, String text) {
        if (Words.hasControls(text)) {
            throw Refusal.invalid(place + "中有看不见的控制字符，请删去后重新填写。");
        }
        if (question.path("type").asText().equals("textfield") && !Words.isLine(text.strip())) {
            throw Refusal.invalid(place + "只能是一行，请删去其中的换行、制表符和看不见的字符。");
        }
        int longest = question.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
        if (text.length() > longest) {
            throw Refusal.invalid(place + "最多" + longest + "个字，现有" + text.length() + "个字，请精简后再提交。");
        }
    }
}
