package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Visitor;
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
}
