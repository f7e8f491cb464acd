package cn.edu.zzut.monitoring.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session's name opens it; neither what looks like one nor what the database has of it does. */
@SchoolTest
class OddSessionsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionsAtTheDoor door;

    private int statusWith(String name) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/me"))
                                .header(
                                        "Cookie",
                                        "JSESSIONID="
                                                + Base64.getEncoder()
                                                        .encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "", "' or true --", "00000000-0000-0000-0000-000000000000", "\uFFFF"})
    void whatLooksLikeANameIsNobodys(String name) throws Exception {
        assertThat(statusWith(name)).isEqualTo(401);
    }

    @Test
    void whatTheDatabaseHasOpensNothing() throws Exception {
        Visitor office = new Visitor(port);
        office.signsIn("office", "demo");
        String name = new String(Base64.getDecoder().decode(office.cookie("JSESSIONID")), StandardCharsets.UTF_8);
        assertThat(statusWith(name)).isEqualTo(200);
        for (String kept : jdbc.sql(
                        "select session_id from monitoring.web_session union select primary_id from monitoring.web_session")
                .query(String.class)
                .list()) {
            assertThat(statusWith(kept)).as(kept).isEqualTo(401);
        }
    }

    @Test
    void askingWritesNothing() {
        Visitor office = new Visitor(port);
        office.signsIn("office", "demo");
        String before = state();
        for (int i = 0; i < 5; i++) {
            assertThat(office.asks("/api/me").status()).isEqualTo(200);
        }
        assertThat(state()).isEqualTo(before);
    }

    private long longestOf(Visitor visitor) {
        String name = new String(Base64.getDecoder().decode(visitor.cookie("JSESSIONID")), StandardCharsets.UTF_8);
        return jdbc.sql(
                        "select max_inactive_interval from monitoring.web_session where session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex')")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Test
    void aSessionLivesShortlyUntilSomebodyIsSignedInAndAfterThat() {
        Visitor visitor = new Visitor(port);
        visitor.asks("/camunda/app/welcome/default/");
        assertThat(longestOf(visitor)).isEqualTo(600);
        assertThat(visitor.signsIn("office", "demo")).isEqualTo(200);
        assertThat(longestOf(visitor)).isEqualTo(7200);
        assertThat(visitor.changes("POST", "/camunda/api/admin/auth/user/default/logout", "{}")
                        .status())
                .isEqualTo(200);
        visitor.asks("/camunda/app/welcome/default/");
        assertThat(longestOf(visitor)).isLessThanOrEqualTo(600);
    }

    @Test
    void aFloodOfStrangersKeepsNobodySignedInOut() {
        Visitor office = new Visitor(port);
        office.signsIn("office", "demo");
        Visitor earlier = new Visitor(port);
        earlier.asks("/camunda/app/welcome/default/");
        Visitor later = new Visitor(port);
        later.asks("/camunda/app/welcome/default/");
        door.keepNoMoreThan(1);
        assertThat(longestOf(earlier)).isZero();
        assertThat(longestOf(later)).isEqualTo(600);
        assertThat(office.asks("/api/me").status()).isEqualTo(200);
    }

    private HttpRequest.Builder page(String session) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/welcome/default/"))
                .header("Cookie", "JSESSIONID=" + session);
    }

    private static String session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring("JSESSIONID=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    /** A page asks for many things as soon as somebody is signed in, and the browser keeps the token that came last. */
    @Test
    void firstRequestsAtOnceAreGivenOneToken() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> door = client.send(page("").build(), BodyHandlers.ofString());
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + port + "/camunda/api/admin/auth/user/default/login/welcome"))
                        .header("Cookie", "JSESSIONID=" + session(door))
                        .header(
                                "X-XSRF-TOKEN",
                                door.headers().firstValue("X-XSRF-TOKEN").orElseThrow())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=office&password=demo"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(200);
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 12)
                .mapToObj(n -> client.sendAsync(page(session(signedIn)).build(), BodyHandlers.ofString()))
                .toList();
        assertThat(asked.stream()
                        .map(CompletableFuture::join)
                        .flatMap(answer -> answer.headers().firstValue("X-XSRF-TOKEN").stream())
                        .distinct())
                .hasSize(1);
    }

    /** Each version of a row has an xmin of its own. */
    private String state() {
        return jdbc.sql(
                        """
                        select string_agg(x, ',' order by x) from (
                            select primary_id || xmin::text || last_access_time x from monitoring.web_session
                            union all select session_primary_id || attribute_name || xmin::text from monitoring.web_session_attributes) all_of_it""")
                .query(String.class)
                .single();
    }
}
