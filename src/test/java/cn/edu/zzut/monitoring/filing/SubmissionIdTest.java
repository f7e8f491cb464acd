package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;

class SubmissionIdTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void itTravelsAsABareNumber() throws JsonProcessingException {
        SubmissionId id = new SubmissionId(12);
        assertThat(id).hasToString("12");
        assertThat(json.writeValueAsString(id)).isEqualTo("12");
        assertThat(json.readValue("12", SubmissionId.class)).isEqualTo(id);
    }

    @Test
    void anAddressNamesIt() {
        assertThat(DefaultConversionService.getSharedInstance().convert("12", SubmissionId.class))
                .isEqualTo(new SubmissionId(12));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void noSubmissionHasANumberBelowOne(long number) {
        assertThatThrownBy(() -> new SubmissionId(number)).isInstanceOf(Refusal.Invalid.class);
    }
}
