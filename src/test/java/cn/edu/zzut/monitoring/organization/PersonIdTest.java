package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void itTravelsAsABareText() throws JsonProcessingException {
        PersonId id = new PersonId("jwc-head");
        assertThat(id).hasToString("jwc-head");
        assertThat(json.writeValueAsString(id)).isEqualTo("\"jwc-head\"");
        assertThat(json.readValue("\"jwc-head\"", PersonId.class)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nobodySignsInWithoutAName(String blank) {
        assertThatThrownBy(() -> new PersonId(blank)).isInstanceOf(Refusal.Invalid.class);
    }
}
