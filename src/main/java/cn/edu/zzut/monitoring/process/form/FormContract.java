package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.form.KeptFromEngine.Parted;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Holds every completion to its form, whichever way it came: what the form requires must be there, a choice must be one
 * of the form's, and a list holds each thing once. A form in the browser can be got round; this cannot.
 */
@Component
public class FormContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskForms forms;
    private final Map<String, Condition> conditions = new ConcurrentHashMap<>();

    FormContract(TaskForms forms) {
        this.forms = forms;
    }

    /**
     * Nothing but the form's answers may come with a completion: any other name would overwrite what the process knows,
     * such as whose data these are. Unknown tasks are left for the engine to refuse.
     *
     * @return which of the answers the engine is given
     */
    Parted checkSent(TaskService tasks, String taskId, Map<String, Object> answers) {
        if (answers == null || answers.isEmpty()) {
            return Parted.nothingWithheld(answers);
        }
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return Parted.nothingWithheld(answers);
        }
        String definition = task.getProcessDefinitionId();
        List<JsonNode> questions = forms.questions(definition, task.getTaskDefinitionKey());
        checkSent(questions, answers);
        return KeptFromEngine.part(definition, questions, answers);
    }

    /**
     * @param form the process's start form; without one nobody starts it by hand
     * @return which of the answers the engine is given
     */
    Parted checkStart(String definition, Optional<String> form, Map<String, Object> answers) {
        List<JsonNode> questions =
                forms.ofForm(definition, form.orElseThrow(() -> Refusal.notYours("这个流程由系统在需要时启动，不能手工启动。")));
        Map<String, Object> sent = answers == null ? Map.of() : answers;
        checkSent(questions, sent);
        questions.forEach(question -> {
            Object value = sent.get(TaskForms.key(question));
            check(question, value);
            AnswersInTrail.tell(question, choices(question), value);
        });
        return KeptFromEngine.part(definition, questions, sent);
    }

    private static void checkSent(List<JsonNode> questions, Map<String, Object> answers) {
        Map<String, String> asked =
                questions.stream().collect(Collectors.toMap(TaskForms::key, FormContract::label, (one, other) -> one));
        for (String name : answers.keySet()) {
            if (!asked.containsKey(name)) {
                throw Refusal.invalid("表单中没有“" + name + "”这一项，请只提交表单中的内容。");
            }
            if (!PlainValue.isPlain(answers, name)) {
                throw Refusal.invalid("“" + asked.get(name) + "”的值不是文字、数字、是否或列表，请只提交表单中的内容。");
            }
        }
    }

    public void check(DelegateTask task) {
        Answers answers = Answers.of(task);
        Map<String, Object> context = shown(task);
        for (JsonNode question : forms.questions(task)) {
            String key = TaskForms.key(question);
            context.put(key, answers.value(key).orElse(null));
        }
        for (JsonNode question : forms.questions(task)) {
            if (!isHidden(question, context)) {
                Object value = context.get(TaskForms.key(question));
                check(question, value);
                Optional<JsonNode> decisions = decisions(question, task);
                decisions.ifPresent(choices -> checkChoice(question, choices, value));
                AnswersInTrail.tell(
                        question, decisions.or(() -> choices(question)).or(() -> offered(question, task)), value);
            }
        }
    }

    /** The plain values that the form shows: its conditions may look at them too. */
    private static Map<String, Object> shown(DelegateTask task) {
        Map<String, Object> shown = new HashMap<>();
        task.getVariablesLocal().forEach((name, value) -> {
            if (value instanceof Number || value instanceof Boolean || value instanceof String) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    static void check(JsonNode question, Object value) {
        String label = label(question);
        if (question.path("validate").path("required").asBoolean() && isBlank(value)) {
            throw Refusal.invalid(
                    question.path("type").asText().equals("checkbox")
                            ? "请勾选“" + label + "”后再提交。"
                            : "请填写“" + label + "”后再提交。");
        }
        if (value != null && !AnswerType.of(question).accepts(value)) {
            throw Refusal.invalid(
                    "“" + label + "”应为" + AnswerType.of(question).title() + "，收到的是“" + value + "”，请在表单中重新填写。");
        }
        if (value instanceof Collection<?> list) {
            OnlyOnce.require(label, list);
        }
        choices(question).ifPresent(choices -> checkChoice(question, choices, value));
        PlainTexts.require(question, value);
    }

    static String label(JsonNode question) {
        return question.path("label").asText(question.path("dateLabel").asText());
    }

    /** Those put together for this task; people and units that are chosen from are held by the rules about them. */
    private static Optional<JsonNode> decisions(JsonNode question, DelegateTask task) {
        return Optional.of(question.path("valuesKey").asText())
                .filter(name ->
                        !name.isEmpty() && question.path("type").asText().equals("radio"))
                .map(task::getVariable)
                .map(choices -> parsed(choices.toString()));
    }

    /** Of which several are chosen. */
    private static Optional<JsonNode> offered(JsonNode question, DelegateTask task) {
        return Optional.of(question.path("valuesKey").asText())
                .filter(name -> !name.isEmpty()
                        && Set.of("checklist", "taglist")
                                .contains(question.path("type").asText()))
                .map(task::getVariable)
                .map(choices -> parsed(choices.toString()));
    }

    private static Optional<JsonNode> choices(JsonNode question) {
        return Optional.of(question.path("values")).filter(choices -> choices.size() > 0);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkChoice(JsonNode question, JsonNode choices, Object value) {
        if (!isBlank(value) && !isOneOf(choices, value)) {
            throw Refusal.invalid("“" + label(question) + "”的值“" + value + "”不在可选范围内，请重新选择。");
        }
    }

    private static boolean isOneOf(JsonNode choices, Object value) {
        return StreamSupport.stream(choices.spliterator(), false)
                .anyMatch(choice -> choice.path("value").asText().equals(value));
    }

    private static boolean isBlank(Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof String text && Words.isNone(text))
                || (value instanceof Collection<?> list && list.isEmpty());
    }

    private boolean isHidden(JsonNode question, Map<String, Object> context) {
        String hide = question.path("conditional").path("hide").asText();
        if (hide.isEmpty()) {
            return false;
        }
        return conditions.computeIfAbsent(hide, Condition::of).holds(context);
    }

    /** Answers do not outlive their task: a stale decision must never steer a later gateway. */
    public void clear(DelegateTask task) {
        forms.questions(task).forEach(question -> task.getExecution().removeVariable(TaskForms.key(question)));
    }
}
