package cn.edu.zzut.monitoring.security.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import cn.edu.zzut.monitoring.trail.NewMinute;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** The office sets a second factor up, and is asked for it everywhere. */
@SchoolTest
class SecondFactorTest {

    private static final String PAGE = "/sign-in/second";
    private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z0-9-]+)</code>");

    @Autowired
    Story story;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecondFactors factors;

    @Autowired
    KeyOfThisNode node;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    byte[] key;

    long since;

    @BeforeEach
    void fresh() {
        story.newYear();
        NewMinute.begins(application);
        since = jdbc.sql("select coalesce(max(id), 0) from monitoring.trail")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void none() {
        rule(FactorRule.OPTIONAL);
        for (String table : List.of("second_factor", "sign_in_failure", "sign_in_place", "account_standing")) {
            jdbc.sql("delete from monitoring." + table).update();
        }
    }

    private void rule(FactorRule rule) {
        Object bean = AopTestUtils.getTargetObject(factors);
        ReflectionTestUtils.setField(bean, "rule", rule);
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signsIn(account, "demo")).isEqualTo(200);
        return visitor;
    }

    private String code() {
        return Totp.code(key, Totp.step(clock.instant()));
    }

    private void later() {
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(30)));
    }

    private static Answer types(Visitor visitor, String where, String code) {
        return visitor.sends(PAGE, PAGE + where, Map.of("code", code));
    }

    private static Answer begins(Visitor visitor, String password) {
        return visitor.sends(PAGE, PAGE + "/setup", Map.of("current", password));
    }

    private List<Map<String, Object>> told(String kind) {
        return jdbc.sql("select * from monitoring.trail where kind = ? and id > ? order by id")
                .params(kind, since)
                .query()
                .listOfRows();
    }

    /** The recovery codes. */
    private List<String> setsUp(Visitor visitor) {
        String proposed = begins(visitor, "demo").text();
        Matcher shown = KEY.matcher(proposed);
        assertThat(shown.find()).as(proposed).isTrue();
        key = Base32.bytes(shown.group(1).replace(" ", ""));
        assertThat(types(visitor, "/confirm", "000000").text()).contains("验证码不正确");
        Answer on = types(visitor, "/confirm", code());
        assertThat(on.text()).contains("第二因素已启用");
        later();
        return RECOVERY.matcher(on.text())
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    @Test
    void afterThePasswordNothingIsAnsweredBeforeTheCode() {
        Visitor before = signedIn("office");
        Visitor self = signedIn("office");
        assertThat(self.exchanges(PAGE + "/qr.png").statusCode()).isEqualTo(404);
        setsUp(self);
        assertThat(self.asks("/api/me").status()).isEqualTo(200);
        assertThat(before.asks("/api/me").status()).as("a session of before").isEqualTo(401);
        assertThat(jdbc.sql("select sealed_secret from monitoring.second_factor")
                        .query(String.class)
                        .single())
                .doesNotContain(Base32.of(key));

        Visitor thief = signedIn("office");
        assertThat(thief.asks("/sign-in/state").json().path("mustProve").asBoolean())
                .isTrue();
        for (String way :
                List.of("/api/me", "/engine-rest/task", "/v3/api-docs", "/camunda/api/engine/engine/default/task")) {
            Answer refused = thief.asks(way);
            assertThat(refused.status()).as(way + refused.text()).isEqualTo(403);
            assertThat(refused.text()).contains("第二因素");
        }
        assertThat(thief.opens("/camunda/app/tasklist/default/").text()).contains("验证码");
        assertThat(thief.sends(
                                "/sign-in/password",
                                Map.of(
                                        "current",
                                        "demo",
                                        "wanted",
                                        "three-white-herons",
                                        "again",
                                        "three-white-herons"))
                        .text())
                .contains("请先登录并输入验证码");
        assertThat(types(thief, "", code()).text()).contains("验证通过");
        assertThat(thief.asks("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whoeverFindsAnOpenSessionSetsNothingUp() {
        Visitor self = signedIn("admin");
        for (String wrong : List.of("", "wrong")) {
            Answer refused = begins(self, wrong);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text())
                    .contains(wrong.isEmpty() ? "没有填写登录密码" : "当前密码不正确")
                    .doesNotContain("qr.png");
        }
        assertThat(self.exchanges(PAGE + "/qr.png").statusCode()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(told("SECOND_ON"))
                .filteredOn(one -> one.get("who").equals("admin"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("status", 400)));
        assertThat(told("SIGN_IN_FAILED")).noneMatch(one -> one.get("person").equals("admin"));
    }

    @Test
    void withoutOneThereIsNothingToRenewOrToEnd() {
        Visitor office = signedIn("office");
        for (String where : List.of("/codes", "/end")) {
            Answer refused = types(office, where, "123456");
            assertThat(refused.status()).as(where).isEqualTo(409);
            assertThat(refused.text()).contains("没有启用第二因素").doesNotContain("验证码不正确");
        }
    }

    @Test
    void aPasswordThatIsLeftOutIsNotAWrongOne() {
        Visitor office = signedIn("office");
        for (int i = 0; i < 12; i++) {
            Answer refused = begins(office, "");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("没有填写登录密码");
        }
        assertThat(begins(office, "demo").status()).isEqualTo(200);
    }

    @Test
    void switchingItOnOrOffEndsTheOtherSessionsWithoutAskingThemForACode() {
        Visitor elsewhere = signedIn("office");
        Visitor self = signedIn("office");
        setsUp(self);
        assertThat(elsewhere.opens(PAGE).text()).contains("请先用工号和密码登录").doesNotContain("验证码");
        assertThat(elsewhere.asks("/api/me").status()).isEqualTo(401);

        Visitor another = signedIn("office");
        assertThat(types(another, "", code()).text()).contains("验证通过");
        later();
        assertThat(types(self, "/end", code()).text()).contains("已停用");
        assertThat(self.asks("/api/me").status()).isEqualTo(200);
        assertThat(another.asks("/api/me").status()).isEqualTo(401);
    }

    @Test
    void afterTenWrongCodesTheSessionIsOver() {
        setsUp(signedIn("office"));
        Visitor thief = signedIn("office");
        for (int i = 0; i < 10; i++) {
            assertThat(types(thief, "", "00000" + i).status()).isIn(400, 403);
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        }
        assertThat(thief.opens(PAGE).text()).contains("请先用工号和密码登录");
        assertThat(thief.asks("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aCodeIsTakenOnceAndARecoveryCodeToo() {
        List<String> recovery = setsUp(signedIn("office"));
        assertThat(recovery).hasSize(10);
        String code = code();
        assertThat(types(signedIn("office"), "", code).text()).contains("验证通过");
        Visitor again = signedIn("office");
        assertThat(types(again, "", code).text()).contains("已经用过");
        assertThat(types(again, "", recovery.get(0)).text()).contains("验证通过");
        Visitor third = signedIn("office");
        assertThat(types(third, "", recovery.get(0)).text()).contains("不正确");
        assertThat(third.asks("/api/me").status()).isEqualTo(403);
    }

    @Test
    void codesCannotBeTriedWithoutEnd() {
        setsUp(signedIn("office"));
        Visitor thief = signedIn("office");
        for (int i = 0; i < 3; i++) {
            assertThat(told("LOCKED")).isEmpty();
            types(thief, "", "00000" + i);
        }
        assertThat(told("LOCKED")).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("person", "office"));
        Answer waits = types(thief, "", code());
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.text()).contains("请过");
        await().untilAsserted(() -> assertThat(jdbc.sql(
                                "select status from monitoring.trail where kind = 'SIGN_IN_FAILED' and person = 'office'")
                        .query(Integer.class)
                        .list())
                .contains(400, 429));
        assertThat(thief.asks("/api/me").status()).isEqualTo(403);
    }

    @Test
    void theTrailTellsThePasswordAndTheCodeApart() {
        setsUp(signedIn("office"));
        NewMinute.begins(application);
        Visitor self = signedIn("office");
        types(self, "", "000000");
        types(self, "", code());
        await().untilAsserted(() ->
                assertThat(told("SIGN_IN").stream().map(one -> one.get("what"))).contains("密码正确，等待第二因素", "第二因素验证通过"));
        await().untilAsserted(() -> assertThat(told("SIGN_IN_FAILED")).anySatisfy(one -> assertThat(one)
                .containsEntry("who", "office")
                .containsEntry("person", "office")
                .containsEntry("what", "密码正确，第二因素的验证码不正确")));
    }

    @Test
    void aKeyThatThisServerHasNotIsNoWrongCode() {
        setsUp(signedIn("office"));
        String here = jdbc.sql("select sealed_secret from monitoring.second_factor where account = 'office'")
                .query(String.class)
                .single();
        jdbc.sql(
                        "update monitoring.second_factor set sealed_secret = 'AAAAAAAAAAAAAAAA:' || ? where account = 'office'")
                .param(here.substring(here.indexOf(':') + 1))
                .update();
        assertThat(keyIsInTrouble()).isFalse();
        node.check();
        assertThat(keyIsInTrouble()).isTrue();
        Visitor self = signedIn("office");
        Answer refused = types(self, "", code());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("密钥读不出");
        await().untilAsserted(() ->
                assertThat(told("SIGN_IN")).anySatisfy(one -> assertThat(one).containsEntry("status", 409)));
        assertThat(told("SIGN_IN_FAILED")).isEmpty();
        assertThat(jdbc.sql("select count(*) from monitoring.sign_in_failure where account = 'second:office'")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("update monitoring.second_factor set sealed_secret = ? where account = 'office'")
                .param(here)
                .update();
        node.check();
        assertThat(keyIsInTrouble()).isFalse();
    }

    private boolean keyIsInTrouble() {
        return jdbc.sql("select count(*) > 0 from monitoring.trouble where matter = ? and over_at is null")
                .param(KeyOfThisNode.MATTER)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aPasswordAloneIsNotEnoughForPrograms() {
        setsUp(signedIn("office"));
        for (String way : List.of("/api/me", "/engine-rest/task")) {
            Answer refused = new Browser(port, "office").get(way);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail()).contains("不能用HTTP Basic");
        }
        assertThat(new Browser(port, "office", "wrong").get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void theFiguresAreNotOpenedByAPasswordAloneEither() {
        String figures = "/actuator/prometheus";
        assertThat(new Browser(port, "admin").get(figures).status()).isEqualTo(200);
        Visitor self = signedIn("admin");
        setsUp(self);
        Answer refused = new Browser(port, "admin").get(figures);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).contains("不能用HTTP Basic");
        Visitor thief = signedIn("admin");
        assertThat(thief.asks(figures).status()).as("before the code").isEqualTo(403);
        assertThat(self.asks(figures).status())
                .as("let in; there are no figures in JSON")
                .isEqualTo(406);
        assertThat(new Browser(port, "prometheus", "for-the-collector-only")
                        .get(figures)
                        .status())
                .as("the collector has none")
                .isEqualTo(200);
    }

    @Test
    void anotherAdministratorResetsItOnRecord() {
        setsUp(signedIn("office"));
        Browser admin = new Browser(port, "admin");
        assertThat(admin.post("/api/setup/accounts/office/second-factor/reset", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(new Browser(port, "office").get("/api/me").status()).isEqualTo(200);
        assertThat(admin.get("/api/setup/accounts/events").text()).contains("启用第二因素", "第二因素被重置");
        assertThat(admin.post("/api/setup/accounts/admin/second-factor/reset", Map.of())
                        .detail())
                .contains("另一名系统管理员");
        assertThat(new Browser(port, "x01-head")
                        .post("/api/setup/accounts/office/second-factor/reset", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void itsOwnerEndsItByACode() {
        Visitor self = signedIn("office");
        setsUp(self);
        assertThat(types(self, "/end", "000000").status()).isEqualTo(400);
        assertThat(types(self, "/end", code()).text()).contains("已停用");
        assertThat(new Browser(port, "office").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whereItIsRequiredItIsSetUpFirst() {
        rule(FactorRule.REQUIRED);
        Visitor admin = signedIn("admin");
        assertThat(admin.asks("/api/setup/accounts").status()).isEqualTo(403);
        assertThat(new Browser(port, "admin").get("/api/me").status()).isEqualTo(403);
        assertThat(new Browser(port, "x01-filer").get("/api/me").status()).isEqualTo(200);
        setsUp(admin);
        assertThat(admin.asks("/api/setup/accounts").status()).isEqualTo(200);
        assertThat(types(admin, "/end", code()).text()).contains("不能停用");
    }

    @Test
    void whereItIsOffNobodyIsAsked() {
        setsUp(signedIn("office"));
        rule(FactorRule.OFF);
        assertThat(signedIn("office").asks("/api/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x01-filer", "x01-head", "leader"})
    void itIsForTheOfficeAndAdministrators(String other) {
        Visitor visitor = signedIn(other);
        assertThat(visitor.opens(PAGE).text()).contains("您不用设置").doesNotContain("<form");
        assertThat(new Visitor(port).opens(PAGE).text()).contains("请先用工号和密码登录");
    }
}
