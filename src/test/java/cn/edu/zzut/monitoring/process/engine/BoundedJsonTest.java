package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BoundedJsonTest {

    private final ObjectMapper json = BoundedJson.bounded();

    @Test
    void nothingIsReadDeeperThanAnyPageSends() {
        assertThatCode(() -> json.readTree("[".repeat(50) + "]".repeat(50))).doesNotThrowAnyException();
        assertThatThrownBy(() -> json.readTree("[".repeat(51) + "]".repeat(51)))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void noTextIsReadThatIsLongerThanAnyPageSends() {
        assertThatThrownBy(() -> json.readTree("\"" + "x".repeat(1_100_000) + "\""))
                .isInstanceOf(StreamConstraintsException.class);
        assertThatThrownBy(() -> json.readTree("{\"" + "x".repeat(2_000) + "\":1}"))
                .isInstanceOf(StreamConstraintsException.class);
        assertThatThrownBy(() -> json.readTree("1".repeat(300))).isInstanceOf(StreamConstraintsException.class);
    }
}
