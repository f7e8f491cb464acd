package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The questions of each form, {@code forms/<process>.<task>.form}, as it was deployed together with the diagram: a year
 * that was launched by a former version is asked what that version asked.
 */
@Component
class TaskForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RepositoryService repository;
    private final WithoutUser withoutUser;
    private final Map<String, List<JsonNode>> questions = new ConcurrentHashMap<>();

    TaskForms(@Lazy RepositoryService repository, @Lazy WithoutUser withoutUser) {
        this.repository = repository;
        this.withoutUser = withoutUser;
    }

    /** The components that ask for something, groups unfolded. */
    List<JsonNode> questions(DelegateTask task) {
        return questions(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    List<JsonNode> questions(String processDefinitionId, String taskKey) {
        return ofForm(processDefinitionId, Steps.keyOf(processDefinitionId) + "." + taskKey);
    }

    /** @param form its name, such as {@code unit-filing.fill} */
    List<JsonNode> ofForm(String processDefinitionId, String form) {
        return questions.computeIfAbsent(
                processDefinitionId + " " + form, first -> withoutUser.call(() -> read(processDefinitionId, form)));
    }

    private List<JsonNode> read(String processDefinitionId, String form) throws IOException {
        String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
        String file = form + ".form";
        Resource deployed = repository.getDeploymentResources(deployment).stream()
                .filter(resource -> isNamed(resource.getName(), file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " was not deployed with " + processDefinitionId));
        try (InputStream content = repository.getResourceAsStreamById(deployment, deployed.getId())) {
            List<JsonNode> found = new ArrayList<>();
            collect(JSON.readTree(content), found);
            return List.copyOf(found);
        }
    }

    /** A resource is named by its whole path where it is a file, and by its last part where it came out of a jar. */
    static boolean isNamed(String resource, String file) {
        return resource.substring(resource.lastIndexOf('/') + 1).equals(file);
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
