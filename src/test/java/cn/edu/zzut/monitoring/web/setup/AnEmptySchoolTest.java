package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school without demo begins with an empty database: a workbook, and the office launches its year. */
class AnEmptySchoolTest {

    private static final String ROSTER = "/api/setup/organization";

    private static final String OWN = "two-yellow-orioles";

    @TempDir
    Path folder;

    private static RosterFile aSchool() {
        return new RosterFile()
                .row(RosterSheet.UNITS, "101", "质量评估处", "党政单位")
                .row(RosterSheet.UNITS, "201", "理学院", "教学科研单位")
                .row(RosterSheet.PEOPLE, "T001", "王一", "101", "t001@school.example", "")
                .row(RosterSheet.PEOPLE, "T002", "王二", "101", "t002@school.example", "")
                .row(RosterSheet.PEOPLE, "T003", "王三", "101", "t003@school.example", "")
                .row(RosterSheet.PEOPLE, "S001", "李一", "201", "s001@school.example", "")
                .row(RosterSheet.ROLES, "T001", "", "评估督导处")
                .row(RosterSheet.ROLES, "T002", "", "分管校领导")
                .row(RosterSheet.ROLES, "T003", "", "校长办公会秘书")
                .row(RosterSheet.ROLES, "T003", "", "档案馆")
                .row(RosterSheet.ROLES, "T001", "", "单位负责人")
                .row(RosterSheet.ROLES, "S001", "", "单位负责人");
    }

    @Test
    void beginsWithAWorkbookAndLaunchesItsYear() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start()) {
            String url = database.getJdbcUrl("postgres", "postgres");
            assertThat(withoutPassword(url)).contains("缺少配置", "MONITORING_ADMINISTRATOR_PASSWORD");
            try (OtherJvm school = OtherJvm.inProduction(url, folder.resolve("data"))) {
                isEntered(school.port());
                launches(school.port());
                isItself(school);
            }
            byOtherWays(database);
            try (OtherJvm school = OtherJvm.again(url, folder.resolve("data"))) {
                Browser other = new Browser(school.port(), "sql", OWN);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> new Browser(school.port(), "sql", "first")
                                        .get("/api/me")
                                        .status()
                                == 403);
                new Visitor(school.port()).changesPassword("sql", "first", OWN);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> other.get("/api/me").status() == 200);
                assertThat(other.get("/api/me").json().at("/roles/0").asText()).isEqualTo("EXPERT");
                assertThat(new Browser(school.port(), "admin", "secret")
                                .get(ROSTER)
                                .text())
                        .contains("\"sql\"");
            }
        }
    }

    /** On a database that has no account yet. */
    private String withoutPassword(String url) throws IOException {
        return OtherJvm.refusedInProduction(
                folder.resolve("without"),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    private static void isEntered(int port) {
        Browser admin = new Browser(port, "admin", "secret");
        assertThat(admin.get(ROSTER + ".xlsx").status()).isEqualTo(200);
        byte[] file = aSchool().bytes();
        assertThat(admin.upload(ROSTER + "?dryRun=true", "名册.xlsx", file).json().path("added"))
                .hasSize(12);
        assertThat(admin.get(ROSTER).json().path("people")).isEmpty();
        JsonNode taken = admin.upload(ROSTER, "名册.xlsx", file).json();
        assertThat(taken.path("taken").asBoolean()).as(taken.toString()).isTrue();
    }

    private static void launches(int port) {
        assertThat(new Browser(port, "T001", "first").get("/api/me").status()).isEqualTo(403);
        new Visitor(port).changesPassword("T001", "first", OWN);
        Browser office = new Browser(port, "T001", OWN);
        assertThat(office.get("/engine-rest/filter").text()).contains("我的任务");
        assertThat(office.post("/api/cycles", Map.of("year", 2026)).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office.get("/api/me/tasks").json().size() == 1);
    }

    /** Known by its own names only, with nothing of the actuator open, and a log that can be read. */
    private static void isItself(OtherJvm school) throws Exception {
        assertThat(asked(school.port(), "/camunda/app/welcome/", "evil.example"))
                .startsWith("HTTP/1.1 400")
                .contains("地址不对", "http://localhost:" + school.port(), "MONITORING_HOSTS")
                .doesNotContain("evil");
        assertThat(asked(school.port(), "/actuator/health/liveness", "10.1.2.3:8080"))
                .startsWith("HTTP/1.1 200");
        Browser admin = new Browser(school.port(), "admin", "secret");
        assertThat(admin.get("/actuator/prometheus").text()).contains("monitoring_tasks_open");
        assertThat(admin.get("/actuator/env").status()).isNotEqualTo(200);
        assertThat(new Browser(school.port(), "prometheus", "")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(401);
        new Visitor(school.port()).changesPassword("S001", "first", OWN);
        assertThat(new Browser(school.port(), "S001", OWN)
                        .send("DELETE", "/api/cycles/2026", "{\"reason\":\"误启动\"}")
                        .status())
                .isEqualTo(403);
        assertThat(school.log())
                .contains("系统已就绪")
                .containsPattern("\\[request=[0-9a-f]{12} user=S001 year=2026\\] refused .*评估督导处");
    }

    private static String asked(int port, String path, String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Somebody with a role and without an account. */
    private static void byOtherWays(EmbeddedPostgres database) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into monitoring.person (id, name, unit_code, email, phone)"
                    + " values ('sql', '赵一', '201', 'sql@school.example', '')");
            statement.execute("insert into monitoring.person_role values ('sql', 'EXPERT')");
        }
    }
}
