package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.ShippedCatalogs;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.ExpertsReview;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Requests with something odd in them, to every address of the API and to the engine's forms, as people of all roles: none is
 * answered with an error of ours, none that is refused changes anything, none takes long, nothing is kept in memory.
 * {@code -Dbench.cases=…} and {@code -Dbench.seed=…} say how many and which.
 */
@SchoolTest
class RequestsBenchmark {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_GROWTH = 48L * 1024 * 1024;
    /** So many are compared at once; a block in which anything was done is not. */
    private static final int BLOCK = 20;

    private static final int NOT_IMPLEMENTED = 501;

    /** Mails and sessions have clocks of their own, and so have the days in Tasklist's filters and the nodes' signs of life. */
    private static final String OF_THE_CLOCK =
            "^(trail|mail|news$|spring_session|attempt|sign_in|act_ru_meter|act_ru_filter$|node$)";

    /** Whoever looks at these is on record there, as they should be. */
    private static final Map<String, String> LOOKS_ON_RECORD =
            Map.of("monitoring.personal_export", "200 GET /api/me/data.zip");

    private static final List<String> PEOPLE = List.of(
            "",
            "office",
            "admin",
            "x01-filer",
            "x01-head",
            "x02-filer",
            "xxb-filer",
            "xxb-head",
            "jwc-filer",
            "jwc-lead",
            "jwc-head",
            "expert2",
            "leader",
            "secretary",
            "archivist");

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private List<GoodFile> files = List.of();
    private JsonNode schemas = MissingNode.getInstance();
    private long longest;
    private String longestCase = "";
    private int compared;

    /** @param body the schema of its JSON; missing where it has none */
    private record Operation(String method, String path, List<String> queries, JsonNode body, boolean takesFile) {}

    @Test
    void oddRequestsAreAnsweredAsSuch() throws IOException {
        int cases = Integer.getInteger("bench.cases", 20_000);
        long seed = Long.getLong("bench.seed", System.nanoTime());
        System.out.println("odd requests: seed " + seed + ", " + cases + " cases");
        aSchoolAtWork();
        describe();
        files = GoodFile.all(ShippedCatalogs.read().get(2026).catalog());
        RawHttp http = new RawHttp(port);
        Random seeds = new Random(seed);
        Map<String, String> before = tables();
        long start = System.nanoTime();
        for (int block = 0; block * BLOCK < cases; block++) {
            boolean done = false;
            List<String> said = new ArrayList<>();
            for (int i = 0; i < BLOCK; i++) {
                OddRequest request = request(new Random(seeds.nextLong()));
                done |= ask(http, request, said);
            }
            Map<String, String> after = tables();
            if (!done) {
                compared += BLOCK;
                compare(before, after, said);
            }
            before = after;
            if (block % (cases / BLOCK / 10 + 1) == 0) {
                memory.add(used());
            }
        }
        report(seed, cases, (System.nanoTime() - start) / 1e9);
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(longest).as(longestCase).isLessThan(LONGEST.toNanos());
        assertThat(memory.get(memory.size() - 1) - memory.get(1))
                .as("bytes kept: %s", memory)
                .isLessThan(MOST_GROWTH);
    }

    private void aSchoolAtWork() {
        story.forgetOtherStories();
        ExpertsReview review = ExpertsReview.begun(story);
        HandedIn handed = HandedIn.of(story, review.year, "4-2", "104");
        var filling = Filling.uploaded(story, review.year, "1-2", "101");
        known.addAll(List.of(String.valueOf(review.year), "2025", "101", "104", "201", "4-2", "2-1", "1-2"));
        for (var submission : List.of(review.land, handed.part(), filling)) {
            known.add(String.valueOf(submission.id().value()));
            known.add(String.valueOf(submission.id().value()));
        }
        for (Task task : story.engine().getTaskService().createTaskQuery().list()) {
            known.add(task.getId());
            known.add(task.getProcessInstanceId());
        }
    }

