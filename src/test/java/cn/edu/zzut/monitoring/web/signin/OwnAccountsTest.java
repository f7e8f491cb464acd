package cn.edu.zzut.monitoring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.security.password.ResetLinks;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.Mailbox;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import cn.edu.zzut.monitoring.trail.NewMinute;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Own accounts: what a password must be, the first one, a forgotten one, and wrong ones. */
@SchoolTest
class OwnAccountsTest {

    private static final String WHO = "x02-filer2";
    private static final String GOOD = "two-yellow-orioles";
    private static final Pattern LINK = Pattern.compile("/sign-in/reset\\?token=([\\w-]+)");

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ResetLinks links;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    Map<String, Object> before;

    @BeforeEach
    void theAccountIsAsItWas() {
        story.newYear();
        NewMinute.begins(application);
        before = jdbc.sql("select pwd_, salt_ from act_id_user where id_ = ?")
                .param(WHO)
                .query()
                .singleRow();
    }

    @AfterEach
    void asItWasAgain() {
        jdbc.sql("update act_id_user set pwd_ = ?, salt_ = ?, attempts_ = 0, lock_exp_time_ = null where id_ = ?")
                .params(before.get("pwd_"), before.get("salt_"), WHO)
                .update();
        jdbc.sql("delete from monitoring.account_standing").update();
        jdbc.sql("delete from monitoring.password_reset").update();
    }

    private Browser as(String user, String password) {
        return new Browser(port, user, password);
    }

    private int me(String password) {
        return as(WHO, password).get("/api/me").status();
    }

    private String kept() {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(WHO)
                .query(String.class)
                .single();
    }

    @Test
    void aHashOfBeforeOpensAndIsRenewedAtSignIn() {
        String salt = "c2FsdA==";
        String former = new Sha512HashDigest().encrypt(GOOD + salt);
        jdbc.sql("update act_id_user set pwd_ = ?, salt_ = ? where id_ = ?")
                .params("{SHA-512}" + former, salt, WHO)
                .update();
        assertThat(me("wrong")).isEqualTo(401);
        story.engine().getIdentityService().unlockUser(WHO);
        assertThat(kept()).startsWith("{SHA-512}");
        assertThat(me(GOOD)).isEqualTo(200);
        assertThat(kept()).startsWith("{bcrypt}$2a$");
        assertThat(me(GOOD)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/user/x02-filer2/credentials",
        "/camunda/api/admin/user/x02-filer2/credentials",
        "/camunda/api/engine/engine/default/user/x02-filer2/credentials"
    })
    void thePolicyIsHeldWhicheverWayAPasswordIsSet(String way) {
        Visitor self = new Visitor(port);
        assertThat(self.signsIn(WHO, "demo")).isEqualTo(200);
        for (String bad : List.of("short", "1234567890", "x02-filer2-secret")) {
            String json = "{\"password\":\"" + bad + "\",\"authenticatedUserPassword\":\"demo\"}";
            Answer refused = self.changes("PUT", way, json);
            assertThat(refused.status()).as(bad + " " + refused.text()).isIn(400, 404);
        }
        assertThat(me("demo")).isEqualTo(200);
    }

    @Test
    void onesOwnNewPasswordSaysWhyItIsNotTakenAndEndsTheOtherSessions() {
        Visitor self = new Visitor(port);
        Visitor elsewhere = new Visitor(port);
        self.signsIn(WHO, "demo");
        elsewhere.signsIn(WHO, "demo");
        assertThat(elsewhere.asks("/api/me").status()).isEqualTo(200);
        assertThat(changes(self, "demo", "1234567890", "1234567890").text()).contains("很常用");
        assertThat(changes(self, "wrong", GOOD, GOOD).text()).contains("当前密码不正确");
        story.engine().getIdentityService().unlockUser(WHO);
        assertThat(changes(self, "demo", GOOD, GOOD + "x").text()).contains("两次输入的新密码不一致");
        assertThat(changes(self, "demo", GOOD, GOOD).text()).contains("密码已修改");
        assertThat(self.asks("/api/me").status()).isEqualTo(200);
        assertThat(elsewhere.asks("/api/me").status()).isEqualTo(401);
        assertThat(me("demo")).isEqualTo(401);
    }

