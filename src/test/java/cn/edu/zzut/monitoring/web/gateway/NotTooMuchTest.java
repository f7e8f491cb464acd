package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever sends too much, or too fast, is told so and slows nobody else. */
@SchoolTest
class NotTooMuchTest {

    @LocalServerPort
    int port;

    @Autowired
    WebappUser user;

    @Autowired
    EarlyAnswers answers;

    private static MockHttpServletRequest from(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletResponse asks(NotTooFast door, String address, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(from(address, path), response, new MockFilterChain());
        return response;
    }

    @Test
    void anAddressThatAsksTooFastWaitsAndOthersDoNot() throws Exception {
        NotTooFast door = new NotTooFast(new Pace(5, () -> 0), new Pace(5, () -> 0), user, answers);
        for (int i = 0; i < 5; i++) {
            assertThat(asks(door, "10.0.0.1", "/api/me").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = asks(door, "10.0.0.1", "/api/me");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("10");
        assertThat(refused.getContentAsString()).contains("请求太多");
        assertThat(asks(door, "10.0.0.2", "/api/me").getStatus()).isEqualTo(200);
        assertThat(asks(door, "10.0.0.1", "/camunda/app/welcome/scripts/config.js")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void moreThanIsReadIsRefused() {
        Wire.Reply refused = new Wire(port)
                .sends(
                        "POST",
                        "/api/setup/school",
                        List.of(Wire.basic("admin"), "Content-Type: application/json"),
                        "\"" + "x".repeat(9_000_000) + "\"");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("内容太大", "8MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/nope/attachment/create", "/engine-rest/deployment/create"})
    void theEngineIsSentNoFiles(String path) {
        Wire.Reply refused = new Wire(port)
                .sends(
                        "POST",
                        path,
                        List.of(Wire.basic("admin"), "Content-Type: multipart/form-data; boundary=x"),
                        "x".repeat(9_000_000));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("内容太大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/api/setup/school"})
    void whatIsTooDeepIsRefusedByWhicheverDoor(String path) {
        Wire.Reply refused = new Wire(port)
                .sends(
                        "POST",
                        path,
                        List.of(Wire.basic("admin"), "Content-Type: application/json"),
                        "{\"a\":".repeat(900) + "1" + "}".repeat(900));
        assertThat(refused.status()).as(refused.body()).isIn(400, 405);
        assertThat(refused.body()).containsPattern("\\p{IsHan}").doesNotContain("StreamConstraints", "nesting");
    }

    @Test
    void manyPartsAreNotSaidToBeTooBig() {
        String parts = IntStream.range(0, 25)
                .mapToObj(i -> "--x\r\nContent-Disposition: form-data; name=\"p" + i + "\"\r\n\r\nv\r\n")
                .collect(Collectors.joining());
        Wire.Reply refused = new Wire(port)
                .sends(
                        "PUT",
                        "/api/setup/organization",
                        List.of(Wire.basic("admin"), "Content-Type: multipart/form-data; boundary=x"),
                        parts + "--x--\r\n");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("表单项太多").doesNotContain("50MB");
    }

    @Test
    void noParameterIsLeftOutInSilence() {
        Wire.Reply refused =
                new Wire(port).sends("GET", "/api/me?" + "a=1&".repeat(600) + "b=2", List.of(Wire.basic("admin")), "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("参数太多");
    }

    @Test
    void noMoreIsReadThanTheBoundWhereTheLengthIsNotSaid() {
        MockHttpServletRequest request = from("10.0.0.1", "/api/x");
        request.setContent(new byte[11]);
        assertThatThrownBy(
                        () -> new BoundedRequest(request, 10).getInputStream().readAllBytes())
                .isInstanceOf(Refusal.Invalid.class);
        MockHttpServletRequest less = from("10.0.0.1", "/api/x");
        less.setContent("十个".getBytes(StandardCharsets.UTF_8));
        assertThat(new BoundedRequest(less, 10))
                .satisfies(bounded -> assertThat(bounded.getReader().readLine()).isEqualTo("十个"));
    }
}
