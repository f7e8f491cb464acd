package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.database.StartupRefusal;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.process.engine.MigrateCommand;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.DebianPostgres;
import cn.edu.zzut.monitoring.support.MadeApplication;
import cn.edu.zzut.monitoring.support.NeedsDebianPostgres;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.Script;
import cn.edu.zzut.monitoring.support.Script.Said;
import cn.edu.zzut.monitoring.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application runs as a user who owns no table (scripts/roles.sql), after the owner has made them. */
@NeedsDebianPostgres
class WithoutOwnershipTest {

    private static final String NO_CHANGES = "--monitoring.database.migrate=false";

    @TempDir
    Path folder;

    @Test
    void theOwnerMigratesAndTheRunnerRuns() throws Exception {
        try (DebianPostgres server = DebianPostgres.start(folder.resolve("postgres"))) {
            roles(server);
            roles(server);
            String runner = server.url("school", "school_runner");
            assertThatThrownBy(() -> MadeApplication.production(runner, folder.resolve("data"), NO_CHANGES))
                    .isInstanceOf(StartupRefusal.class)
                    .hasMessageContaining("数据库结构还没有建立", "migrate");
            assertThat(migrate(runner)).startsWith("1").contains("属主账号");
            assertThat(migrate(server.url("school", "school_owner")))
                    .startsWith("0")
                    .contains("的结构已是 V");
            assertThat(migrate(server.url("school", "school_owner")))
                    .as("once more")
                    .startsWith("0");
            try (MadeApplication school = MadeApplication.production(
                    runner, folder.resolve("data"), NO_CHANGES, "--monitoring.initial-password=first")) {
                Browser admin = new Browser(school.port(), "admin", "secret");
                byte[] roster = new RosterFile()
                        .row(RosterSheet.UNITS, "101", "质量评估处", "党政单位")
                        .row(RosterSheet.PEOPLE, "T001", "王一", "101", "t001@school.example", "")
                        .row(RosterSheet.ROLES, "T001", "", "评估督导处")
                        .bytes();
                assertThat(admin.upload("/api/setup/organization", "名册.xlsx", roster)
                                .json()
                                .path("taken")
                                .asBoolean())
                        .isTrue();
                new Visitor(school.port()).changesPassword("T001", "first", "two-yellow-orioles");
                assertThat(new Browser(school.port(), "T001", "two-yellow-orioles")
                                .get("/api/me")
                                .status())
                        .isEqualTo(200);
            }
            try (var connection = DriverManager.getConnection(runner);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("alter table monitoring.unit add column more text"))
                        .hasMessageContaining("owner");
                assertThatThrownBy(() -> statement.execute("create table public.more (id int)"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("update monitoring.trail set who = 'nobody'"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> statement.execute("delete from monitoring.trail_seal"))
                        .hasMessageContaining("permission denied");
                try (var sealed = statement.executeQuery("select count(*) from monitoring.trail_seal")) {
                    assertThat(sealed.next() && sealed.getInt(1) > 0).isTrue();
                }
            }
        }
    }

    @Test
    void theRunnerBacksUpAndTheOwnerRestores() throws Exception {
        try (DebianPostgres server = DebianPostgres.start(folder.resolve("postgres"))) {
            roles(server);
            assertThat(migrate(server.url("school", "school_owner"))).startsWith("0");
            Script scripts = new Script(folder, server.programs());
            Path backups = folder.resolve("backups");
            Said backedUp = scripts.run(
                    settings(server.url("school", "school_runner"), "data"), "backup.sh", backups.toString());
            assertThat(backedUp.code()).as(backedUp.text()).isZero();
            scripts.shell("mv " + backups + "/monitoring-* " + folder.resolve("backup"));
            roles(server, "other");
            Said restored = scripts.run(
                    settings(server.url("other", "school_owner"), "other-data"),
                    "restore.sh",
                    folder.resolve("backup").toString(),
                    scripts.jar().toString());
            assertThat(restored.code()).as(restored.text()).isZero();
            try (var connection = DriverManager.getConnection(server.url("other", "school_runner"));
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update monitoring.quiz_question set number = number where false"))
                        .isZero();
            }
        }
    }

    private Map<String, String> settings(String url, String data) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url,
                "MONITORING_DATA_DIRECTORY",
                folder.resolve(data).toString());
    }

    private static void roles(DebianPostgres server) {
        roles(server, "school");
    }

    private static void roles(DebianPostgres server, String database) {
        server.run(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(server.port()),
                "-U",
                "postgres",
                "-X",
                "-q",
                "-v",
                "database=" + database,
                "-v",
                "owner=school_owner",
                "-v",
                "runner=school_runner",
                "-f",
                Path.of("scripts/roles.sql").toAbsolutePath().toString());
    }

    private static String migrate(String url) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = MigrateCommand.run(
                List.of("--spring.datasource.url=" + url), new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