    private static Answer changes(Visitor self, String current, String wanted, String again) {
        return self.sends("/sign-in/password", Map.of("current", current, "wanted", wanted, "again", again));
    }

    @Test
    void aChangeThatFailedIsOnesOwnAndGuessingIsPacedAndEnds() {
        long since = newest();
        Visitor self = new Visitor(port);
        self.signsIn(WHO, "demo");
        assertThat(changes(self, "wrong-1", GOOD, GOOD).status()).isEqualTo(400);
        assertThat(changes(self, "wrong-2", GOOD, GOOD).status()).isEqualTo(400);
        assertThat(changes(self, "wrong-3", GOOD, GOOD).status()).isEqualTo(400);
        Answer waits = changes(self, "demo", GOOD, GOOD);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.text()).contains("请过");
        await().untilAsserted(() -> assertThat(told("PASSWORD_CHANGED", since))
                .extracting(one -> one.get("who"), one -> one.get("status"))
                .contains(tuple(WHO, 400), tuple(WHO, 429)));
        assertThat(told("SIGN_IN_FAILED", since))
                .noneMatch(one -> one.get("status").equals(400));
        assertThat(as("admin", "demo").get("/api/setup/accounts/events").json().findParents("what"))
                .as("nothing has changed, and that is said")
                .filteredOn(one -> one.path("what").asText().equals("本人修改密码"))
                .first()
                .satisfies(one -> assertThat(one.path("outcome").asText()).isEqualTo("被拒绝"));
        for (int i = 4; i <= 10; i++) {
            passes(Duration.ofMinutes(5));
            changes(self, "wrong-" + i, GOOD, GOOD);
        }
        assertThat(self.asks("/api/me").status()).as("the session").isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user/x02-filer2/credentials",
                "/camunda/api/engine/engine/default/user/x02-filer2/credentials"
            })
    void aChangeThatFailedInTheEnginesPagesIsOnesOwnToo(String way) {
        long since = newest();
        Visitor self = new Visitor(port);
        self.signsIn(WHO, "demo");
        Answer refused =
                self.changes("PUT", way, "{\"password\":\"" + GOOD + "\",\"authenticatedUserPassword\":\"wrong\"}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        await().untilAsserted(() -> assertThat(told("PASSWORD_CHANGED", since))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("who", WHO).containsEntry("status", 400)));
    }

    @Test
    void aPauseIsOnRecordFromItsBeginning() {
        long since = newest();
        me("wrong-1");
        me("wrong-2");
        assertThat(told("LOCKED", since)).isEmpty();
        me("wrong-3");
        assertThat(as(WHO, "demo").get("/api/me").status()).as("paused").isEqualTo(429);
        assertThat(told("LOCKED", since)).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("person", WHO));
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from monitoring.trail")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> told(String kind, long since) {
        return jdbc.sql("select * from monitoring.trail where kind = ? and id > ? order by id")
                .params(kind, since)
                .query()
                .listOfRows();
    }

    @Test
    void aFirstPasswordIsShownOnceAndNothingIsAnsweredBeforeItIsChanged() {
        Visitor signedIn = new Visitor(port);
        signedIn.signsIn(WHO, "demo");
        Answer given = as("admin", "demo").post("/api/setup/accounts/" + WHO + "/first-password", Map.of());
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        String first = given.json().path("password").asText();
        assertThat(signedIn.asks("/api/me").status()).as("the former session").isEqualTo(401);
        assertThat(as("admin", "demo").get("/api/setup/accounts").text()).doesNotContain(first);

        for (String way : List.of("/api/me", "/engine-rest/task", "/v3/api-docs")) {
            Answer refused = as(WHO, first).get(way);
            assertThat(refused.status()).as(way).isEqualTo(403);
            assertThat(refused.detail()).contains("首次密码", "/sign-in/password");
        }
        Visitor fresh = new Visitor(port);
        assertThat(fresh.signsIn(WHO, first)).isEqualTo(200);
        assertThat(fresh.asks("/sign-in/state").json().path("mustChange").asBoolean())
                .isTrue();
        for (String way : List.of(
                "/api/me",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default")) {
            assertThat(fresh.asks(way).status()).as(way).isEqualTo(403);
        }
        assertThat(fresh.opens("/camunda/app/tasklist/default/").text()).contains("请先修改首次密码");
        assertThat(changes(fresh, first, GOOD, GOOD).text()).contains("密码已修改");
        assertThat(fresh.asks("/api/me").status()).isEqualTo(200);
        assertThat(fresh.opens("/camunda/app/tasklist/default/").text()).doesNotContain("请先修改首次密码");
        assertThat(me(GOOD)).isEqualTo(200);
        assertThat(as("admin", "demo").get("/api/setup/accounts/events").text()).contains("给定首次密码", "本人修改密码");
    }

    @Test
    void whatTheAdministratorSetsInTheirPagesIsAFirstPasswordToo() {
        Answer set = as("admin", "demo")
                .put(
                        "/engine-rest/user/" + WHO + "/credentials",
                        Map.of("password", GOOD, "authenticatedUserPassword", "demo"));
        assertThat(set.status()).as(set.text()).isEqualTo(204);
        assertThat(me(GOOD)).isEqualTo(403);
        assertThat(new Visitor(port)
                        .changesPassword(WHO, GOOD, "three-white-herons")
                        .text())
                .contains("密码已修改");
        assertThat(me("three-white-herons")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "x02-head", WHO})
    void onlyAdministratorsKeepAccounts(String stranger) {
        Browser somebody = as(stranger, "demo");
        assertThat(somebody.get("/api/setup/accounts").status()).isEqualTo(403);
        assertThat(somebody.get("/api/setup/accounts/events").status()).isEqualTo(403);
        assertThat(somebody.post("/api/setup/accounts/x01-head/unlock", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(somebody.post("/api/setup/accounts/x01-head/first-password", Map.of())
                        .detail())
                .contains("只有系统管理员可以管理登录账号");
    }

    private void passes(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    /** The newest that has arrived and is still good. */
    private String linkSent(String person) {
        return await().until(
                        () -> mailbox.to(person).stream()
                                .flatMap(mail ->
                                        LINK.matcher(mail.body()).results().map(MatchResult::group))
                                .filter(link -> links.account(link.substring(link.indexOf('=') + 1))
                                        .isPresent())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Answer forgets(Visitor visitor, String account) {
        return visitor.sends("/sign-in/forgotten", Map.of("account", account));
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkOfOneUse() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signsIn(WHO, "demo");
        Visitor visitor = new Visitor(port);
        String known = forgets(visitor, WHO).text();
        String unknown = forgets(visitor, "nobody-of-that-name").text();
        assertThat(known).isEqualTo(unknown).contains("如果学校登记了");
        String link = linkSent(WHO);
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(jdbc.sql("select token_hash from monitoring.password_reset where account = ?")
                        .param(WHO)
                        .query(String.class)
                        .list())
                .noneMatch(token::equals);
        assertThat(visitor.opens(link).text()).contains("设置新密码", WHO);
        assertThat(visitor.sends(link, Map.of("wanted", "1234567890", "again", "1234567890"))
                        .text())
                .contains("很常用");
        assertThat(visitor.sends(link, Map.of("wanted", GOOD, "again", GOOD)).text())
                .contains("新密码已生效");
        assertThat(me(GOOD)).isEqualTo(200);
        assertThat(elsewhere.asks("/api/me").status()).as("a former session").isEqualTo(401);
        assertThat(visitor.opens(link).status()).isEqualTo(410);
        assertThat(visitor.posts("/sign-in/reset", Map.of("token", token, "wanted", GOOD, "again", GOOD))
                        .status())
                .isNotEqualTo(200);
        assertThat(as("admin", "demo").get("/api/setup/accounts/events").text()).contains("申请重置密码", "凭链接重置密码");
    }

    @Test
    void aLinkEndsAfterHalfAnHour() {
        Visitor visitor = new Visitor(port);
        forgets(visitor, WHO);
        String link = linkSent(WHO);
        passes(Duration.ofMinutes(31));
        assertThat(visitor.opens(link).text()).contains("链接已失效", "重新申请");
    }

    @Test
    void nobodyIsSentMoreThanAFew() {
        Visitor visitor = new Visitor(port);
        for (String account : List.of(WHO, "nobody-of-that-name")) {
            for (int i = 1; i <= 3; i++) {
                assertThat(forgets(visitor, account).text()).contains("如果学校登记了");
                int asked = i;
                await().until(() -> requestsFor(account) == asked);
            }
            Answer limited = forgets(visitor, account);
            assertThat(limited.status()).isEqualTo(429);
            assertThat(limited.text()).contains("现在请求太多，请一小时后再试，或联系系统管理员");
        }
        assertThat(story.mailsTo(WHO, MailKind.PASSWORD)).hasSize(3);
    }

    private int requestsFor(String account) {
        return jdbc.sql("select count(*) from monitoring.password_reset where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Test
    void aCampusBehindOneAddressIsNotShutOut() {
        for (int i = 0; i < 199; i++) {
            links.ask("nobody-" + i, "127.0.0.1");
        }
        assertThat(links.isOften(WHO, "127.0.0.1")).isFalse();
        links.ask("nobody-more", "127.0.0.1");
        for (String account : List.of(WHO, "nobody-of-that-name")) {
            assertThat(forgets(new Visitor(port), account).text()).contains("现在请求太多");
        }
        assertThat(links.isOften(WHO, "10.0.0.9")).isFalse();
    }

    @Test
    void whoHasLeftIsSentNothing() {
        jdbc.sql("update monitoring.person set ends_on = '2026-01-01' where id = ?")
                .param(WHO)
                .update();
        assertThat(forgets(new Visitor(port), WHO).text()).contains("如果学校登记了");
        await().until(() -> requestsFor(WHO) == 1);
        assertThat(story.mailsTo(WHO, MailKind.PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/forgotten", "/sign-in/password", "/sign-in/reset"})
    void aFormFromElsewhereIsNotTaken(String way) {
        Answer stale =
                new Visitor(port).posts(way, Map.of("account", WHO, "current", "demo", "wanted", GOOD, "again", GOOD));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.text()).contains("页面已过期");
        assertThat(story.mailsTo(WHO, MailKind.PASSWORD)).isEmpty();
        assertThat(me("demo")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x>", "' or 1=1 --"})
    void whatIsTypedAtTheDoorStaysText(String typed) {
        Visitor visitor = new Visitor(port);
        assertThat(forgets(visitor, typed).text()).doesNotContain(typed);
        assertThat(visitor.sends(
                                "/sign-in/password",
                                Map.of("account", typed, "current", "x", "wanted", GOOD, "again", GOOD))
                        .text())
                .doesNotContain(typed);
        assertThat(visitor.opens("/sign-in/reset?token=%22%3E%3Cscript%3E").text())
                .doesNotContain("\"><script>");
    }

    @Test
    void thePagesAtTheDoorAreNobodyElses() {
        var page = new Visitor(port).exchanges("/sign-in/forgotten");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void wrongPasswordsCostTimeAndTenOfThemLockNobody() {
        paused();
        Answer refused = as(WHO, "demo").get("/api/me");
        assertThat(refused.status()).as(refused.text()).isEqualTo(429);
        assertThat(refused.detail()).contains("请过5分钟再试");
        assertThat(account().path("lockedUntil").asText()).isNotEmpty();
        passes(Duration.ofMinutes(6));
        assertThat(me("demo")).isEqualTo(200);
        assertThat(account().path("lockedUntil").isNull()).isTrue();
    }

    @Test
    void theAdministratorEndsAPause() {
        paused();
        assertThat(as("admin", "demo")
                        .post("/api/setup/accounts/" + WHO + "/unlock", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(me("demo")).isEqualTo(200);
        assertThat(as("admin", "demo").get("/api/setup/accounts/events").text()).contains("暂停登录", "解除暂停");
    }

    @Test
    void aPauseEndsByAReset() {
        paused();
        Visitor visitor = new Visitor(port);
        forgets(visitor, WHO);
        visitor.sends(linkSent(WHO), Map.of("wanted", GOOD, "again", GOOD));
        assertThat(me(GOOD)).isEqualTo(200);
    }

    private JsonNode account() {
        for (var account : as("admin", "demo").get("/api/setup/accounts").json()) {
            if (account.path("id").asText().equals(WHO)) {
                return account;
            }
        }
        throw new AssertionError("no account");
    }

    private void paused() {
        int wrong = 0;
        while (wrong < 10) {
            if (me("wrong-" + wrong) == 401) {
                wrong++;
            } else {
                passes(Duration.ofSeconds(5));
            }
        }
    }
}
