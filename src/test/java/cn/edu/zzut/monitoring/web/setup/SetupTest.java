package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.Mailbox;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator, and nobody else, sees what is missing and enters the school and its mail server. */
@SchoolTest
class SetupTest {

    private static final String SCHOOL = "/api/setup/school";
    private static final String MAIL = "/api/setup/mail";
    private static final String CHECKLIST = "/api/setup/checklist";

    @Autowired
    Story story;

    @Autowired
    Mailbox mailbox;

    @LocalServerPort
    int port;

    @BeforeEach
    void theSchoolAsItIs() {
        story.newYear();
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private static Map<String, Object> wish(String name) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", name);
        wish.put("code", "12345");
        wish.put("category", "医学");
        wish.put("regulationTitle", "某大学监测办法");
        wish.put("regulationNumber", "");
        wish.put("office", "质量处");
        wish.put("header", "某大");
        wish.put("senderAddress", "quality@some.example");
        wish.put("senderName", "质量处");
        return wish;
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "leader", "jwc-filer", "jwc-head", "expert1", "archivist"})
    void othersMayNot(String stranger) {
        assertThat(as(stranger).get(CHECKLIST).status()).isEqualTo(403);
        assertThat(as(stranger).get(SCHOOL).status()).isEqualTo(403);
        assertThat(as(stranger).put(SCHOOL, wish("某大学")).status()).isEqualTo(403);
        assertThat(as(stranger).get(MAIL).status()).isEqualTo(403);
        assertThat(as(stranger)
                        .put(MAIL, Map.of("host", "x.example", "port", 25, "protection", "NONE"))
                        .status())
                .isEqualTo(403);
        assertThat(as(stranger).delete(MAIL).status()).isEqualTo(403);
        assertThat(as(stranger)
                        .post(MAIL + "/trial", Map.of("to", "a@b.example"))
                        .detail())
                .contains("只有系统管理员");
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(new Browser(port, "").get(CHECKLIST).status()).isEqualTo(401);
        assertThat(new Browser(port, "").get(SCHOOL).status()).isEqualTo(401);
    }

    @Test
    void theChecklistSaysHowThingsAre() {
        JsonNode list = as("admin").get(CHECKLIST + "?year=2026").json();
        assertThat(list.path("steps"))
                .extracting(step -> step.path("key").asText())
                .containsExactly("SCHOOL", "MAIL", "PEOPLE", "CALENDAR", "PAST_YEARS", "CATALOG", "LAUNCH");
        assertThat(list.at("/steps/0/state").asText()).isEqualTo("DONE");
        assertThat(list.at("/steps/4/said/0").asText()).contains("2025");
        assertThat(as("admin").get(CHECKLIST + "?year=1").detail()).contains("年度“1”不合规");
    }

    @Test
    void theGuidesPagesLeadToEachOther() {
        assertThat(new Browser(port, "").get("/guide/administrator").text())
                .contains("href=\"administrator-first.md\"");
        assertThat(new Browser(port, "").get("/guide/administrator-first.md").text())
                .contains("开通清单", "<table>");
        assertThat(new Browser(port, "").get("/guide/administrator-mail.md").text())
                .contains("MONITORING_MAIL_ENABLED=false");
        assertThat(new Browser(port, "").get("/guide/nothing.md").status()).isEqualTo(404);
    }

    @Test
    void whatThePageSaysWinsAndIsOnRecord() {
        assertThat(as("admin").get(SCHOOL).json().path("history")).isEmpty();
        JsonNode entered = as("admin").put(SCHOOL, wish("某大学")).json();
        assertThat(entered.path("name").asText()).as(entered.toString()).isEqualTo("某大学");
        assertThat(entered.path("history")).hasSize(2);
        assertThat(entered.at("/history/0/by").asText()).isEqualTo("admin");
        assertThat(entered.at("/history/1/by").asText()).isEqualTo("系统配置");
        assertThat(new Browser(port, "")
                        .get("/camunda/app/shared/scripts/school.js")
                        .text())
                .contains("header = \"某大\"");
    }

    @Test
    void whoeverHasNotSeenTheNewestIsTold() {
        as("admin").put(SCHOOL, wish("某大学"));
        Answer late = as("admin").put(SCHOOL, wish("另一所大学"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("请刷新").doesNotContain("改过");
        Map<String, Object> stale = wish("另一所大学");
        stale.put("edition", 0);
        assertThat(as("admin").put(SCHOOL, stale).detail()).contains("由admin改过", "请刷新");
    }

    @Test
    void theSameAgainIsNoChange() {
        Map<String, Object> wish = wish("某大学");
        wish.put("edition", as("admin").put(SCHOOL, wish).json().path("edition").asLong());
        assertThat(as("admin").put(SCHOOL, wish).json().path("history")).hasSize(2);
    }

    @Test
    void hostileTextIsRefusedOrStaysText() {
        Map<String, Object> wish = wish("某\u202e大学");
        wish.put("code", "<b>");
        Answer refused = as("admin").put(SCHOOL, wish);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("学校名称", "学校代码");
        Map<String, Object> script = wish("某大学");
        script.put("header", "\";alert(1)//</script>");
        as("admin").put(SCHOOL, script);
        assertThat(new Browser(port, "")
                        .get("/camunda/app/shared/scripts/school.js")
                        .text())
                .contains("header = \"\\\";alert(1)//</script>\"");
    }

    @Test
    void aTestMailArrivesAndIsOnRecord() {
        JsonNode answer = as("admin")
                .post(MAIL + "/trial", Map.of("to", "trial@zzut.example"))
                .json();
        assertThat(answer.path("accepted").asBoolean()).as(answer.toString()).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> !mailbox.to("trial").isEmpty());
        assertThat(mailbox.to("trial").get(0).subject()).startsWith("【测试】");
        JsonNode mail = as("admin").get(MAIL).json();
        assertThat(mail.at("/trials/0/to").asText()).isEqualTo("trial@zzut.example");
        assertThat(mail.at("/trials/0/outcome").asText()).isEqualTo("已接收");
        assertThat(mail.path("ofEnvironment").asBoolean()).isTrue();
    }

    @Test
    void testMailsAreFewAndGoToOneAddress() {
        assertThat(as("admin")
                        .post(MAIL + "/trial", Map.of("to", "a@b.example,c@d.example"))
                        .status())
                .isEqualTo(400);
        for (int i = 0; i < 10; i++) {
            as("admin").post(MAIL + "/trial", Map.of("to", "many@zzut.example"));
        }
        Answer eleventh = as("admin").post(MAIL + "/trial", Map.of("to", "many@zzut.example"));
        assertThat(eleventh.status()).isEqualTo(503);
        assertThat(eleventh.detail()).contains("一小时内");
    }

    @Test
    void theEnvironmentsServerIsNotChangedOnThePage() {
        Answer refused = as("admin").put(MAIL, Map.of("host", "smtp.some.example", "port", 25, "protection", "NONE"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("由环境配置");
    }
}
