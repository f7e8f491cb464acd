package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.TrailStory;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** What people do beside the year's tasks is one entry each, and what only locks a row is none; the year itself is WholeYearTest. */
@SchoolTest
class EachActIsToldOnceTest extends TrailStory {

    /** Once it is there. */
    private Map<String, Object> one(String who) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !told(who).isEmpty());
        assertThat(told(who)).hasSize(1);
        return told(who).get(0);
    }

    private void changesNothingTheSecondTime(String who, Supplier<Browser.Answer> act) {
        mark();
        Browser.Answer first = act.get();
        assertThat(first.status()).as(first.text()).isBetween(200, 204);
        one(who);
        mark();
        Browser.Answer second = act.get();
        assertThat(second.status()).as(second.text()).isBetween(200, 204);
        assertThat(one(who)).containsEntry("outcome", "UNCHANGED");
    }

    @Test
    void whatStandsAlreadyIsOnlyLocked() {
        List<Integer> days = jdbc.queryForList("select working_days from monitoring.reminder_day", Integer.class);
        int grace = jdbc.queryForObject("select working_days from monitoring.grace", Integer.class);
        changesNothingTheSecondTime("office", () -> by("office")
                .put("/api/deadline-rules", Map.of("remindBefore", List.of(6, 4), "grace", 2)));
        by("office").put("/api/deadline-rules", Map.of("remindBefore", days, "grace", grace));
        changesNothingTheSecondTime("office", () -> by("office")
                .put("/api/calendar/days/2031-05-06", Map.of("working", false, "name", "校庆")));
        by("office").delete("/api/calendar/days/2031-05-06");
        mark();
        assertThat(by("office").delete("/api/calendar/days/2031-05-06").status())
                .isBetween(200, 204);
        assertThat(one("office")).containsEntry("outcome", "UNCHANGED");
    }

    @Test
    void aGrantIsTheGrantorsWithTableAndUnit() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        Submission part =
                story.submissions.assisting(year, new TableCode("4-2")).get(0);
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        Task fill = story.task(filing, "fill");
        LocalDate until = story.workingDays.plus(story.dueDay(fill), 2);
        mark();
        assertThat(by("x01-filer")
                        .post(
                                "/api/tasks/" + fill.getId() + "/extension",
                                Map.of("day", until.toString(), "reason", "教师集中实习"))
                        .status())
                .isEqualTo(202);
        assertThat(one("x01-filer")).containsEntry("outcome", "DONE");
        Task decide = story.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("decide")
                .singleResult();
        assertThat(by("office")
                        .post(
                                "/engine-rest/task/" + decide.getId() + "/submit-form",
                                Map.of("variables", Map.of("decision", Map.of("value", "approve"))))
                        .status())
                .isBetween(200, 204);
        story.runJobs();
        assertThat(story.fresh(part).dueOn()).isEqualTo(until);
        assertThat(told("office"))
                .filteredOn(entry -> !entry.get("request").equals(""))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("kind", "DECISION"));
        assertThat(jdbc.queryForList(
                        "select who || table_code || unit_code from monitoring.trail where id > ?"
                                + " and concat(before, after) like '%\"new_day\": \"" + until + "\"%'",
                        String.class,
                        before))
                .as("the day that was moved, in whose name")
                .containsExactly("office4-2201");
        assertThat(told("system"))
                .filteredOn(entry -> entry.get("kind").equals("DATES"))
                .isEmpty();
    }

    @Test
    void anUrgeThatCameTooSoonSaysWhomAndForWhat() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        Map<String, Object> wish =
                Map.of("tasks", List.of(story.task(filing, "fill").getId()));
        String urges = "/api/cycles/" + year + "/urges";
        mark();
        assertThat(by("office").post(urges, wish).status()).isEqualTo(200);
        assertThat(one("office")).containsEntry("outcome", "DONE").containsEntry("person", "x01-filer");
        mark();
        assertThat(by("office").post(urges, wish).status()).isEqualTo(200);
        assertThat(one("office"))
                .containsEntry("outcome", "UNCHANGED")
                .containsEntry("person", "x01-filer")
                .containsEntry("table_code", "4-2")
                .containsEntry("unit_code", "201")
                .extractingByKey("what")
                .asString()
                .contains("一小时内已催办");
    }

    @Test
    void sharesAreOneEntryWithALineEach() {
        String shares = "/api/setup/people/office/shares/OFFICE";
        by("admin").put(shares, Map.of("categories", List.of("学校基本信息"), "units", List.of("202")));
        JsonNode entry =
                by("admin").get("/api/trail/mine").json().path("entries").get(0);
        assertThat(entry.path("changes"))
                .extracting(JsonNode::asText)
                .hasSize(2)
                .allMatch(line -> line.startsWith("新增分工："));
        assertThat(one("admin")).containsEntry("person", "office").containsEntry("kind", "RIGHTS");
        by("admin").put(shares, Map.of("categories", List.of(), "units", List.of()));
    }
}
