package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.TaskRobot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * The year 2026 of the small demo school, played over HTTP as its people would, with a stop at each {@link Moment}. The
 * version before plays it to make the databases that are kept; today's plays it on.
 */
final class RunningYear {

    static final int YEAR = 2026;

    /** Steps that nobody does while the tables are collected, by table. */
    private static final Map<String, Set<String>> LEFT_WHILE_COLLECTING = Map.of(
            "1-2", Set.of("correct"),
            "1-3", Set.of("merge-and-fill"),
            "1-4-1", Set.of("head-audit"),
            "1-5-1", Set.of("receive"),
            "2-1", Set.of("explain-anomalies", "merge-and-fill"),
            "4-2", Set.of("fill"));

    /** Steps that nobody does while comments are answered, by table; of the others all are done. */
    private static final Map<String, Set<String>> LEFT_WHILE_ANSWERING = Map.of(
            "1-2", Set.of("confirm"),
            "1-3", Set.of("approve-answer"),
            "1-4-1", Set.of("correct", "explain-anomalies", "head-audit"),
            "1-5-1", Set.of("check-correction"),
            "2-1", Set.of("recheck"));

    /** The column in which a table is corrected; what is not here is right as it is. */
    private static final Map<String, String> CORRECTED =
            Map.of("1-2", "单位负责人", "1-3", "单位负责人", "1-5-1", "姓名", "4-2", "培养目标");

    private static final List<String> RECTIFYING = List.of("measures", "agree", "implement", "verify");

    private final int port;
    private final Browser office;
    private final TaskRobot people;
    private boolean looksAtForms;
    private Predicate<JsonNode> left = task -> false;

    RunningYear(int port) {
        this.port = port;
        this.office = new Browser(port, "office");
        this.people = new TaskRobot(port);
        people.uploads(this::corrected);
    }

    /** @param assigns gives the year's tables to their units */
    void begins(Runnable assigns) {
        assertThat(office.post("/api/cycles", Map.of("year", YEAR)).status()).isEqualTo(201);
        assigns.run();
    }

    /** Goes on from the moment before. */
    void goesOnTo(Moment moment) {
        switch (moment) {
            case COLLECTING -> collects();
            case REVIEWING -> reviews();
            case ANSWERING -> answers();
            case DELIBERATING -> waitsAt("presidents-meeting");
            case ARCHIVING -> archives();
        }
    }

    private void collects() {
        playsUntil(
                task -> isLeft(LEFT_WHILE_COLLECTING, task)
                        || Set.of("accountability", "extension").contains(text(task, "processKey")),
                () -> state("1-2").equals("LOCKED"));
        JsonNode late = the(task -> isAt(task, "fill") && text(task, "unit").equals("202"));
        succeeds(as("x02-filer")
                .post(
                        "/api/tasks/" + text(late, "id") + "/extension",
                        Map.of("day", fiveDaysAfter(text(late, "dueAt")), "reason", "教师集中实习")));
        uploads(the(task -> isAt(task, "fill") && text(task, "unit").equals("201")));
        succeeds(as("xxb-filer")
                .post(
                        "/api/submissions/" + submission("1-2") + "/corrections",
                        Map.of("reason", "负责人有变", "proof", "任免文件", "changed", "2")));
        playsOnUntil(() -> isOpen("correct"));
    }

    private void reviews() {
        waitsAt("assign-experts");
        submits(the(task -> isAt(task, "assign-experts")), Map.of("experts", json("[\"expert1\",\"expert2\"]")));
        waitsAt("comment");
        comments(the(task -> isAt(task, "comment") && text(task, "assignee").equals("expert1")));
    }

    private void answers() {
        all(task -> isAt(task, "comment")).forEach(this::comments);
        waitsAt("confirm");
        submits(
                the(task -> isAt(task, "confirm") && text(task, "tableCode").equals("2-1")),
                Map.of("decision", value("refute"), "reason", value("上年口径不同")));
        playsUntil(task -> isLeft(LEFT_WHILE_ANSWERING, task), () -> isOpen("recheck"));
    }

    private void archives() {
        waitsAt("publish-rectifications");
        RECTIFYING.forEach(step -> succeeds(office.post(
                "/api/cycles/" + YEAR + "/rectification-draft",
                Map.of(
                        "source", "",
                        "unit", "201",
                        "assisting", List.of(),
                        "responsible", "x01-head",
                        "problem", "教师不足：" + step,
                        "requirement", "补充教师",
                        "kind", "BY_DATE",
                        "dueOn", "2026-12-18"))));
        playsUntil(
                task -> isAt(task, "hand-over")
                        || task.path("rectificationId").isNumber() && isAt(task, RECTIFYING.get(rank(task))),
                () -> isOpen("hand-over") && isOpen("verify"));
    }

    /** The rectification's place among those of the year. */
    private int rank(JsonNode task) {
        List<Long> ids = new ArrayList<>();
        office.get("/api/rectifications?year=" + YEAR)
                .json()
                .forEach(one -> ids.add(one.path("id").asLong()));
        return ids.stream()
                        .sorted()
                        .toList()
                        .indexOf(task.path("rectificationId").asLong())
                % RECTIFYING.size();
    }

    private static boolean isLeft(Map<String, Set<String>> left, JsonNode task) {
        return left.getOrDefault(text(task, "tableCode"), Set.of()).contains(text(task, "activityId"));
    }

    /** Everybody does everything else until this is all that is left to do. */
    private void waitsAt(String step) {
        playsUntil(task -> isAt(task, step), () -> isOpen(step));
    }

