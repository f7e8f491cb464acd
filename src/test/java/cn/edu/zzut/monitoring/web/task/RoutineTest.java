package cn.edu.zzut.monitoring.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What needs no look of its own is done in one go, each on its own record; everything else is not. */
@SchoolTest
class RoutineTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void nothingElseIsOpen() {
        story.forgetOtherStories();
        year = story.newYear();
    }

    private JsonNode open(String person, String kind) {
        for (JsonNode group : new Browser(port, person).get("/api/me/routine").json()) {
            if (group.path("kind").asText().equals(kind)) {
                return group.path("tasks");
            }
        }
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    }

    private static List<Map<String, Object>> ids(JsonNode tasks) {
        List<Map<String, Object>> ids = new ArrayList<>();
        tasks.forEach(task -> ids.add(Map.of(
                "id", task.path("id").asText(), "version", task.path("version").asInt())));
        return ids;
    }

    private Browser.Answer does(String person, String kind, List<Map<String, Object>> tasks, boolean word) {
        return new Browser(port, person).post("/api/me/routine/" + kind, Map.of("tasks", tasks, "responsible", word));
    }

    /** The part of 机械工程学院, with a task for its filer and nothing uploaded. */
    private Submission filling(String table) {
        story.assigned(year, table, "104", "201");
        story.start("unit-filing", Map.of("year", year, "tableCode", table, "unitCode", "201"));
        return story.submissions.assisting(year, new TableCode(table)).get(0);
    }

    @Test
    void cleanSubmissionsAreApprovedTogetherEachOnItsOwnRecord() {
        Submission first = HandedIn.of(story, year, "4-2", "104").part();
        Submission second = HandedIn.of(story, year, "1-7-1", "101").part();
        JsonNode clean = open("x01-head", "AUDIT");
        assertThat(clean).hasSize(2);
        assertThat(clean.get(0).path("figures").asText()).contains("版本1").contains("错误0项，异常0项");
        assertThat(does("x01-head", "AUDIT", ids(clean), false).detail()).contains("谁填报，谁负责");

        assertThat(does("x01-head", "AUDIT", ids(clean), true).json())
                .allSatisfy(
                        outcome -> assertThat(outcome.path("reason").asText()).isEmpty());
        for (Submission approved : List.of(first, second)) {
            assertThat(story.fresh(approved).state()).isEqualTo(SubmissionState.AUDITED);
            assertThat(story.submissions.audits(approved.id())).anySatisfy(audit -> {
                assertThat(audit.action()).isEqualTo(AuditAction.APPROVE);
                assertThat(audit.actedBy()).isEqualTo(new PersonId("x01-head"));
            });
        }
    }

    @Test
    void nobodyApprovesWhatIsNotTheirs() {
        Submission part = HandedIn.of(story, year, "4-2", "104").part();
        var task = ids(open("x01-head", "AUDIT"));
        assertThat(open("x02-head", "AUDIT")).isEmpty();
        assertThat(does("x02-head", "AUDIT", task, true)
                        .json()
                        .get(0)
                        .path("reason")
                        .asText())
                .contains("不属于您");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void readyDataAreHandedInTogetherAndWhatIsNotReadyStays() {
        Submission ready = filling("4-2");
        Submission empty = filling("1-7-1");
        story.uploads(ready);
        JsonNode lines = open("x01-filer", "HAND_IN");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("submissionId").asLong())
                .isEqualTo(ready.id().value());
        String notReady = new Browser(port, "x01-filer")
                .get("/api/me/tasks").json().findParents("state").stream()
                        .filter(task -> task.path("state").asText().equals("未上传"))
                        .map(task -> task.path("id").asText())
                        .findFirst()
                        .orElseThrow();

        JsonNode outcomes = does(
                        "x01-filer",
                        "HAND_IN",
                        List.of(Map.of("id", notReady, "version", 0), ids(lines).get(0)),
                        true)
                .json();
        assertThat(outcomes.get(0).path("reason").asText()).contains("未上传").contains("打开任务");
        assertThat(outcomes.get(1).path("reason").asText()).isEmpty();
        assertThat(story.fresh(ready).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(story.fresh(empty).state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void requirementsAreStatedTogetherAsTheyAreSuggested() {
        for (String table : List.of("4-2", "1-7-1")) {
            story.assigned(year, table, "104");
            story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
        }
        JsonNode lines = open("jwc-filer", "REQUIRE");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("figures").asText()).contains("统计时间");
        assertThat(does("jwc-filer", "REQUIRE", ids(lines), true).status()).isEqualTo(200);
        assertThat(story.submissions
                        .responsible(year, new TableCode("4-2"))
                        .orElseThrow()
                        .requirement())
                .contains("统计时间");
        assertThat(open("jwc-filer", "REQUIRE")).isEmpty();
    }

    @Test
    void whatWasNotSeenIsNotHandedInWithTheOthers() {
        Submission part = filling("4-2");
        story.uploads(part);
        var seen = ids(open("x01-filer", "HAND_IN"));
        story.uploadsAgain(part, story.sample(part).subList(0, 1));
        assertThat(does("x01-filer", "HAND_IN", seen, true)
                        .json()
                        .get(0)
                        .path("reason")
                        .asText())
                .contains("新的版本2");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void whatIsDoneTwiceAtOnceIsDoneOnceAndNobodyIsToldOfAMistake() {
        Submission part = filling("4-2");
        story.uploads(part);
        var line = ids(open("x01-filer", "HAND_IN"));
        List<Browser.Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> does("x01-filer", "HAND_IN", line, true))
                .toList();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("系统出现错误");
        });
        assertThat(answers)
                .filteredOn(
                        answer -> answer.json().get(0).path("reason").asText().isEmpty())
                .hasSize(1);
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void anAuditIsNotHandedInAsIfItWereAFiling() {
        HandedIn.of(story, year, "4-2", "104");
        var audit = ids(open("x01-head", "AUDIT"));
        assertThat(does("x01-head", "HAND_IN", audit, true)
                        .json()
                        .get(0)
                        .path("reason")
                        .asText())
                .contains("单独办理");
        assertThat(does("x01-head", "NONSENSE", audit, true).status()).isEqualTo(400);
    }
}
