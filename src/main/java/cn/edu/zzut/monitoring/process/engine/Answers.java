package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;

/** What a person answered in a task's form. */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DelegateTask task;

    private Answers(DelegateTask task) {
        this.task = task;
    }

    public static Answers of(DelegateTask task) {
        return new Answers(task);
    }

    /** Who answered: the task's assignee. */
    public PersonId by() {
        return new PersonId(task.getAssignee());
    }

    /**
     * The answer, lists and texts unpacked; what was sent along with the completion wins over what was prefilled, also
     * where it is null: what was cleared is empty. Some of it the engine does not have, see {@link Withheld}.
     */
    public Optional<Object> value(String key) {
        Map<String, Object> withheld = Withheld.of(task.getId());
        if (withheld.containsKey(key)) {
            return Optional.ofNullable(withheld.get(key));
        }
        DelegateExecution execution = task.getExecution();
        return Optional.ofNullable(
                plain(execution.hasVariable(key) ? execution.getVariable(key) : task.getVariableLocal(key)));
    }

    private static Object plain(Object value) {
        if (value instanceof SpinJsonNode node) {
            return parse(node.toString());
        }
        return value;
    }

    private static Object parse(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("提交的内容不是有效的JSON，请重新填写。");
        }
    }

    /** The text, trimmed; empty where there is none. */
    public String text(String key) {
        return value(key).map(value -> value.toString().strip()).orElse("");
    }

    /** The same of what only forms of former versions ask for; empty where today's is answered. */
    public String formerly(String key) {
        return text(key);
    }

    public boolean chose(String option) {
        return text("decision").equals(option);
    }

    public String reason() {
        return text("reason");
    }

    /** The chosen values of a checklist or tag list. */
    public List<String> choices(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** The rows of a dynamic list; each value as text. */
    public List<Map<String, String>> rows(String key) {
        return list(key).stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(Answers::texts)
                .toList();
    }

    private static Map<String, String> texts(Map<?, ?> row) {
        Map<String, String> texts = new java.util.HashMap<>();
        row.forEach((key, value) -> texts.put(
                String.valueOf(key), value == null ? "" : value.toString().strip()));
        return texts;
    }

    private Collection<?> list(String key) {
        Object value = value(key).orElse(List.of());
        if (value instanceof String text) {
            value = text.isBlank() ? List.of() : text.startsWith("[") ? parse(text) : List.of(text);
        }
        return value instanceof Collection<?> list ? list : List.of(value);
    }
}
