package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;

/** Whoever sends something that is not understood is told what it was, and what there is instead. */
class MisreadTest {

    private static final ObjectMapper JSON =
            Requests.withoutHoles(new ObjectMapper().registerModule(new ParameterNamesModule()));
    private static final HttpInputMessage SENT = new MockHttpInputMessage(new byte[0]);

    record Ending(LocalDate endsOn, String unnamedHere) {}

    record Wanted(Ending ending, int row) {}

    record Nothing() {}

    private static String said(String json, Class<?> shape) {
        var wrong = catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(json, shape));
        String place = wrong instanceof JsonMappingException at ? Place.of(at) : "";
        return Misread.said(new HttpMessageNotReadableException("JSON", wrong, SENT), place);
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatThereAre() {
        assertThat(said("{\"endOn\":\"2026-10-01\"}", Ending.class))
                .startsWith("请求中有不认识的项“endOn”，没有执行。")
                .contains("endsOn（结束日期）", "unnamedHere");
        assertThat(said("{\"ending\":{\"endOn\":1},\"row\":1}", Wanted.class))
                .contains("“endOn”", "endsOn（结束日期）")
                .doesNotContain("行号");
        assertThat(said("{\"a\":1}", Nothing.class)).contains("没有可以写的项");
    }

    @Test
    void theNameIsShownInOneLineAndShortened() {
        assertThat(said("{\"a\\u202e\\u0007\\n" + "长".repeat(500) + "\":1}", Ending.class))
                .contains("“a " + "长".repeat(38) + "……”")
                .doesNotContain("\u202e", "\u0007", "\n");
    }

    @Test
    void whatIsThereTwiceIsNamed() {
        assertThat(said("{\"row\":1,\"row\":2}", Wanted.class)).contains("“row”", "写了两次");
        assertThat(said("{\"ending\":{\"endsOn\":null,\"endsOn\":null}}", Wanted.class))
                .contains("“endsOn”", "写了两次");
        assertThat(said("{\"row\":", Wanted.class)).contains("格式不正确").doesNotContain("两次");
    }

    @Test
    void aWrongValueIsSaidByItsPlace() {
        assertThat(said("{\"row\":\"?\"}", Wanted.class)).contains("“行号”", "格式不正确");
    }
}
