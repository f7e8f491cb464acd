package cn.edu.zzut.monitoring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tries passwords by HTTP Basic; nobody else waits for it. The addresses are the proxy's word. */
@SchoolTest
class NobodyIsKeptOutTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String STRANGER = "10.6.6.6";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fresh() {
        story.newYear();
    }

    @AfterEach
    void forgotten() {
        jdbc.sql("delete from monitoring.sign_in_failure").update();
        jdbc.sql("delete from monitoring.sign_in_place").update();
    }

    private HttpResponse<String> me(String account, String password, String address) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/me"))
                .header("Authorization", "Basic " + basic)
                .header("X-Forwarded-For", address)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tries(String account, int times, String address) {
        for (int i = 0; i < times; i++) {
            me(account, "wrong-" + i, address);
        }
    }

    @Test
    void aStrangerWaitsAndTheOwnerElsewhereDoesNot() {
        tries("admin", 10, STRANGER);
        HttpResponse<String> waits = me("admin", "demo", STRANGER);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.body()).contains("请稍后再登录", "请过");
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 300L);
        assertThat(me("admin", "demo", "10.1.1.1").statusCode()).isEqualTo(200);
        assertThat(me("office", "demo", STRANGER).statusCode())
                .as("another account")
                .isEqualTo(200);
    }

    @Test
    void manyStrangersMakeOnlyStrangersWait() {
        assertThat(me("admin", "demo", "10.1.1.1").statusCode()).isEqualTo(200);
        for (int i = 0; i < 30; i++) {
            tries("admin", 1, "10.7.7." + i);
        }
        assertThat(me("admin", "demo", "10.9.9.9").statusCode())
                .as("never seen")
                .isEqualTo(429);
        assertThat(me("admin", "demo", "10.1.1.1").statusCode())
                .as("seen before")
                .isEqualTo(200);
    }

    @Test
    void whoeverTriesAllAccountsWaitsAndWhoIsKnownThereDoesNot() {
        assertThat(me("office", "demo", STRANGER).statusCode()).isEqualTo(200);
        for (int i = 0; i < 120; i++) {
            tries("somebody-" + i, 1, STRANGER);
        }
        assertThat(me("admin", "demo", STRANGER).statusCode()).isEqualTo(429);
        assertThat(me("office", "demo", STRANGER).statusCode()).isEqualTo(200);
        assertThat(me("admin", "demo", "10.1.1.1").statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserThatIsKnownWaitsForNobodyAtItsOwnAddress() {
        Visitor owner = new Visitor(port);
        assertThat(owner.signsIn("x02-filer2", "demo")).isEqualTo(200);
        String own = jdbc.sql("select place from monitoring.sign_in_place where place not like 'browser:%'")
                .query(String.class)
                .single();
        assertThat(owner.cookie("SIGN-IN-BROWSER")).isNotEmpty();
        tries("x02-filer2", 10, own);
        assertThat(new Visitor(port).signsIn("x02-filer2", "demo")).isEqualTo(429);
        assertThat(owner.signsIn("x02-filer2", "demo")).isEqualTo(200);
    }

    @Test
    void aPauseIsTheSameWhetherOrNotThereIsSuchAnAccount() {
        tries("x02-filer2", 10, STRANGER);
        tries("nobody-of-that-name", 10, STRANGER);
        assertThat(me("nobody-of-that-name", "demo", STRANGER).body().replaceAll("\"request\":\"\\w+\"|\\d+秒", ""))
                .isEqualTo(me("x02-filer2", "demo", STRANGER).body().replaceAll("\"request\":\"\\w+\"|\\d+秒", ""));
    }
}
