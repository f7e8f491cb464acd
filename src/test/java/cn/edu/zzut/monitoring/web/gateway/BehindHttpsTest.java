package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a proxy says of a request, and what comes back through it. */
@SchoolTest
class BehindHttpsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PAGE = "/camunda/app/welcome/default/";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    private HttpResponse<String> ask(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    @Test
    void cookiesAreForHttpsOnlyWherePeopleComeByIt() throws Exception {
        HttpResponse<String> answer = ask(PAGE, "X-Forwarded-Proto", "https");
        assertThat(cookies(answer))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .allMatch(cookie -> cookie.contains("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(cookies(ask(PAGE))).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(ask(PAGE).headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theApiPromisesHttpsForThisHostOnly() throws Exception {
        assertThat(ask("/api/me", "X-Forwarded-Proto", "https").headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
    }

    @Test
    void redirectsLeadToWherePeopleAre() throws Exception {
        assertThat(ask("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "monitoring.school.edu.cn")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(
                        place -> assertThat(place).matches("(https://monitoring\\.school\\.edu\\.cn)?/camunda/.*"));
    }

    @Test
    void eachAnswerAndEachProblemSaysInWhichRequest() throws Exception {
        HttpResponse<String> refused = ask("/api/me", "X-Request-Id", "from-the-proxy-1");
        assertThat(refused.headers().firstValue("X-Request-Id")).contains("from-the-proxy-1");
        assertThat(refused.body()).contains("\"request\":\"from-the-proxy-1\"");
        HttpResponse<String> own =
                ask("/api/no-such-place", "Authorization", basic("office"), "X-Request-Id", "bad name\u00e9");
        String name = own.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(name).matches("[0-9a-f]{12}");
        assertThat(own.body()).contains("\"request\":\"" + name + "\"");
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes());
    }
}
