package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** What somebody does all day with one session: looks most of the time, and now and then the work of their unit. */
final class Workday {

    /** Told of each answer. */
    interface Watch {
        void saw(String what, long nanoseconds, Browser.Answer answer);
    }

    private static final String TASKS = "/engine-rest/task?sortBy=dueDate&sortOrder=asc&maxResults=15&assignee=";

    private final int port;
    private final String account;
    private final String table;
    private final IntFunction<byte[]> workbook;
    private final Random random;
    private final Watch watch;
    private Visitor person;

    /**
     * @param table in which work is done
     * @param workbook of that table, each with something else in it
     */
    Workday(int port, String account, String table, IntFunction<byte[]> workbook, long seed, Watch watch) {
        this.port = port;
        this.account = account;
        this.table = table;
        this.workbook = workbook;
        this.random = new Random(seed);
        this.watch = watch;
        this.person = new Visitor(port);
    }

    void begins() {
        person = new Visitor(port);
        int status = person.signsIn(account, "demo");
        if (status != 200) {
            throw new IllegalStateException(account + " was not signed in: " + status);
        }
    }

    /** One thing. */
    void goesOn() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> look("home", "/api/home");
            case 4, 5, 6, 7 -> look("my tasks", "/api/me/tasks");
            case 8, 9 -> look("progress", "/api/cycles/" + LargeYear.YEAR + "/progress");
            case 10, 11, 12 -> look("Tasklist", TASKS + account);
            case 13, 14 -> look("me", "/api/me");
            case 15, 16 -> oneTask();
            default -> work();
        }
    }

    private Browser.Answer look(String what, String path) {
        long start = System.nanoTime();
        Browser.Answer answer = person.asks(path);
        watch.saw(what, System.nanoTime() - start, answer);
        return answer;
    }

    private void oneTask() {
        Iterator<JsonNode> tasks = look("Tasklist", TASKS + account).json().elements();
        if (tasks.hasNext()) {
            look("one task", "/api/tasks/" + tasks.next().path("id").asText());
        }
    }

    private void work() {
        JsonNode open = look("Tasklist", TASKS + account + "&processVariables=tableCode_eq_" + table)
                .json();
        if (open.isEmpty()) {
            return;
        }
        JsonNode task = open.get(random.nextInt(open.size()));
        String id = task.path("id").asText();
        switch (task.path("taskDefinitionKey").asText()) {
            case "fill" -> fill(id);
            case "unit-head-audit" -> audit(id);
            default -> look("one task", "/api/tasks/" + id);
        }
    }

    private void fill(String task) {
        Browser.Answer told = look("one task", "/api/tasks/" + task);
        if (told.status() != 200) {
            return;
        }
        long submission = told.json().path("submissionId").asLong();
        byte[] file = workbook.apply(random.nextInt(Integer.MAX_VALUE));
        long start = System.nanoTime();
        Browser.Answer uploaded =
                person.at(port).send("PUT", "/api/submissions/" + submission + "/workbook", "数据.xlsx", file);
        watch.saw("upload", System.nanoTime() - start, uploaded);
        if (uploaded.status() == 200) {
            submit("hand in", task, Map.of("responsible", Map.of("value", true)));
        }
    }

    /** Given back again and again: there is always something to do. */
    private void audit(String task) {
        submit(
                "audit",
                task,
                Map.of(
                        "decision", Map.of("value", "return"),
                        "reason", Map.of("value", "请核对" + random.nextInt(1000)),
                        "responsible", Map.of("value", true)));
    }

    private void submit(String what, String task, Map<String, ?> variables) {
        long start = System.nanoTime();
        Browser.Answer answer =
                person.at(port).post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
        watch.saw(what, System.nanoTime() - start, answer);
    }

    /** Right refusals: a colleague with the same account was faster. */
    static boolean isLostRace(Browser.Answer answer) {
        return List.of(400, 403, 404, 409, 410).contains(answer.status());
    }
}
