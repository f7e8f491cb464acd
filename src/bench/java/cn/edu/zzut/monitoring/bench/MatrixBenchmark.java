package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The control room's matrix of 100 tables by 40 units with three years behind it, looked at by 20 people at once. */
@SchoolTest
class MatrixBenchmark {

    private static final int YEAR = 2036;
    private static final int UNITS = 40;
    private static final int TABLES = 100;
    private static final int PEOPLE = 20;
    private static final int LOOKS = 100;

    private static final String PARTS =
            """
            insert into monitoring.submission (year, table_code, unit_code, part, state, requirement, return_reason, due_on,
                planned_on, latest_version, done_at, revision)
            select ?, t, 'B' || lpad(u::text, 2, '0'), 'ASSISTING', (array['FILLING', 'SUBMITTED', 'AUDITED'])[1 + (u + length(t)) % 3],
                '', '', make_date(?, 12, 1), make_date(?, 12, 1), 1,
                case when (u + length(t)) % 3 = 2 then make_date(?, 11, 20)::timestamptz end, 0
            from unnest(?) t, generate_series(1, ?) u""";

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void twentyPeopleLookAtOnce() throws Exception {
        story.forgetOtherStories();
        fill();
        story.jobExecutor().start();
        HttpRequest health = request("/actuator/health");
        HttpRequest matrix = request("/api/cycles/" + YEAR + "/matrix");
        int size = http.send(matrix, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        look(health);
        look(matrix);
        double[] healths = new double[3];
        double[] matrices = new double[3];
        for (int i = 0; i < healths.length; i++) {
            healths[i] = look(health);
            matrices[i] = look(matrix);
        }
        double floor = median(healths);
        double ours = median(matrices);
        Measured.report(
                "matrix",
                List.of("%d tables × %d units, %d kB: p99 %.1f ms, /actuator/health %.1f ms, ratio %.1f"
                        .formatted(TABLES, UNITS, size / 1024, ours, floor, ours / floor)));
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private void fill() {
        for (int unit = 1; unit <= UNITS; unit++) {
            jdbc.update(
                    """
                    insert into monitoring.unit (code, name, kind, from_day) select ?, ?, kind, from_day from monitoring.unit limit 1
                    on conflict do nothing""",
                    "B%02d".formatted(unit),
                    "单位" + unit);
        }
        String[] tables = story.catalogs.of(YEAR).tables().stream()
                .limit(TABLES)
                .map(table -> table.code().value())
                .toArray(String[]::new);
        for (int year = YEAR - 3; year <= YEAR; year++) {
            story.cycles.launch(year, new PersonId("office"));
            jdbc.update(PARTS, year, year, year, year, tables, UNITS);
        }
        jdbc.update(
                """
                insert into monitoring.submission_version (submission_id, number, sha256, row_count, origin, file_name, created_by, created_at)
                select id, 1, repeat('0', 64), 10, 'UPLOAD', 'x.xlsx', 'office', now() from monitoring.submission
                where unit_code like 'B%'""");
        jdbc.update(
                """
                insert into monitoring.check_run (version_id, errors, anomalies, checked_at)
                select v.id, v.id % 5, v.id % 7, now() from monitoring.submission_version v
                join monitoring.submission s on s.id = v.submission_id where s.unit_code like 'B%'""");
        jdbc.execute("analyze");
    }

    private HttpRequest request(String path) {
        String key = Base64.getEncoder().encodeToString("office:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + key)
                .build();
    }

    /** The 99th percentile of all looks, in milliseconds. */
    private double look(HttpRequest request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            Callable<List<Long>> person = () -> {
                List<Long> times = new ArrayList<>();
                for (int i = 0; i < LOOKS; i++) {
                    long start = System.nanoTime();
                    int status = http.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode();
                    times.add(System.nanoTime() - start);
                    if (status != 200) {
                        throw new IllegalStateException(request.uri() + " answered " + status);
                    }
                }
                return times;
            };
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> done : people.invokeAll(Collections.nCopies(PEOPLE, person))) {
                all.addAll(done.get());
            }
            Collections.sort(all);
            return all.get(all.size() * 99 / 100) / 1e6;
        } finally {
            people.shutdown();
        }
    }
}
