package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.DebianPostgres;
import cn.edu.zzut.monitoring.support.MadeApplication;
import cn.edu.zzut.monitoring.support.TaskRobot;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the database of a running year that is kept for the versions to come, of the version as it is now:
 * {@code mvn test -Dtest=UpgradeFixtureWriter -Dupgrade.write=v68}. See docs/tests.md.
 */
@EnabledIfSystemProperty(named = "upgrade.write", matches = "v\\d+")
class UpgradeFixtureWriter {

    private static final Path FIXTURES = Path.of("src/test/resources/upgrade");

    @TempDir
    Path folder;

    @Test
    void writesARunningYear() throws Exception {
        try (DebianPostgres server = DebianPostgres.start(folder.resolve("postgres"))) {
            try (MadeApplication school =
                    MadeApplication.demo(server.url("postgres"), folder.resolve("data"), MadeApplication.JOBS_RUN)) {
                isPlayedHalf(school.port(), school.bean(Cycles.class));
            }
            Path dump = folder.resolve("dump.sql");
            server.run(
                    "pg_dump",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(server.port()),
                    "-U",
                    "postgres",
                    "--no-owner",
                    "--no-privileges",
                    "-f",
                    dump.toString(),
                    "postgres");
            pack(dump, FIXTURES.resolve(System.getProperty("upgrade.write") + ".sql.gz"));
        }
    }

    private static void asksForSomeTables(Cycles cycles) {
        for (String table : List.of("1-2", "1-3", "1-4-1", "1-5-1", "2-1", "4-2")) {
            var last = cycles.assignment(2025, new TableCode(table));
            cycles.assign(2026, last.table(), last.responsible(), last.assisting());
        }
    }

    /** One table is locked, some are audited, one waits for its filer. */
    private static void isPlayedHalf(int port, Cycles cycles) {
        Browser office = new Browser(port, "office");
        assertThat(office.post("/api/cycles", Map.of("year", 2026)).status()).isEqualTo(201);
        asksForSomeTables(cycles);
        TaskRobot people = new TaskRobot(port);
        people.leaves(UpgradeFixtureWriter::isLeft);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    return people.round() == 0
                            && isHalf(office.get("/api/cycles/2026/progress").json());
                });
    }

    private static boolean isLeft(JsonNode task) {
        return task.path("tableCode").asText().equals("1-3");
    }

    private static boolean isHalf(JsonNode progress) {
        for (JsonNode table : progress.path("tables")) {
            if (table.path("state").asText().equals("LOCKED")) {
                return true;
            }
        }
        return false;
    }

    private static void pack(Path dump, Path to) throws Exception {
        Files.createDirectories(to.getParent());
        try (BufferedReader lines = Files.newBufferedReader(dump);
                PrintWriter out = new PrintWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8))) {
            String here = Path.of("target", "classes").toAbsolutePath().toString();
            lines.lines()
                    .filter(line -> !line.startsWith("--") && !line.matches("\\\\(un)?restrict .*"))
                    .forEach(line -> out.print(line.replace(here, "/monitoring/classes") + "\n"));
        }
    }
}
