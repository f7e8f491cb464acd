package cn.edu.zzut.monitoring.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.TaskRobot;
import cn.edu.zzut.monitoring.support.Visitor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two applications on one database: a dozen people go from one to the other with each request. One is killed under their hands;
 * nobody signs in again, nothing that was answered as done is missing, and what it was at the other takes up.
 */
class TwoNodesTest {

    private static final String A_WEDNESDAY = "2030-09-04T07:00:00+08:00";
    private static final String THE_NEXT_MORNING = "2030-09-05T08:30:00+08:00";
    private static final int WORKERS = 12;
    private static final Pattern STATUS = Pattern.compile("\"status\":(\\d{3})");
    /** It was done already, or by somebody else meanwhile. */
    private static final Set<String> PASSED_BY = Set.of("404", "409", "410");

    private final ExecutorService each = Executors.newFixedThreadPool(WORKERS);

    @TempDir
    Path folder;

    private EmbeddedPostgres database;
    private final List<OtherJvm> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Visitor> people = new ConcurrentHashMap<>();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<String> uploaded = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean resting;

    @AfterEach
    void theWorkersGo() {
        each.shutdownNow();
    }

    private Browser at(OtherJvm node, String person) {
        return people.computeIfAbsent(person, name -> signedIn(node, name)).at(node.port());
    }

    private static Visitor signedIn(OtherJvm node, String person) {
        Visitor visitor = new Visitor(node.port());
        assertThat(visitor.signsIn(person, "demo")).isEqualTo(200);
        return visitor;
    }

