package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.database.SchemaEdition;
import cn.edu.zzut.monitoring.database.StartupRefusal;
import cn.edu.zzut.monitoring.integrity.HashCheck;
import cn.edu.zzut.monitoring.integrity.Outcome;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.MadeApplication;
import cn.edu.zzut.monitoring.support.TaskRobot;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version starts on the database of one before while a year runs: the year goes on. A newer database it leaves alone. */
class UpgradeTest {

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;

    @BeforeAll
    static void aServer() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start();
    }

    @AfterAll
    static void theServerEnds() throws Exception {
        server.close();
    }

    private static String database(String name) throws SQLException {
        execute(server.getJdbcUrl("postgres", "postgres"), "create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aRunningYearGoesOn() throws Exception {
        String url = database("running");
        DatabaseOfBefore.into(url, "v68");
        try (MadeApplication school = MadeApplication.demo(url, folder.resolve("running"), MadeApplication.JOBS_RUN)) {
            Browser filer = new Browser(school.port(), "xxb-filer");
            assertThat(filer.get("/api/me/tasks").json()).hasSize(1);
            new TaskRobot(school.port()).round();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> state(school.port(), "1-3").equals("FILLING"));
            assertThat(state(school.port(), "1-2")).isEqualTo("LOCKED");
        }
        try (Connection now = DriverManager.getConnection(url)) {
            assertThat(SchemaEdition.of(now)).contains(SchemaEdition.ofTheProgram());
            Outcome outcome = new HashCheck(Catalogs.readFrom(now)).look(now, (looked, all) -> {});
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.looked()).isGreaterThan(100);
        }
    }

    private static String state(int port, String code) {
        for (JsonNode table : new Browser(port, "office")
                .get("/api/cycles/2026/progress")
                .json()
                .path("tables")) {
            if (table.path("code").asText().equals(code)) {
                return table.path("state").asText();
            }
        }
        return "";
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
        String url = database("newer");
        DatabaseOfBefore.into(url, "v68");
        execute(
                url,
                "insert into monitoring.flyway_schema_history values (9999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                        + " 'postgres', now(), 1, true)");
        assertThatThrownBy(() -> MadeApplication.production(url, folder.resolve("newer")))
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("已由更新的版本使用（结构 V999")
                .hasMessageContaining("没有改动任何数据");
        try (Connection now = DriverManager.getConnection(url)) {
            assertThat(SchemaEdition.of(now).orElseThrow().getVersion()).isEqualTo("999");
            assertThat(now.getMetaData()
                            .getColumns(null, "monitoring", "version_file", "sha256")
                            .next())
                    .isFalse();
        }
    }
}
