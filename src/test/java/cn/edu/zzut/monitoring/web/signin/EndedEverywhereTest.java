package cn.edu.zzut.monitoring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second administrator: whose account is deleted, or gets another password, is out at once, everywhere. */
@SchoolTest
class EndedEverywhereTest {

    private static final String OTHER = "second-admin";
    private static final String PASSWORD = "two-yellow-orioles";
    private static final String NEW = "three-white-herons";

    private static final List<String> WAYS =
            List.of("/api/me", "/engine-rest/user/count", "/camunda/api/engine/engine/default/user/count");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Browser admin;
    Visitor other;

    @BeforeEach
    void aSecondAdministratorIsSignedIn() {
        story.newYear();
        admin = new Browser(port, "admin");
        made();
        new Visitor(port).changesPassword(OTHER, PASSWORD + "-1", PASSWORD);
        other = new Visitor(port);
        assertThat(other.signsIn(OTHER, PASSWORD)).isEqualTo(200);
        for (String way : WAYS) {
            assertThat(other.asks(way).status()).as(way).isEqualTo(200);
        }
    }

    private void made() {
        Answer made = admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", OTHER, "firstName", "另一名", "lastName", ""),
                        "credentials",
                        Map.of("password", PASSWORD + "-1")));
        assertThat(made.status()).as(made.text()).isEqualTo(204);
        assertThat(admin.put("/engine-rest/group/camunda-admin/members/" + OTHER, Map.of())
                        .status())
                .isEqualTo(204);
    }

    @AfterEach
    void gone() {
        story.engine().getIdentityService().deleteUser(OTHER);
    }

    private void isOut(Visitor visitor) {
        for (String way : WAYS) {
            assertThat(visitor.asks(way).status()).as(way).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/user/second-admin", "/camunda/api/engine/engine/default/user/second-admin"})
    void whoseAccountIsDeletedIsOut(String way) {
        if (way.startsWith("/engine-rest")) {
            assertThat(admin.delete(way).status()).isEqualTo(204);
        } else {
            Visitor page = new Visitor(port);
            page.signsIn("admin", "demo");
            assertThat(page.changes("DELETE", way, "").status()).isEqualTo(204);
        }
        isOut(other);
        assertThat(new Browser(port, OTHER, PASSWORD).get("/api/me").status()).isEqualTo(401);
        made();
        isOut(other);
    }

    @ParameterizedTest
    @CsvSource({
        "own page",
        "/camunda/api/engine/engine/default/user/second-admin/credentials",
        "/camunda/api/admin/user/second-admin/credentials",
        "/engine-rest/user/second-admin/credentials"
    })
    void aNewPasswordOfOnesOwnEndsTheOtherSessions(String way) {
        Visitor self = new Visitor(port);
        self.signsIn(OTHER, PASSWORD);
        if (way.equals("own page")) {
            assertThat(self.sends("/sign-in/password", Map.of("current", PASSWORD, "wanted", NEW, "again", NEW))
                            .text())
                    .contains("密码已修改");
        } else {
            Answer changed = self.changes(
                    "PUT", way, "{\"password\":\"" + NEW + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");
            assertThat(changed.status()).as(changed.text()).isIn(204, 404);
            if (changed.status() == 404) {
                return;
            }
        }
        isOut(other);
        assertThat(self.asks("/api/me").status()).isEqualTo(200);
    }

    @Test
    void aPasswordThatAnotherAdministratorSetsEndsAllSessions() {
        assertThat(admin.put(
                                "/engine-rest/user/" + OTHER + "/credentials",
                                Map.of("password", NEW, "authenticatedUserPassword", "demo"))
                        .status())
                .isEqualTo(204);
        isOut(other);
    }

    @Test
    void aFirstPasswordEndsAllSessions() {
        assertThat(admin.post("/api/setup/accounts/" + OTHER + "/first-password", Map.of())
                        .status())
                .isEqualTo(200);
        isOut(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE | /user/second-admin                        |
                    DELETE | /group/camunda-admin/members/second-admin |
                    PUT    | /user/second-admin/profile                | {"id":"second-admin","firstName":"张三","lastName":"","email":""}
                    """)
    void nobodyDeletesOrRenamesOneself(String method, String path, String body) {
        String json = body == null ? "" : body;
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Answer refused = other.changes(method, root + path, json);
            assertThat(refused.status()).as(root + refused.text()).isEqualTo(409);
            assertThat(refused.text()).contains("另一名系统管理员");
        }
        assertThat(other.asks("/api/me").status()).isEqualTo(200);
    }
}
