package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon the packed application is ready on a database that exists, plainly and by scripts/run.sh, and what memory it holds
 * while nobody uses it. Needs {@code mvn -DskipTests package} before.
 */
class StartBenchmark {

    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int IDLE_SECONDS = Integer.getInteger("bench.idle", 60);
    private static final List<String> SLIM = List.of(
            "/webjars/echarts/dist/echarts.esm.min.js",
            "/webjars/tabulator-tables/dist/js/tabulator_esm.min.mjs",
            "/webjars/tabulator-tables/dist/css/tabulator_simple.min.css",
            "/camunda/app/tasklist/default/");

    @TempDir
    private Path folder;

    @Test
    void aStartAndAnIdleMinute() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<String, String> settings = Map.of(
                    "SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "",
                    "MONITORING_ADMINISTRATOR_PASSWORD", "Ein-langes-Wort-2026",
                    "MONITORING_DATA_DIRECTORY", folder.toString(),
                    "JAVA_OPTS", "-Xmx2g");
            Path log = Files.createFile(folder.resolve("log"));
            List<String> lines = new ArrayList<>();
            try (Packed empty = Packed.start(Packed.byScript(), settings, log)) {
                lines.add("empty database, no archive yet: %.1f s".formatted(empty.secondsToReady()));
                assertThat(SLIM)
                        .allSatisfy(address ->
                                assertThat(status(empty, address)).as(address).isEqualTo(200));
            }
            lines.add("| | seconds, median | processor seconds, median |");
            lines.add("| --- | --- | --- |");
            double[][] plain = new double[2][RUNS];
            double[][] script = new double[2][RUNS];
            for (int run = 0; run < RUNS; run++) {
                one(Packed.plainly("-Xmx2g"), settings, log, plain, run);
                one(Packed.byScript(), settings, log, script, run);
            }
            lines.add("| java -jar | %.1f | %.1f |".formatted(median(plain[0]), median(plain[1])));
            lines.add("| scripts/run.sh | %.1f | %.1f |".formatted(median(script[0]), median(script[1])));
            for (List<String> options : List.of(List.of("-Xmx2g"), List.of("-Xmx2g", "-XX:+UseSerialGC", "-Xms128m"))) {
                try (Packed idle = Packed.start(Packed.plainly(options.toArray(String[]::new)), settings, log)) {
                    Thread.sleep(IDLE_SECONDS * 1000L);
                    lines.add("idle with %s: %.0f MB".formatted(String.join(" ", options), idle.residentMegabytes()));
                }
            }
            lines.add("jar: %.1f MB".formatted(Files.size(Packed.jar()) / 1e6));
            Measured.report("start", lines);
        }
    }

    private static void one(List<String> command, Map<String, String> settings, Path log, double[][] into, int run)
            throws Exception {
        try (Packed started = Packed.start(command, settings, log)) {
            into[0][run] = started.secondsToReady();
            into[1][run] = started.processorSeconds();
        }
    }

    private static double median(double[] all) {
        return Arrays.stream(all).sorted().toArray()[all.length / 2];
    }

    private static int status(Packed application, String address) throws Exception {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + application.port() + address))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
