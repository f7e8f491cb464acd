package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.process.form.KeptFromEngine.Parted;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptFromEngineTest {

    private static final List<JsonNode> QUESTIONS = List.of(
            question("textfield", "tableCode"),
            question("number", "year"),
            question("textarea", "requestReason"),
            question("textfield", "changedRows"),
            question("radio", "decision"),
            question("checkbox", "responsible"),
            question("textarea", "correction"));

    private static JsonNode question(String type, String key) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("key", key);
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "tableCode", "1-3", "year", 2031, "requestReason", "写错了", "decision", "approve", "responsible", true));
        answers.put("changedRows", null);
        answers.put("correction", "已改");
        return answers;
    }

    @Test
    void whatIsWrittenInADataCorrectionIsWithheldAndWhatIsChosenIsNot() {
        Parted parted = KeptFromEngine.part("data-correction:3:77", QUESTIONS, answers());
        assertThat(parted.forEngine()).containsOnlyKeys("tableCode", "year", "decision", "responsible");
        assertThat(parted.withheld()).containsOnlyKeys("requestReason", "changedRows", "correction");
        assertThat(parted.withheld()).containsEntry("changedRows", null).containsEntry("requestReason", "写错了");
    }

    @Test
    void elsewhereOnlyWhatIsSaidOfACorrectionIsWithheld() {
        Parted parted = KeptFromEngine.part("unit-filing:1:5", QUESTIONS, answers());
        assertThat(parted.withheld()).isEqualTo(Map.of("correction", "已改"));
        assertThat(parted.forEngine().keySet()).containsAll(Set.of("requestReason", "changedRows", "tableCode"));
    }

    @Test
    void answersWithNothingToWithholdGoOnAsTheyCame() {
        Map<String, Object> answers = Map.of("decision", "approve");
        assertThat(KeptFromEngine.part("unit-filing:1:5", QUESTIONS, answers).forEngine())
                .isSameAs(answers);
    }
}