    /** Wherever the proxy leads the request. */
    private Browser anywhere(String person) {
        return at(nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())), person);
    }

    private TaskRobot robot() {
        TaskRobot robot = new TaskRobot(this::anywhere, "office", () -> LocalDate.of(2030, 9, 4));
        robot.uploads(task -> anywhere(task.path("assignee").asText())
                .get("/api/demo/submissions/" + task.path("submissionId").asLong() + "/sample.xlsx")
                .body());
        return robot;
    }

    private List<String> column(String sql) {
        try (var connection = database.getPostgresDatabase().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isNone(String condition) {
        return column("select count(*) from " + condition).equals(List.of("0"));
    }

    @Test
    void nobodyNoticesThatOneIsKilled() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start()) {
            database = server;
            String url = server.getJdbcUrl("postgres", "postgres");
            CompletableFuture<OtherJvm> second =
                    CompletableFuture.supplyAsync(() -> OtherJvm.inDemo(url, folder.resolve("other")));
            try (OtherJvm one = OtherJvm.inDemo(url, folder.resolve("one"));
                    OtherJvm other = second.join()) {
                nodes.addAll(List.of(one, other));
                whoSignedInAtOneLaunchesAYearAtTheOther(one, other);
                unitsAreAt("name-filers", 4);
                whatTwoSubmitAtOnceIsDoneOnce(one, other);
                unitsAreAt("merge-and-fill", WORKERS);
                List<CompletableFuture<Void>> workers = everybodyWorks();
                manyMoreAreDone();
                theMorningComes(other);
                one.kill();
                nodes.remove(one);
                manyMoreAreDone();
                resting = true;
                workers.forEach(CompletableFuture::join);
                nothingIsLost(other);
                whoSignsOutIsOutEverywhere(other);
            }
        }
    }

    private void whoSignedInAtOneLaunchesAYearAtTheOther(OtherJvm one, OtherJvm other) {
        assertThat(at(one, "office").get("/api/me").json().path("id").asText()).isEqualTo("office");
        assertThat(at(other, "office")
                        .post("/api/demo/clock", Map.of("to", A_WEDNESDAY))
                        .status())
                .isEqualTo(200);
        await().until(() -> at(one, "office").get("/api/demo/clock").text().contains("2030-09-04"));
        assertThat(at(other, "office").post("/api/cycles", Map.of("year", 2026)).status())
                .isEqualTo(201);
        assertThat(at(one, "office").get("/api/cycles/2026/progress").status()).isEqualTo(200);
    }

    private void unitsAreAt(String activity, int tasks) {
        TaskRobot robot = robot();
        robot.leaves(task -> task.path("activityId").asText().equals(activity));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            robot.round();
            return open(activity).size() >= tasks;
        });
    }

    /** Id and person of each. */
    private List<String> open(String activity) {
        return column("select id_ || ' ' || assignee_ from act_ru_task where task_def_key_ = '" + activity + "'");
    }

    private void manyMoreAreDone() {
        int before = confirmed.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> confirmed.size() >= before + WORKERS);
    }

    private void whatTwoSubmitAtOnceIsDoneOnce(OtherJvm one, OtherJvm other) {
        for (String task : open("name-filers").subList(0, 3)) {
            String id = task.split(" ")[0];
            String head = task.split(" ")[1];
            Map<String, Object> answers = Map.of("variables", robot().answersTo(head, id));
            List<Browser.Answer> both = List.of(at(one, head), at(other, head)).stream()
                    .map(browser -> CompletableFuture.supplyAsync(
                            () -> browser.post("/engine-rest/task/" + id + "/submit-form", answers)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted(Comparator.comparing(Browser.Answer::status))
                    .toList();
            assertThat(both.get(0).status()).as(both.get(0).text()).isLessThan(300);
            assertThat(both.get(1).status()).as(both.get(1).text()).isIn(404, 409, 410);
            assertThat(both.get(1).detail()).isNotBlank();
        }
    }

    private List<CompletableFuture<Void>> everybodyWorks() {
        return IntStream.range(0, WORKERS)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> works(worker), each))
                .toList();
    }

    /** Does the tasks of a share of the people, each in a session, until all rest. */
    private void works(int worker) {
        TaskRobot robot = robot();
        robot.tells(this::isDone);
        while (!resting) {
            for (String person : column("select distinct assignee_ from act_ru_task where assignee_ is not null")) {
                if (Math.floorMod(person.hashCode(), WORKERS) == worker && !resting) {
                    works(robot, person);
                }
            }
        }
    }

    private void works(TaskRobot robot, String person) {
        try {
            if (anywhere(person).get("/api/me").status() == 401) {
                wrong.add(person + " is to sign in again");
            }
            robot.round(person);
        } catch (AssertionError refused) {
            Matcher status = STATUS.matcher(refused.getMessage());
            if (!status.find() || !PASSED_BY.contains(status.group(1))) {
                wrong.add(refused.getMessage());
            }
        } catch (IllegalStateException broken) {
            // the one that was killed does not answer: again at the other
            if (broken.getCause() instanceof JsonProcessingException) {
                wrong.add(broken.getMessage());
            }
        }
    }

    private void isDone(JsonNode task) {
        confirmed.add(task.path("id").asText());
        if (task.path("may").path("upload").asBoolean()) {
            uploaded.add(task.path("submissionId").asText());
        }
    }

    private void theMorningComes(OtherJvm other) throws InterruptedException {
        at(other, "office").post("/api/demo/clock", Map.of("to", THE_NEXT_MORNING));
        for (int i = 0; i < 40 && isNone("act_ru_job where lock_owner_ is not null"); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void nothingIsLost(OtherJvm other) {
        assertThat(wrong).isEmpty();
        assertThat(uploaded).isNotEmpty();
        assertThat(column("select id_ from act_ru_task"))
                .as("what was answered as done is done")
                .doesNotContainAnyElementsOf(confirmed);
        assertThat(column("select distinct submission_id from monitoring.submission_version"))
                .as("what was uploaded is there")
                .containsAll(uploaded);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(
                            column(
                                    "select lock_owner_ from act_ru_job where lock_owner_ is not null and not monitoring.is_alive(lock_owner_)"))
                    .as("jobs of the dead")
                    .isEmpty();
            assertThat(at(other, "office")
                            .get("/engine-rest/job/count?executable=true")
                            .json()
                            .path("count")
                            .asInt())
                    .as("jobs due")
                    .isZero();
            assertThat(column("select id from monitoring.mail where kind = 'DIGEST' and state <> 'SENT'"))
                    .isEmpty();
        });
        assertThat(column("select id_ from act_ru_job where retries_ = 0")).isEmpty();
        assertThat(column("select count(*) from monitoring.mail where kind = 'DIGEST' and attempts = 1"
                        + " and created_at > '2030-09-05' group by person_id"))
                .as("digests of each")
                .isNotEmpty()
                .containsOnly("1");
    }

    private void whoSignsOutIsOutEverywhere(OtherJvm other) {
        assertThat(column("select session_id from monitoring.web_session"))
                .allMatch(name -> name.matches("[0-9a-f]{64}"));
        at(other, "office").post("/camunda/api/admin/auth/user/default/logout", Map.of());
        assertThat(at(other, "office").get("/api/me").status()).isEqualTo(401);
    }
}
