package cn.edu.zzut.monitoring.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in by a real OpenID Connect server, by CAS and by a directory: who is on record is in, all others are told whom to ask. */
@SchoolTest
@DirtiesContext
class SingleSignOnTest {

    private static final String WHO = "x02-filer2";
    private static final int PORT = freePort();
    private static final String US = "http://localhost:" + PORT;
    private static final int OIDC_PORT = freePort();
    private static final SchoolsOidc OIDC = new SchoolsOidc(OIDC_PORT, US);
    private static final SchoolsCas CAS = new SchoolsCas();
    private static final InMemoryDirectoryServer LDAP = directory();

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolClock clock;

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InMemoryDirectoryServer directory() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=school,dc=example");
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("school", 0));
            config.addAdditionalBindCredentials("cn=reader", "reader-secret");
            config.setSchema(null);
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: dc=school,dc=example", "objectClass: domain", "dc: school");
            server.add("dn: ou=people,dc=school,dc=example", "objectClass: organizationalUnit", "ou: people");
            for (String person : List.of(WHO, "x02-filer", "nobody-on-record")) {
                server.add(
                        "dn: uid=u-" + person + ",ou=people,dc=school,dc=example",
                        "objectClass: inetOrgPerson",
                        "uid: u-" + person,
                        "employeeNumber: " + person,
                        "userPassword: of-the-directory");
            }
            server.startListening();
            return server;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void ways(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("monitoring.base-url", () -> US);
        properties.add("monitoring.sign-in.oidc.issuer", () -> "http://127.0.0.1:" + OIDC_PORT);
        properties.add("monitoring.sign-in.oidc.client-id", () -> SchoolsOidc.CLIENT);
        properties.add("monitoring.sign-in.oidc.client-secret", () -> "secret");
        properties.add("monitoring.sign-in.oidc.claim", () -> "employee_number");
        properties.add("monitoring.sign-in.cas.server", CAS::address);
        properties.add("monitoring.sign-in.cas.attribute", () -> "employeeNumber");
        properties.add(
                "monitoring.sign-in.ldap.url",
                () -> "ldap://localhost:" + LDAP.getListenPort() + "/dc=school,dc=example");
        properties.add("monitoring.sign-in.ldap.base", () -> "ou=people");
        properties.add("monitoring.sign-in.ldap.attribute", () -> "employeeNumber");
        properties.add("monitoring.sign-in.ldap.bind-dn", () -> "cn=reader");
        properties.add("monitoring.sign-in.ldap.bind-password", () -> "reader-secret");
    }

    @AfterAll
    static void theServersEnd() {
        OIDC.close();
        CAS.close();
        LDAP.shutDown(true);
    }

    @BeforeEach
    void theSchoolIsAsItWas() {
        story.newYear();
        OIDC.issuesFor(SchoolsOidc.CLIENT);
        CAS.isSilent(false);
        jdbc.sql("update act_id_user set attempts_ = 0, lock_exp_time_ = null").update();
    }

    private static Visitor comesBy(String way, String name) {
        OIDC.isBefore(name);
        CAS.isBefore(name);
        Visitor visitor = new Visitor(PORT);
        visitor.opens(way);
        return visitor;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void whoIsOnRecordIsInEverywhere(String way) {
        Visitor visitor = comesBy(way, WHO);
        Answer me = visitor.asks("/api/me");
        assertThat(me.status()).as(me.text()).isEqualTo(200);
        assertThat(me.json().path("id").asText()).isEqualTo(WHO);
        assertThat(me.text()).as("roles come from our records").doesNotContain("OFFICE");
        for (String app : List.of(
                "/engine-rest/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/default/task")) {
            assertThat(visitor.asks(app).status()).as(app).isEqualTo(200);
        }
        visitor.asks("/camunda/app/tasklist/default/");
        assertThat(visitor.changes("POST", "/engine-rest/task", "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void whomTheSchoolHasJustVouchedForSetsASecondFactorUpWithoutAPasswordOfOurs(String way) {
        String page = "/sign-in/second";
        Visitor office = comesBy(way, "office");
        assertThat(office.opens(page).text()).contains("10分钟以内").doesNotContain("type=\"password\"");
        assertThat(office.sends(page, page + "/setup", Map.of()).text()).contains("qr.png");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
        Answer late = office.sends(page, page + "/setup", Map.of("current", "demo"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("再重新登录").doesNotContain("qr.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void theSchoolsSmallLettersAreOurCapitals(String way) {
        assertThat(comesBy(way, WHO.toUpperCase(Locale.ROOT))
                        .asks("/api/me")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(WHO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void aStrangerIsToldWhomToAsk(String way) {
        for (String stranger : List.of("nobody-on-record", "admin", "<b>x</b>")) {
            OIDC.isBefore(stranger);
            CAS.isBefore(stranger);
            Visitor visitor = new Visitor(PORT);
            Answer refused = visitor.opens(way);
            assertThat(refused.status()).as(stranger).isEqualTo(403);
            assertThat(refused.text()).contains("不在本系统的人员登记中", "系统管理员").doesNotContain("<b>x");
            assertThat(visitor.asks("/api/me").status()).isEqualTo(401);
        }
        assertThat(jdbc.sql("select count(*) from act_id_user where id_ = 'nobody-on-record'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void whoHasLeftIsAStranger(String way) {
        jdbc.sql("update monitoring.person set ends_on = '2026-01-01' where id = ?")
                .param(WHO)
                .update();
        Visitor visitor = comesBy(way, WHO);
        assertThat(visitor.asks("/api/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void neitherALockNorAFirstPasswordKeepsOutWhomTheSchoolKnows(String way) {
        jdbc.sql("update act_id_user set attempts_ = 10, lock_exp_time_ = now() + interval '30 years' where id_ = ?")
                .param(WHO)
                .update();
        jdbc.sql("insert into monitoring.account_standing values (?, true, 1)")
                .param(WHO)
                .update();
        assertThat(comesBy(way, WHO).asks("/api/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/oidc/begin/school", "/sign-in/cas"})
    void theSessionIsANewOne(String way) {
        Visitor visitor = new Visitor(PORT);
        visitor.opens("/camunda/app/welcome/default/");
        String before = visitor.cookie("JSESSIONID");
        OIDC.isBefore(WHO);
        CAS.isBefore(WHO);
        visitor.opens(way);
        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aTokenForSomebodyElseIsNotTaken() {
        OIDC.issuesFor("another-application");
        OIDC.isBefore(WHO);
        Visitor visitor = new Visitor(PORT);
        assertThat(visitor.opens("/sign-in/oidc/begin/school").text()).contains("统一身份认证没有通过");
        assertThat(visitor.asks("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aCodeThatThisBrowserDidNotAskForIsNotTaken() {
        Visitor visitor = new Visitor(PORT);
        assertThat(visitor.opens("/sign-in/oidc/back?code=x&state=y").text()).contains("统一身份认证没有通过");
        assertThat(visitor.opens("/sign-in/cas/back?ticket=ST-1&state=y").text())
                .contains("统一身份认证没有通过");
    }

    @Test
    void aTicketIsOfOneUse() {
        CAS.isBefore(WHO);
        Visitor visitor = new Visitor(PORT, Redirect.NEVER);
        String there = visitor.exchanges("/sign-in/cas")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String back = visitor.exchanges(there).headers().firstValue("Location").orElseThrow();
        assertThat(visitor.exchanges(back).headers().firstValue("Location"))
                .contains(US + "/camunda/app/welcome/default/");
        assertThat(visitor.asks("/api/me").status()).isEqualTo(200);
        Visitor thief = new Visitor(PORT, Redirect.NEVER);
        assertThat(thief.exchanges(back).headers().firstValue("Location")).contains(US + "/sign-in/failed");
        String again =
                thief.exchanges("/sign-in/cas").headers().firstValue("Location").orElseThrow();
        String fresh = thief.exchanges(again).headers().firstValue("Location").orElseThrow();
        String used = back.replaceAll(".*ticket=", "");
        assertThat(thief.exchanges(fresh.replaceAll("ticket=.*", "ticket=" + used))
                        .headers()
                        .firstValue("Location"))
                .contains(US + "/sign-in/failed");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidToBeAway() {
        CAS.isSilent(true);
        assertThat(new Visitor(PORT).opens("/sign-in/cas").text()).contains("认证服务器没有应答", "本地密码");
    }

    @Test
    void leavingLeavesTheSchoolsSignInToo() {
        Visitor visitor = comesBy("/sign-in/oidc/begin/school", WHO);
        visitor.asks("/camunda/app/welcome/default/");
        assertThat(visitor.asks("/sign-in/state").json().path("leave").asBoolean())
                .isFalse();
        assertThat(visitor.changes("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.asks("/sign-in/state").json().path("leave").asBoolean())
                .isTrue();
        Answer back = visitor.opens("/sign-in/leave");
        assertThat(back.status()).as("by the provider back to our door").isEqualTo(200);
        assertThat(visitor.asks("/sign-in/state").json().path("leave").asBoolean())
                .isFalse();
    }

    @Test
    void casLeavesByItsOwnAddressAndEndsOurSessionFromElsewhere() {
        Visitor visitor = comesBy("/sign-in/cas", WHO);
        assertThat(visitor.asks("/api/me").status()).isEqualTo(200);
        String ended = "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"><samlp:SessionIndex>"
                + CAS.lastTicket() + "</samlp:SessionIndex></samlp:LogoutRequest>";
        assertThat(new Visitor(PORT)
                        .posts("/sign-in/cas/back", Map.of("logoutRequest", "<!DOCTYPE x>" + ended))
                        .status())
                .isEqualTo(200);
        assertThat(visitor.asks("/api/me").status()).isEqualTo(200);
        new Visitor(PORT).posts("/sign-in/cas/back", Map.of("logoutRequest", ended));
        assertThat(visitor.asks("/api/me").status()).isEqualTo(401);
        assertThat(comesBy("/sign-in/cas", WHO).opens("/sign-in/leave").text()).isEqualTo("left");
    }

    private int me(String account, String password) {
        return new Browser(PORT, account, password).get("/api/me").status();
    }

    @Test
    void theDirectorysPasswordOpensTheAccount() {
        assertThat(me(WHO, "of-the-directory")).isEqualTo(200);
        Visitor visitor = new Visitor(PORT);
        assertThat(visitor.signsIn(WHO, "of-the-directory")).isEqualTo(200);
        assertThat(visitor.asks("/api/me").json().path("id").asText()).isEqualTo(WHO);
        assertThat(me("admin", "demo")).as("the local administrator").isEqualTo(200);
    }

    @Test
    void theDirectoryOpensNothingElse() {
        assertThat(me(WHO, "wrong")).isEqualTo(401);
        assertThat(me("x02-filer", "")).isEqualTo(401);
        assertThat(me("nobody-on-record", "of-the-directory")).isEqualTo(401);
        assertThat(me("u-" + WHO, "of-the-directory")).isEqualTo(401);
        assertThat(me("*", "of-the-directory")).isEqualTo(401);
        assertThat(me("x01-head", "of-the-directory")).isEqualTo(401);
    }

    @Test
    void theSignInPageOffersTheSchoolsWays() {
        String state = new Visitor(PORT).asks("/sign-in/state").text();
        assertThat(state).contains("统一身份认证", "/sign-in/oidc/begin/school", "/sign-in/cas", "\"local\":true");
    }
}
