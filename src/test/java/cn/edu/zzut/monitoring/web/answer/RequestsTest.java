package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request leaves out is named, and decides nothing. */
class RequestsTest {

    private static final ObjectMapper JSON =
            Requests.withoutHoles(new ObjectMapper().registerModule(new ParameterNamesModule()));

    record Wish(
            List<Chosen> choices,
            List<Integer> days,
            String words,
            Map<String, String> values,
            @JsonSetter(contentNulls = Nulls.SET) Map<String, Object> answers) {}

    record Chosen(@Needed List<String> key, @Needed int row) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"choices":[null]}                              | choices[0]
                    {"choices":[{"key":["a"],"row":2},{"row":2}]}   | choices[1].key
                    {"choices":[{"key":null,"row":2}]}              | choices[0].key
                    {"choices":[{"key":["a"]}]}                     | choices[0].row
                    {"choices":[{"key":["a"],"row":null}]}          | choices[0].row
                    {"choices":[{"key":["a",null],"row":2}]}        | choices[0].key[1]
                    {"days":[1,null]}                               | days[1]
                    {"values":{"a":"x","b":null}}                   | values.b
                    {"days":"x"}                                    | days
                    """)
    void whatIsMissingIsNamed(String sent, String place) {
        var wrong = catchThrowableOfType(JsonMappingException.class, () -> JSON.readValue(sent, Wish.class));
        assertThat(Place.of(wrong)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"words":5}            | words
                    {"words":1.5}          | words
                    {"words":true}         | words
                    {"values":{"a":5}}     | values.a
                    """)
    void aNumberIsNoText(String sent, String place) {
        var wrong = catchThrowableOfType(JsonMappingException.class, () -> JSON.readValue(sent, Wish.class));
        assertThat(Place.of(wrong)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"endOn":"x"}                                   | endOn
                    {"words":"x","Words":"x"}                       | Words
                    {"choices":[{"key":["a"],"row":2,"column":3}]}  | choices[0].column
                    """)
    void whatNobodyAsksForIsNamed(String sent, String place) {
        var wrong = catchThrowableOfType(JsonMappingException.class, () -> JSON.readValue(sent, Wish.class));
        assertThat(Place.of(wrong)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"words\":\"a\",\"words\":\"b\"}",
                "{\"choices\":[{\"key\":[\"a\"],\"row\":2,\"row\":2}]}",
                "{\"values\":{\"a\":\"x\",\"a\":\"y\"}}"
            })
    void whatIsSaidTwiceIsNotTakenAtAll(String sent) {
        assertThatThrownBy(() -> JSON.readValue(sent, Wish.class)).hasMessageContaining("Duplicate field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"words\":\"a\"}{\"words\":\"b\"}", "{\"words\":\"a\"} x", "{\"words\":\"a\"}]"})
    void nothingStandsBehindIt(String sent) {
        Exception wrong = catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(sent, Wish.class));
        assertThat(wrong).isNotNull();
        assertThat(Misread.said(wrong, "")).containsAnyOf("写完以后还有别的内容", "格式不正确");
    }

    /** Others who read JSON read on as they did: what other programs answer has fields that nobody here asks for. */
    @Test
    void onlyWhatIsSentToUsIsReadSo() throws JsonProcessingException {
        ObjectMapper usual = new ObjectMapper()
                .registerModule(new ParameterNamesModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Requests.withoutHoles(usual);
        assertThat(usual.readValue("{\"words\":\"a\",\"words\":\"b\",\"more\":1}", Wish.class)
                        .words())
                .isEqualTo("b");
    }

    @Test
    void whatMayBeLeftOutMay() throws JsonProcessingException {
        Wish wish = JSON.readValue(
                "{\"choices\":[{\"key\":[\"a\"],\"row\":2}],\"words\":null,\"answers\":{\"reason\":null}}", Wish.class);
        assertThat(wish.choices()).containsExactly(new Chosen(List.of("a"), 2));
        assertThat(wish.answers()).containsEntry("reason", null);
    }

    @Test
    void ofTwoFilesNoneIsDroppedInSilence() {
        assertThatCode(() -> Requests.OneFile.require(1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Requests.OneFile.require(2)).hasMessageContainingAll("收到了2个", "逐个上传");
    }
}
