package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school of which nothing is known is led to its first year by the checklist, and its mails wait for their server. */
class ASchoolBeginsTest {

    private static final Map<String, Object> SCHOOL = Map.of(
            "name", "某某大学",
            "code", "12345",
            "category", "工农林",
            "regulationTitle", "某某大学监测数据填报办法",
            "office", "质量处",
            "senderAddress", "quality@school.example");

    private static final String OWN = "two-yellow-orioles";

    @TempDir
    Path folder;

    private static RosterFile everybody() {
        return new RosterFile()
                .row(RosterSheet.UNITS, "101", "质量评估处", "党政单位")
                .row(RosterSheet.PEOPLE, "T001", "王一", "101", "t001@school.example", "")
                .row(RosterSheet.ROLES, "T001", "", "评估督导处")
                .row(RosterSheet.ROLES, "T001", "", "分管校领导")
                .row(RosterSheet.ROLES, "T001", "", "校长办公会秘书")
                .row(RosterSheet.ROLES, "T001", "", "档案馆")
                .row(RosterSheet.ROLES, "T001", "", "单位负责人");
    }

    private static JsonNode step(Browser admin, int n) {
        return admin.get("/api/setup/checklist?year=2026").json().at("/steps/" + n);
    }

    private static Answer launch(Browser office) {
        return office.post("/api/cycles", Map.of("year", 2026));
    }

    @Test
    void isLedByTheChecklist() throws Exception {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.setUser("quality", "the-password");
        smtp.getUserManager().setAuthRequired(true);
        smtp.start();
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start()) {
            String url = database.getJdbcUrl("postgres", "postgres");
            try (OtherJvm school = OtherJvm.ofNoName(url, folder.resolve("data"))) {
                Browser admin = new Browser(school.port(), "admin", "secret");
                schoolAndPeople(admin, school.port());
                mailsWaitForTheirServer(admin, smtp);
            }
            assertThat(text(
                            database,
                            "select string_agg(right(body, 4), ' ') from monitoring.mail where kind <> 'PASSWORD'"))
                    .contains("质量处");
            assertThat(everythingIn(database)).doesNotContain("the-password");
            assertThat(Files.readString(Path.of("target", "other-jvm.log"))).doesNotContain("the-password");
            try (OtherJvm copy =
                    OtherJvm.ofNoName(url, folder.resolve("elsewhere"), "--monitoring.mail.enabled=false")) {
                tellsNobody(copy.port());
            }
        } finally {
            smtp.stop();
        }
    }

    private static void schoolAndPeople(Browser admin, int port) {
        assertThat(step(admin, 0).path("missing")).hasSize(6);
        assertThat(step(admin, 2).at("/missing/0").asText()).isEqualTo("还没有单位");
        admin.upload("/api/setup/organization", "名册.xlsx", everybody().bytes());
        assertThat(step(admin, 2).path("state").asText()).isEqualTo("DONE");
        new Visitor(port).changesPassword("T001", "first", OWN);
        Browser office = new Browser(port, "T001", OWN);
        assertThat(launch(office).detail()).contains("没有登记学校名称", "系统管理员");
        assertThat(admin.put("/api/setup/school", SCHOOL).status()).isEqualTo(200);
        assertThat(step(admin, 0).path("state").asText()).isEqualTo("DONE");
        assertThat(launch(office).status()).isEqualTo(201);
        assertThat(step(admin, 6).path("state").asText()).isEqualTo("DONE");
    }

    private static void mailsWaitForTheirServer(Browser admin, GreenMail smtp) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> admin.get("/api/setup/mail").json().path("waiting").asInt() > 0);
        assertThat(admin.post("/api/setup/mail/trial", Map.of("to", "admin@school.example"))
                        .detail())
                .contains("还没有设置邮件服务器");
        assertThat(enter(admin, server(1, "the-password")).status()).isEqualTo(200);
        assertThat(admin.put("/api/setup/mail", server(1, "other").with("edition", 0))
                        .status())
                .isEqualTo(409);
        assertThat(trial(admin).path("outcome").asText()).isEqualTo("NOBODY");
        assertThat(step(admin, 1).at("/missing/0").asText()).startsWith("最近一封测试邮件没有发出");
        int port = smtp.getSmtp().getPort();
        enter(admin, server(port, "wrong"));
        assertThat(trial(admin).path("outcome").asText()).isEqualTo("SIGN_IN");
        JsonNode kept = enter(admin, server(port, "the-password")).json();
        assertThat(kept.toString()).doesNotContain("the-password");
        assertThat(kept.path("hasPassword").asBoolean()).isTrue();
        JsonNode accepted = trial(admin);
        assertThat(accepted.path("accepted").asBoolean())
                .as(accepted.toString())
                .isTrue();
        assertThat(step(admin, 1).path("state").asText()).isEqualTo("DONE");
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of(smtp.getReceivedMessages()).stream()
                .anyMatch(mail -> isTo(mail, "t001@school.example")));
        assertThat(enter(admin, server(port, "").with("host", "localhost")).detail())
                .contains("密码要重新填写");
        String seen = admin.get("/api/setup/mail").json().path("edition").asText();
        assertThat(admin.delete("/api/setup/mail").status()).isEqualTo(409);
        assertThat(enter(admin, server(port, "the-password").with("host", null)).detail())
                .contains("取消邮件服务器");
        JsonNode none = admin.delete("/api/setup/mail?edition=" + seen).json();
        assertThat(none.path("host").asText()).as(none.toString()).isEmpty();
        assertThat(enter(admin, server(port, "the-password")).status()).isEqualTo(200);
    }

    private static boolean isTo(jakarta.mail.internet.MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer enter(Browser admin, Wish wish) {
        long seen = admin.get("/api/setup/mail").json().path("edition").asLong();
        return admin.put("/api/setup/mail", wish.with("edition", seen));
    }

    private static JsonNode trial(Browser admin) {
        return admin.post("/api/setup/mail/trial", Map.of("to", "admin@school.example"))
                .json();
    }

    private static final class Wish extends HashMap<String, Object> {

        private static final long serialVersionUID = 1;

        Wish with(String name, Object value) {
            put(name, value);
            return this;
        }
    }

    private static Wish server(int port, String password) {
        return new Wish()
                .with("host", "127.0.0.1")
                .with("port", port)
                .with("username", "quality")
                .with("password", password)
                .with("protection", "NONE");
    }

    private static String everythingIn(EmbeddedPostgres database) throws Exception {
        return text(database, "select string_agg(m::text, ' ') from monitoring.mail_server m");
    }

    private static String text(EmbeddedPostgres database, String question) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A copy in another place: its pages say that nothing leaves, and the password cannot be read there. */
    private static void tellsNobody(int port) {
        Browser admin = new Browser(port, "admin", "secret");
        assertThat(admin.post("/api/setup/mail/trial", Map.of("to", "admin@school.example"))
                        .detail())
                .contains("不发送消息");
        JsonNode mail = admin.get("/api/setup/mail").json();
        assertThat(mail.path("stopped").asText()).contains("一封也不发出");
        assertThat(mail.path("passwordLost").asBoolean()).isTrue();
        assertThat(new Browser(port, "").get("/guide/office").text()).contains("本系统设为不发送消息");
        assertThat(new Browser(port, "")
                        .get("/camunda/app/shared/scripts/school.js")
                        .text())
                .contains("notice = \"本系统设为不发送消息", "header = \"某某大学\"");
    }
}
