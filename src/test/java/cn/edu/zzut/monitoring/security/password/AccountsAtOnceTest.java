package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators make accounts at the same moment, or ask for what cannot be. */
@SchoolTest
class AccountsAtOnceTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Browser admin;

    @BeforeEach
    void signedIn() {
        admin = new Browser(port, "admin");
        assertThat(admin.get("/api/me").status()).isEqualTo(200);
    }

    private IdentityService identity() {
        IdentityService identity = story.engine().getIdentityService();
        identity.clearAuthentication();
        return identity;
    }

    @AfterEach
    void asBefore() {
        List.of("DoppeltA", "Doppelta", "doppelta", "goneone").forEach(identity()::deleteUser);
    }

    private Answer makes(String id) {
        return admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", id, "firstName", "新人", "lastName", ""),
                        "credentials",
                        Map.of("password", "two-yellow-orioles")));
    }

    private static List<Integer> atOnce(int times, IntFunction<Answer> asks) {
        List<CompletableFuture<Integer>> all = IntStream.range(0, times)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> asks.apply(i).status(), task -> new Thread(task).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void ofAccountsThatDifferByTheirCaseOneIsMade() {
        List<String> twins = List.of("DoppeltA", "Doppelta", "doppelta");
        List<Integer> answers = atOnce(6, i -> makes(twins.get(i % 3)));
        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        Answer again = makes("doppelta");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail()).contains("已有账号");
    }

    @Test
    void anAdministratorIsMadeOnceHoweverOftenItIsAsked() {
        makes("doppelta");
        String path = "/engine-rest/group/camunda-admin/members/doppelta";
        assertThat(atOnce(6, i -> admin.put(path, Map.of()))).containsOnly(204);
    }

    @Test
    void whatCannotBeIsSaid() {
        Answer nobody = admin.put("/engine-rest/group/camunda-admin/members/nobody-at-all", Map.of());
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.detail()).contains("没有账号");
        makes("doppelta");
        Answer renamed = admin.put(
                "/engine-rest/user/doppelta/profile", Map.of("id", "other", "firstName", "新人", "lastName", ""));
        assertThat(renamed.status()).isEqualTo(409);
        assertThat(renamed.detail()).contains("账号名不能改变");
        Answer mail = admin.put(
                "/engine-rest/user/doppelta/profile",
                Map.of("id", "doppelta", "firstName", "新人", "lastName", "", "email", "not mail"));
        assertThat(mail.status()).isEqualTo(400);
        assertThat(mail.detail()).contains("邮箱");
        Answer mistyped = admin.put(
                "/engine-rest/user/doppelta/credentials",
                Map.of("password", "three-yellow-orioles", "authenticatedUserPassword", "wrong"));
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.detail()).contains("自己的密码不正确");
    }

    @Test
    void whoeverHasLeftIsGivenNoPassword() {
        makes("goneone");
        if (identity().createGroupQuery().groupId("former").count() == 0) {
            identity().saveGroup(identity().newGroup("former"));
        }
        identity().createMembership("goneone", "former");
        Answer refused = admin.put(
                "/engine-rest/user/goneone/credentials",
                Map.of("password", "three-yellow-orioles", "authenticatedUserPassword", "demo"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("离岗");
    }
}
