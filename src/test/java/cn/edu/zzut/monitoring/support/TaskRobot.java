package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Does every open task as the person whose it is: opens the form, uploads the sample workbook where one is asked for, takes
 * the first choice, fills in what is required, submits. It knows nothing of the processes.
 */
public final class TaskRobot {

    private final Function<String, Browser> people;
    private final Browser office;
    private final Supplier<LocalDate> today;
    private Predicate<JsonNode> leaves = task -> false;
    private Function<JsonNode, byte[]> workbook;
    private UnaryOperator<String> words = label -> label + "：已填写";
    private String fileName = "数据.xlsx";
    private boolean overwrites;
    private Consumer<JsonNode> told = task -> {};

    /** At the demo's school; its clock may be far ahead. */
    public TaskRobot(int port) {
        this(person -> new Browser(port, person), "office", () -> {
            JsonNode clock = new Browser(port, "office").get("/api/demo/clock").json();
            return SchoolClock.dayOf(Instant.parse(clock.path("instant").asText()));
        });
        this.workbook = task -> people.apply(task.path("assignee").asText())
                .get("/api/demo/submissions/" + task.path("submissionId").asLong() + "/sample.xlsx")
                .body();
    }

    /**
     * At any school; it has no workbooks of its own.
     *
     * @param office an officer's account
     */
    public TaskRobot(Function<String, Browser> people, String office, Supplier<LocalDate> today) {
        this.people = people;
        this.office = people.apply(office);
        this.today = today;
        this.workbook = task -> new byte[0];
    }

    /** Leaves these tasks (as {@code /api/tasks} shows them) undone from now on. */
    public void leaves(Predicate<JsonNode> tasks) {
        leaves = tasks;
    }

    /** Is told of each task that was answered as done. */
    public void tells(Consumer<JsonNode> done) {
        told = done;
    }

    /** Uploads these workbooks instead of the sample ones. */
    public void uploads(Function<JsonNode, byte[]> workbooks) {
        Function<JsonNode, byte[]> before = workbook;
        workbook = task -> {
            byte[] own = workbooks.apply(task);
            return own.length == 0 ? before.apply(task) : own;
        };
    }

    /**
     * Writes other words from now on, also over long texts that a task proposes.
     *
     * @param text what is written in a field, by its label
     * @param file what the person's files are called
     */
    public void writes(UnaryOperator<String> text, String file) {
        words = text;
        fileName = file;
        overwrites = true;
    }

    /** Does what is open now; returns how many tasks it did. */
    public int round() {
        return round(office, "");
    }

    /** The same of one person alone, who need not see others' tasks. */
    public int round(String person) {
        return round(people.apply(person), "&assignee=" + person);
    }

    private int round(Browser reader, String whose) {
        int done = 0;
        for (JsonNode open :
                reader.get("/engine-rest/task?maxResults=1000" + whose).json()) {
            String id = open.path("id").asText();
            Browser person = people.apply(open.path("assignee").asText());
            JsonNode task = person.get("/api/tasks/" + id).json();
            if (task.has("activityId") && !leaves.test(task)) {
                complete(person, task);
                told.accept(task);
                done++;
            }
        }
        return done;
    }

    private void complete(Browser person, JsonNode task) {
        if (task.path("may").path("upload").asBoolean()) {
            var uploaded = person.upload(
                    "/api/submissions/" + task.path("submissionId").asLong() + "/workbook",
                    fileName,
                    workbook.apply(task));
            if (uploaded.status() != 200 || uploaded.json().path("errors").asInt() > 0) {
                throw new AssertionError(task + " → " + uploaded.text());
            }
        }
        if (task.path("may").path("report").asBoolean()) {
            new NationalPlatform(person, task.path("cycle").asInt()).takesEverything();
        }
        String path = "/engine-rest/task/" + task.path("id").asText();
        var answer = person.post(path + "/submit-form", Map.of("variables", answersTo(person, path)));
        if (answer.status() >= 300) {
            throw new AssertionError(task + " → " + answer.text());
        }
    }

    /** What it would answer as that person in the task's form. */
    public Map<String, Object> answersTo(String person, String task) {
        return answersTo(people.apply(person), "/engine-rest/task/" + task);
    }

    private Map<String, Object> answersTo(Browser person, String path) {
        JsonNode form = person.get(path + "/deployed-form").json();
        JsonNode known =
                person.get(path + "/form-variables?deserializeValues=false").json();
        return answers(form, known, today.get().toString());
    }

    private Map<String, Object> answers(JsonNode form, JsonNode known, String today) {
        Map<String, Object> answers = new HashMap<>();
        for (JsonNode question : questions(form)) {
            String key = question.path("key").asText();
            boolean required = question.path("validate").path("required").asBoolean();
            boolean mayBeWanted = key.equals("reason") && !question.has("conditional");
            boolean proposed = known.path(key).hasNonNull("value")
                    && !(overwrites && question.path("type").asText().equals("textarea"));
            if (!required && !mayBeWanted || proposed) {
                continue;
            }
            switch (question.path("type").asText()) {
                case "radio", "select" -> answers.put(key, Map.of("value", firstOf(question, known)));
                case "checklist" ->
                    answers.put(key, Map.of("type", "Json", "value", "[\"" + firstOf(question, known) + "\"]"));
                case "checkbox" -> answers.put(key, Map.of("value", true));
                case "textfield", "textarea" -> answers.put(key, Map.of("value", written(question)));
                case "number" ->
                    answers.put(
                            key,
                            Map.of(
                                    "value",
                                    question.path("validate").path("min").asInt()));
                case "datetime" -> answers.put(key, Map.of("value", today));
                default -> {
                    // prefilled by the task itself
                }
            }
        }
        return answers;
    }

    private String written(JsonNode question) {
        String text = words.apply(question.path("label").asText());
        int longest = question.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** The form's first choice, or the task's where it puts them together. */
    private static String firstOf(JsonNode question, JsonNode known) {
        JsonNode choices = question.path("values");
        if (choices.isMissingNode()) {
            choices = parsed(known.path(question.path("valuesKey").asText())
                    .path("value")
                    .asText());
        }
        return choices.path(0).path("value").asText();
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<JsonNode> questions(JsonNode form) {
        List<JsonNode> questions = new ArrayList<>();
        form.path("components").forEach(component -> {
            if (component.has("key")) {
                questions.add(component);
            }
        });
        return questions;
    }
}
