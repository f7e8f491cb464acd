package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What a form shows and nobody gave it is missing, unless it may be hidden. */
class OpenFormTest {

    private static final String FORM =
            """
            {"components": [
              {"type": "text", "text": "{{briefing}} 和 {{note}}"},
              {"type": "table", "dataSource": "=findings"},
              {"type": "select", "key": "person", "valuesKey": "people"},
              {"type": "text", "text": "{{hidden}}", "conditional": {"hide": "=hidden = null"}}]}""";

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void whatNobodyGaveItIsMissing() throws JsonProcessingException {
        assertThat(new OpenForm(json(FORM), json("{\"briefing\": {\"value\": \"x\"}}")).missing())
                .containsExactly("findings", "note", "people");
    }

    @Test
    void whatIsThereIsNotMissingEmptyAsItMayBe() throws JsonProcessingException {
        String all =
                "{\"briefing\": {\"value\": \"\"}, \"note\": {\"value\": null}, \"findings\": {\"value\": \"[]\"}, \"people\": {\"value\": \"[]\"}}";
        assertThat(new OpenForm(json(FORM), json(all)).missing()).isEmpty();
    }
}
