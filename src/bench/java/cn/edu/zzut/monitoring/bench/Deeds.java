package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.TaskRobot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** People who work at once until the application under them dies, and write down what they were told is done. */
final class Deeds {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int port;
    private final Journal journal;
    private final Random random;
    private final Browser office;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;

    Deeds(int port, Journal journal, long seed) {
        this.port = port;
        this.journal = journal;
        this.random = new Random(seed);
        this.office = new Browser(port, "office");
    }

    void begin() {
        person("tasks", this::tasks);
        person("uploads", this::upload);
        person("people", this::registration);
        person("urges", this::urge);
        person("reports", this::report);
    }

    private void person(String name, Runnable deed) {
        Thread person = new Thread(
                () -> {
                    while (!over) {
                        try {
                            deed.run();
                        } catch (RuntimeException | AssertionError unanswered) {
                            journal.unanswered();
                        }
                        pause();
                    }
                },
                name);
        person.setDaemon(true);
        people.add(person);
        person.start();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when nobody works any more. */
    void end() throws InterruptedException {
        over = true;
        for (Thread person : people) {
            person.join();
        }
    }

    /** A few open tasks, each as the person whose it is: a task is answered as done when the next one is begun. */
    private void tasks() {
        AtomicReference<String> begun = new AtomicReference<>("");
        TaskRobot robot = new TaskRobot(port);
        robot.leaves(task -> {
            settle(begun);
            String id = task.path("id").asText();
            boolean left = over || journal.isRefused(id) || random.nextInt(3) > 0;
            begun.set(left ? "" : id);
            return left;
        });
        try {
            robot.round();
            settle(begun);
        } catch (AssertionError refused) {
            journal.refused(begun.get());
        }
    }

    private void settle(AtomicReference<String> begun) {
        String id = begun.getAndSet("");
        if (!id.isEmpty()) {
            journal.taskDone(id);
        }
    }

    /** A workbook and an evidence file of its own for whatever is being filled in. */
    private void upload() {
        for (JsonNode open : office.get("/engine-rest/task?maxResults=1000").json()) {
            Browser person = new Browser(port, open.path("assignee").asText());
            JsonNode task = person.get("/api/tasks/" + open.path("id").asText()).json();
            if (over || !task.path("may").path("upload").asBoolean() || random.nextInt(2) == 0) {
                continue;
            }
            String submission = "/api/submissions/" + task.path("submissionId").asLong();
            byte[] workbook = person.get(
                            "/api/demo/submissions/" + task.path("submissionId").asLong() + "/sample.xlsx")
                    .body();
            Browser.Answer uploaded = person.upload(submission + "/workbook", "数据.xlsx", workbook);
            if (uploaded.status() == 200) {
                journal.uploaded(
                        task.path("submissionId").asLong(),
                        uploaded.json().path("version").asInt(),
                        uploaded.json().path("sha256").asText());
            }
            byte[] evidence = Pdf.ofOnePage("evidence " + NUMBER.incrementAndGet());
            if (person.upload(submission + "/evidence", "佐证.pdf", evidence).status() == 200) {
                journal.evidenceKept(evidence);
            }
        }
    }

    private void registration() {
        String id = "crash" + NUMBER.incrementAndGet();
        if (new Browser(port, "admin")
                        .put(
                                "/api/setup/people/" + id,
                                Map.of("name", "王测试", "unit", "201", "email", id + "@zzut.example", "phone", ""))
                        .status()
                == 200) {
            journal.registered(id);
        }
    }

    private void urge() {
        String words = "请办理" + NUMBER.incrementAndGet() + "号";
        Browser.Answer urged = office.post("/api/cycles/2026/urges", Map.of("all", true, "words", words));
        if (urged.status() == 200 && urged.json().path("tasks").asInt() > 0) {
            journal.urged(words);
        }
        pause();
    }

    private void report() {
        Browser.Answer draft = office.post("/api/cycles/2026/reports/drafts", Map.of("kind", "SCHOOL", "subject", ""));
        if (draft.status() == 200) {
            journal.reported(draft.json().path("id").asLong());
        }
        pause();
    }
}
