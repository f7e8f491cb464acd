package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests as no page of ours sends them: none is a mistake of ours. */
@SchoolTest
class OddRequestsTest {

    @LocalServerPort
    int port;

    /** In UTF-8 both have bytes that are control signs of Latin-1. */
    @ParameterizedTest
    @ValueSource(strings = {"User-Agent: u\u0085", "X-User: 张三", "Cookie: a=\u0090"})
    void headersInAnyLanguageAreRead(String header) {
        Wire wire = new Wire(port);
        List<String> headers = List.of(Wire.basic("office"), "Content-Type: application/json", header);
        assertThat(wire.sends("GET", "/api/me", headers, "").status()).isEqualTo(200);
        assertThat(wire.sends("PUT", "/api/deadline-rules", headers, "[").status())
                .isEqualTo(400);
    }

    @Test
    void aParameterWithAnOddNameIsRefused() {
        Wire.Reply refused = new Wire(port).sends("GET", "/api/me?a%01=b", List.of(Wire.basic("office")), "");
        assertThat(refused.status()).as(refused.body()).isIn(400, 404);
        assertThat(refused.body()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor"})
    void dataAreJson(String type) {
        Answer refused = new Browser(port, "office").send("PUT", "/api/deadline-rules", "a: 1".getBytes(), type);
        assertThat(refused.status()).as(refused.text()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "nope"})
    void aSignInThatNamesNobodyIsWrong(String application) {
        Visitor visitor = new Visitor(port);
        visitor.opens("/camunda/app/welcome/default/");
        String path = "/camunda/api/admin/auth/user/default/login/" + application;
        for (String json : List.of("{}", "{\"password\":\"x\"}")) {
            assertThat(visitor.changes("POST", path, json).status()).isBetween(400, 499);
        }
    }

    /** Each is read by somebody: the engine's REST, the API or the server. */
    private static final List<String> UNREADABLE = List.of(
            "Accept-Language: xx-ÿ",
            "Accept-Language: ;q=x",
            "Accept: ,;",
            "Accept: */*;q=2",
            "Accept: x",
            "Accept-Charset: ;;",
            "Accept-Encoding: gzip;q=x",
            "If-None-Match: \"",
            "If-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=-99999999999999999999",
            "Content-Language: ;",
            "Content-Type: */*",
            "Content-Type: application/*",
            "Content-Type: application/json;charset=bogus",
            "Content-Type: ;",
            "Cookie: $Version=x; =;",
            "Date: never");

    @Test
    void headersThatNobodyCanReadAreNoMistakeOfOurs() {
        List<String> mistakes = new ArrayList<>();
        for (String header : UNREADABLE) {
            List<String> headers = List.of(Wire.basic("office"), header);
            for (String read : List.of("/api/me", "/api/me/tasks", "/engine-rest/task", "/engine-rest/job", "/")) {
                faults("GET", read, headers, "", mistakes);
            }
            for (String written : List.of(
                    "/api/cycles", "/engine-rest/task", "/engine-rest/task/none/complete", "/api/no-such-place")) {
                faults("POST", written, headers, "{\"a\":tru}", mistakes);
            }
            faults("PUT", "/api/deadline-rules", headers, "[", mistakes);
            faults("DELETE", "/api/me", headers, "", mistakes);
            faults("DELETE", "/api/cycles/2031/archive/supplements/1", headers, "{\"a\":tru}", mistakes);
        }
        assertThat(mistakes).isEmpty();
    }

    private void faults(String method, String path, List<String> headers, String body, List<String> mistakes) {
        Wire.Reply reply = new Wire(port).sends(method, path, headers, body);
        boolean refused = reply.status() >= 400;
        boolean problem = reply.header("Content-Type").contains("problem+json")
                && reply.body().codePoints().anyMatch(Character::isIdeographic);
        if (reply.status() >= 500 || refused && !problem) {
            mistakes.add(method + " " + path + " " + headers.get(1) + ": " + reply.status() + " " + reply.body());
        }
    }

    /** As a form's parameters it has a name and no value. */
    @Test
    void jsonThatIsSentAsAFormIsNoMistakeOfOurs() {
        Answer refused = new Browser(port, "leader")
                .send(
                        "DELETE",
                        "/api/cycles/2031/archive/supplements/1",
                        "{\"a\":tru}".getBytes(),
                        "application/x-www-form-urlencoded");
        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(refused.text()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"File\"",
                "\"type\":\"File\",\"valueInfo\":{}",
                "\"type\":\"File\",\"valueInfo\":{\"filename\":1}",
                "\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\",\"encoding\":1}",
                "\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\",\"encoding\":\"bogus\"}",
                "\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\",\"mimetype\":[]}",
                "\"type\":\"String\",\"valueInfo\":{\"transient\":\"x\"}",
                "\"type\":\"Bytes\",\"valueInfo\":{\"transient\":[]}",
                "\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":1,\"serializationDataFormat\":{}}",
                "\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"x\",\"serializationDataFormat\":\"x\"}",
                "\"type\":\"Json\",\"valueInfo\":{\"transient\":1}",
                "\"type\":\"Xml\"",
                "\"type\":\"Number\"",
                "\"type\":\"Null\"",
                "\"type\":\"\"",
                "\"type\":\"Bogus\""
            })
    void variablesOfAnOddTypeAreRefused(String type) {
        List<String> mistakes = new ArrayList<>();
        for (String value : List.of("null", "1", "\"x\"", "[]", "{}")) {
            for (String way : List.of("submit-form", "complete", "resolve", "bpmnError", "bpmnEscalation")) {
                faults(
                        "POST",
                        "/engine-rest/task/none/" + way,
                        List.of(Wire.basic("office"), "Content-Type: application/json"),
                        "{\"variables\":{\"x\":{\"value\":" + value + "," + type + "}}}",
                        mistakes);
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void nullIsNoContent() {
        Answer refused = new Browser(port, "office").send("PUT", "/api/deadline-rules", "null");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).containsPattern("\\p{IsHan}");
    }
}
