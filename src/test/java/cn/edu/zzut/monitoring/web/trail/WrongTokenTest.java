package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Visitor;
import cn.edu.zzut.monitoring.trail.NewMinute;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page whose token is not the session's is refused and told so once; whoever has it open stays signed in. */
@SchoolTest
class WrongTokenTest {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    long since;

    @BeforeEach
    void fresh() {
        NewMinute.begins(application);
        since = jdbc.sql("select coalesce(max(id), 0) from monitoring.trail")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> posts(String path, String session, String token, String type, String body)
            throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Cookie", "JSESSIONID=" + session)
                                .header("X-XSRF-TOKEN", token)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private List<String> refused() {
        return jdbc.sql(
                        "select kind from monitoring.trail where id > ? and status = 403 and who = 'office' order by id")
                .param(since)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/admin/auth/user/default/logout, SIGN_OUT",
        "/camunda/api/engine/engine/default/task/none/claim, TASK"
    })
    void theSessionStaysAndTheTrailTellsItOnce(String path, String kind) throws Exception {
        Visitor office = new Visitor(port);
        office.signsIn("office", "demo");
        HttpResponse<String> answer =
                posts(path, office.cookie("JSESSIONID"), "0".repeat(32), "application/json", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有执行", "仍在登录状态");
        assertThat(office.asks("/api/me").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(refused()).isNotEmpty());
        posts(path, "", "0".repeat(32), "application/json", "{}");
        assertThat(refused()).containsExactly(kind);

        office.asks("/camunda/app/welcome/default/");
        assertThat(office.changes("POST", "/camunda/api/admin/auth/user/default/logout", "{}")
                        .status())
                .as("with the token of the page that was loaded again")
                .isEqualTo(200);
        assertThat(office.asks("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aSignInPageThatStoodOpenForLongLetsIn() throws Exception {
        for (String application : List.of("welcome", "tasklist", "cockpit")) {
            assertThat(posts(
                                    LOGIN + application,
                                    "",
                                    "0".repeat(32),
                                    "application/x-www-form-urlencoded",
                                    "username=office&password=demo")
                            .statusCode())
                    .as(application)
                    .isEqualTo(200);
        }
    }
}
