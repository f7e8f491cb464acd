package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

/**
 * What people write in a data-correction names rows by what stands in them and says what it is to become, as 更正说明 does
 * everywhere: none of it becomes a variable. Choices, ticks and numbers do, and which table of which year it is about.
 */
final class KeptFromEngine {

    private static final Set<String> PROCESSES = Set.of("data-correction");
    private static final Set<String> WRITTEN = Set.of("textfield", "textarea");
    private static final Set<String> IDS = Set.of(Variables.TABLE);

    private KeptFromEngine() {}

    /**
     * @param forEngine what becomes variables
     * @param withheld see {@link cn.edu.zzut.monitoring.process.engine.Withheld}
     */
    record Parted(Map<String, Object> forEngine, Map<String, Object> withheld) {

        static Parted nothingWithheld(Map<String, Object> answers) {
            return new Parted(answers, Map.of());
        }
    }

    static Parted part(String processDefinition, List<JsonNode> questions, Map<String, Object> answers) {
        boolean everything = PROCESSES.contains(Steps.keyOf(processDefinition));
        Map<String, Object> withheld = new HashMap<>();
        questions.stream()
                .filter(question -> WRITTEN.contains(question.path("type").asText()))
                .map(TaskForms::key)
                .filter(name -> everything ? !IDS.contains(name) : name.equals(Variables.CORRECTION))
                .filter(answers::containsKey)
                .forEach(name -> withheld.put(name, answers.get(name)));
        if (withheld.isEmpty()) {
            return Parted.nothingWithheld(answers);
        }
        Map<String, Object> forEngine = new VariableMapImpl(answers);
        forEngine.keySet().removeAll(withheld.keySet());
        return new Parted(forEngine, withheld);
    }
}