    /** Everybody does all tasks, those that come of them too, until the year is archived and nothing is open. */
    void ends() {
        playsUntil(
                task -> false,
                () -> text(progress(), "state").equals("ARCHIVED")
                        && all(task -> !text(task, "processKey").equals("monitoring-update"))
                                .isEmpty());
    }

    private void playsUntil(Predicate<JsonNode> leaves, Callable<Boolean> done) {
        left = leaves;
        people.leaves(leaves);
        playsOnUntil(done);
    }

    private void playsOnUntil(Callable<Boolean> done) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> round() == 0 && isQuiet() && round() == 0 && done.call());
    }

    /** From now on each open task's form has to have what it shows. */
    void looksAtForms() {
        looksAtForms = true;
    }

    /** Everything that is open now falls due, and that is noticed. */
    void fallsDue() {
        OffsetDateTime last = all(task -> task.path("dueAt").isTextual()).stream()
                .map(task -> OffsetDateTime.parse(text(task, "dueAt")))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        succeeds(office.post("/api/demo/clock", Map.of("to", last.plusHours(1).toString())));
        await().atMost(Duration.ofMinutes(1)).until(this::isQuiet);
        grantsNoExtension();
    }

    /** By now the day that was asked for has passed as well. */
    private void grantsNoExtension() {
        all(task -> text(task, "processKey").equals("extension"))
                .forEach(task -> submits(task, Map.of("decision", value("refuse"), "reason", value("日期已过"))));
    }

    private int round() {
        if (looksAtForms) {
            all(task -> true).forEach(this::looksAtForm);
        }
        correctNothing();
        return people.round();
    }

    /** Nothing of today is left to the jobs. */
    private boolean isQuiet() {
        return office.get("/engine-rest/job/count?executable=true")
                        .json()
                        .path("count")
                        .asInt()
                == 0;
    }

    private void looksAtForm(JsonNode task) {
        assertThat(OpenForm.of(as(text(task, "assignee")), text(task, "id")).missing())
                .as(task.toString())
                .isEmpty();
    }

    JsonNode progress() {
        return office.get("/api/cycles/" + YEAR + "/progress").json();
    }

    private JsonNode table(String code) {
        for (JsonNode table : progress().path("tables")) {
            if (text(table, "code").equals(code)) {
                return table;
            }
        }
        throw new AssertionError(progress());
    }

    private String state(String table) {
        return text(table(table), "state");
    }

    private long submission(String table) {
        return table(table).path("units").path(0).path("submissionId").asLong();
    }

    private boolean isOpen(String step) {
        return !all(task -> isAt(task, step)).isEmpty();
    }

    private JsonNode the(Predicate<JsonNode> which) {
        List<JsonNode> found = all(which);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The open tasks, as whoever has them sees them. */
    List<JsonNode> all(Predicate<JsonNode> which) {
        List<JsonNode> tasks = new ArrayList<>();
        for (JsonNode open : office.get("/engine-rest/task?maxResults=1000").json()) {
            tasks.add(as(text(open, "assignee"))
                    .get("/api/tasks/" + text(open, "id"))
                    .json());
        }
        return tasks.stream()
                .filter(task -> task.has("activityId"))
                .filter(which)
                .toList();
    }

    private void uploads(JsonNode task) {
        String path = "submissions/" + task.path("submissionId").asLong();
        Browser filer = as(text(task, "assignee"));
        byte[] sample = filer.get("/api/demo/" + path + "/sample.xlsx").body();
        succeeds(filer.upload("/api/" + path + "/workbook", "数据.xlsx", sample));
    }

    private void comments(JsonNode task) {
        JsonNode known = as(text(task, "assignee"))
                .get("/engine-rest/task/" + text(task, "id") + "/form-variables?deserializeValues=false")
                .json();
        List<String> comments = new ArrayList<>();
        for (JsonNode table : parsed(text(known.path("tables"), "value"))) {
            comments.add("{\"table\":\"" + text(table, "code") + "\",\"problem\":\"与上年相差较大\"}");
        }
        submits(
                task,
                Map.of(
                        "decision", value("found"),
                        "conclusion", value("PASS_AFTER_CHANGES"),
                        "unseenReason", value("时间所限"),
                        "comments", json(comments.toString())));
    }

    /** What has to be corrected differs from before. */
    private byte[] corrected(JsonNode task) {
        String column = CORRECTED.getOrDefault(text(task, "tableCode"), "");
        if (!isAt(task, "correct") || column.isEmpty()) {
            return new byte[0];
        }
        return CorrectedWorkbook.of(
                as(text(task, "assignee"))
                        .get("/api/demo/submissions/"
                                + task.path("submissionId").asLong() + "/sample.xlsx")
                        .body(),
                column,
                text(task, "processKey").equals("data-correction") ? "欧阳更正" : "司马更正");
    }

    /** Where experts found nothing that is wrong, that is what is said. */
    private void correctNothing() {
        all(task -> isAt(task, "correct") && !left.test(task) && !CORRECTED.containsKey(text(task, "tableCode")))
                .forEach(task -> submits(task, Map.of("correction", value("经核对无误"), "responsible", value(true))));
    }

    private void submits(JsonNode task, Map<String, Object> variables) {
        succeeds(as(text(task, "assignee"))
                .post("/engine-rest/task/" + text(task, "id") + "/submit-form", Map.of("variables", variables)));
    }

    private static void succeeds(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private static String fiveDaysAfter(String due) {
        return OffsetDateTime.parse(due).toLocalDate().plusDays(5).toString();
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> json(String value) {
        return Map.of("type", "Json", "value", value);
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static boolean isAt(JsonNode task, String step) {
        return text(task, "activityId").equals(step);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private Browser as(String person) {
        return new Browser(port, person);
    }
}
