package cn.edu.zzut.monitoring.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The questions of each task's form, read from {@code forms/<process>.<task>.form}. */
@Component
class TaskForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<JsonNode>> questions = new ConcurrentHashMap<>();

    /** The components that ask for something, groups unfolded. */
    List<JsonNode> questions(DelegateTask task) {
        return questions(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    List<JsonNode> questions(String processDefinitionId, String taskKey) {
        String process = processDefinitionId.split(":")[0];
        return questions(process + "." + taskKey);
    }

    List<JsonNode> questions(String form) {
        return questions.computeIfAbsent(form, TaskForms::read);
    }

    private static List<JsonNode> read(String form) {
        try {
            List<JsonNode> found = new ArrayList<>();
            collect(JSON.readTree(new ClassPathResource("forms/" + form + ".form").getInputStream()), found);
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("表单 " + form + " 无法读取", e);
        }
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key") || component.has("path")) {
                found.add(component);
            } else {
                collect(component, found);
            }
        }
    }

    static String key(JsonNode question) {
        return question.path("key").asText(question.path("path").asText());
    }
}