    private void describe() {
        JsonNode api = new Browser(port, "office").get("/v3/api-docs").json();
        schemas = api.path("components").path("schemas");
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                    // the clock is not the school's, and whoever ends people ends the bench
                    boolean left = path.getKey().startsWith("/api/demo/clock")
                            || path.getKey().contains("/people")
                            || path.getKey().contains("/accounts");
                    if (!left) {
                        operations.add(operation(method, path.getKey(), operation.getValue()));
                    }
                }));
        for (String form :
                List.of("submit-form", "complete", "claim", "unclaim", "resolve", "bpmnError", "localVariables")) {
            operations.add(new Operation(
                    "POST", "/engine-rest/task/{id}/" + form, List.of(), MissingNode.getInstance(), false));
        }
        for (String read : List.of("form-variables", "deployed-form", "variables", "identity-links", "comment", "")) {
            operations.add(new Operation(
                    "GET",
                    "/engine-rest/task/{id}/" + read,
                    List.of("deserializeValues", "variableNames"),
                    MissingNode.getInstance(),
                    false));
        }
        for (String list :
                List.of("task", "process-instance", "history/task", "history/variable-instance", "job", "incident")) {
            operations.add(new Operation(
                    "GET",
                    "/engine-rest/" + list,
                    List.of("maxResults", "firstResult", "sortBy", "dueBefore", "taskVariables"),
                    MissingNode.getInstance(),
                    false));
        }
        assertThat(operations).hasSizeGreaterThan(300);
    }

    private static Operation operation(String method, String path, JsonNode described) {
        List<String> queries = new ArrayList<>();
        described.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                queries.add(parameter.path("name").asText());
            }
        });
        JsonNode content = described.path("requestBody").path("content");
        JsonNode json = content.path("application/json").path("schema");
        boolean file =
                content.has("multipart/form-data") || json.path("properties").has("file");
        return new Operation(method, path, queries, json, file);
    }

    private OddRequest request(Random random) throws IOException {
        Operation operation = random.nextInt(4) == 0
                ? OddJson.one(operations.subList(operations.size() - 19, operations.size()), random)
                : OddJson.one(operations, random);
        if (random.nextInt(6) == 0) {
            List<Operation> takers =
                    operations.stream().filter(Operation::takesFile).toList();
            operation = OddJson.one(takers, random);
        }
        String method = random.nextInt(40) > 0
                ? operation.method()
                : OddJson.one(
                        List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW"), random);
        String address =
                OddRequest.address(operation.path(), known, random) + OddRequest.query(operation.queries(), random);
        String person = OddJson.one(PEOPLE, random);
        if (operation.takesFile() && random.nextInt(10) > 0) {
            GoodFile file = OddJson.one(files, random);
            byte[] content = OddFile.of(file, random).content();
            return OddRequest.file(method, address, person, file.name(), content, random.nextInt(5) > 0, random);
        }
        String json = operation.path().startsWith("/engine-rest")
                ? variables(random)
                : OddJson.of(operation.body(), schemas, random, 0);
        return OddRequest.json(method, address, person, json, random);
    }

    /** What a form sends, more or less. */
    private static String variables(Random random) {
        StringBuilder json = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name = OddJson.one(
                    List.of(
                            "decision",
                            "reason",
                            "responsible",
                            "experts",
                            "comments",
                            "conclusion",
                            "correction",
                            "unseenReason",
                            "year",
                            "briefing",
                            "x",
                            ""),
                    random);
            String type = OddJson.one(
                    List.of(
                            "",
                            ",\"type\":\"Json\"",
                            ",\"type\":\"Object\"",
                            ",\"type\":\"File\"",
                            ",\"type\":\"Boolean\"",
                            ",\"type\":\"Integer\"",
                            ",\"type\":\"Bogus\"",
                            ",\"valueInfo\":{}",
                            ",\"type\":null"),
                    random);
            json.append(json.isEmpty() ? "" : ",")
                    .append(OddJson.quoted(name) + ":{\"value\":" + OddJson.odd(random) + type + "}");
        }
        return random.nextInt(10) > 0 ? "{\"variables\":{" + json + "}}" : OddJson.odd(random);
    }

    /** Whether anything was done. */
    private boolean ask(RawHttp http, OddRequest request, List<String> said) throws IOException {
        RawHttp.Said answer = http.send(request.head(), request.body(), request.whole());
        int status = answer.status();
        statuses.merge(request.whole() ? String.valueOf(status) : "hung up", 1, Integer::sum);
        said.add(status + " " + request.name());
        if (isWrong(request, status)) {
            wrong.add(status + ": " + request.name() + " → " + answer.text().replaceAll("(?s)^.*?\r\n\r\n", ""));
        }
        if (answer.nanos() > longest) {
            longest = answer.nanos();
            longestCase = request.name();
        }
        return !request.reads() && (status < 300 || !request.whole());
    }

    /** A way of sending that is not there is not there: the server says so by 501. */
    private static boolean isWrong(OddRequest request, int status) {
        boolean asItShould = status == NOT_IMPLEMENTED && request.isSentInAnUnknownWay();
        return !asItShould && (status >= 500 || status == 0 && request.whole());
    }

    /** What is in each table: how many rows, and which versions of them. */
    private Map<String, String> tables() {
        Map<String, String> tables = new HashMap<>();
        jdbc.query(
                """
                select t.schemaname || '.' || t.tablename,
                    (xpath('/row/c/text()', query_to_xml(format(
                        'select count(*) || '':'' || coalesce(sum(hashtext(xmin::text || ctid::text)), 0) as c from %I.%I',
                        t.schemaname, t.tablename), false, true, '')))[1]::text
                from pg_tables t where t.schemaname in ('public', 'monitoring')
                    and t.tablename !~ ?""",
                row -> {
                    tables.put(row.getString(1), row.getString(2));
                },
                OF_THE_CLOCK);
        return tables;
    }

    private void compare(Map<String, String> before, Map<String, String> after, List<String> said) {
        after.forEach((table, rows) -> {
            String look = LOOKS_ON_RECORD.get(table);
            boolean onRecord = look != null && said.stream().anyMatch(line -> line.startsWith(look));
            if (!onRecord && !rows.equals(before.get(table))) {
                wrong.add("changed " + table + " by one of "
                        + said.stream()
                                .filter(line -> !line.startsWith("401") && !line.startsWith("404"))
                                .map(line -> line.substring(0, Math.min(160, line.length())))
                                .toList());
            }
        });
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void report(long seed, int cases, double seconds) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d, %d cases in %.0f s, %d of them compared with the tables, the longest %.2f s: %s"
                .formatted(seed, cases, seconds, compared, longest / 1e9, longestCase));
        lines.add("answers: " + statuses);
        lines.add("MB kept: "
                + memory.stream().map(bytes -> String.valueOf(bytes >> 20)).toList());
        lines.add(wrong.size() + " wrong");
        wrong.stream().limit(60).forEach(lines::add);
        Measured.report("odd-requests", lines);
    }
}
