package cn.edu.zzut.monitoring.web.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.concept.ConceptRuns;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.concept.ConceptExplaining;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.training.DefinitionQuestions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 本单位数据: 人事处 has two tables, of which one is locked; what it sees of itself, and who else sees it (第十四条). */
@SchoolTest
class UnitDataTest {

    @Autowired
    Story story;

    @Autowired
    ConceptRuns runs;

    @Autowired
    ConceptExplaining explaining;

    @Autowired
    DefinitionQuestions questions;

    @LocalServerPort
    int port;

    int year;
    Submission majors;

    @BeforeEach
    void oneOfTwoTablesIsLocked() {
        year = story.newYear();
        story.locked(story.assigned(year, "1-5-1", "105"), "rsc");
        majors = story.assigned(year, "4-2", "105");
        story.submissions.begin(majors.id());
        story.uploads(majors);
    }

    private String address() {
        return "/api/units/105/data?year=" + year;
    }

    private JsonNode shownTo(String person) {
        return new Browser(port, person).get(address()).json();
    }

    private static JsonNode one(JsonNode all, String field, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allTablesAreThereWithTheirStateAndTheYearsBefore() {
        JsonNode data = shownTo("rsc-head");
        assertThat(data.path("tables")).hasSize(2);
        JsonNode locked = one(data.path("tables"), "code", "1-5-1");
        assertThat(locked.path("locked").asBoolean()).isTrue();
        assertThat(locked.path("rows").asInt()).isPositive();
        assertThat(locked.path("lastYears").size()).isLessThanOrEqualTo(3);
        assertThat(one(data.path("tables"), "code", "4-2").path("stateTitle").asText())
                .isEqualTo("填报中");
    }

    @Test
    void whatItsPeopleAskedOfDefinitionsIsThereWithTheAnswerAndNobodyElsesQuestionIs() {
        questions.ask("4-2", "校内专业代码", "含不含停招专业？", new PersonId("rsc-filer"));
        questions.ask("1-5-1", "", "截至哪一天？", new PersonId("x01-filer"));
        JsonNode waiting = one(shownTo("rsc-lead").path("remarks"), "kind", "QUESTION");
        assertThat(waiting.path("table").asText()).isEqualTo("4-2");
        assertThat(waiting.path("text").asText()).startsWith("“校内专业代码”含不含停招专业？（");
        assertThat(waiting.path("stateTitle").asText()).isEqualTo("待评估督导处答复");
        assertThat(waiting.path("waits").asBoolean()).isFalse();
        assertThat(shownTo("rsc-lead").path("remarks").toString()).doesNotContain("截至哪一天");

        questions.answer(questions.all().get(1).id(), "含停招但有在校生的专业", new PersonId("office"));
        JsonNode answered = one(shownTo("rsc-head").path("remarks"), "kind", "QUESTION");
        assertThat(answered.path("text").asText()).contains("答复：含停招但有在校生的专业");
        assertThat(answered.path("stateTitle").asText()).isEqualTo("已答复");
    }

    @Test
    void aQuestionThatTheOfficeLeavesLyingIsLateAndBelongsToTheYearThatRuns() {
        questions.ask("4-2", "", "截至哪一天？", new PersonId("rsc-filer"));
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 5), 9);
        assertThat(one(shownTo("rsc-head").path("remarks"), "kind", "QUESTION")
                        .path("stateTitle")
                        .asText())
                .contains("已过答复期限");
        story.cycles.launch(year + 1, new PersonId("office"));
        questions.ask("4-2", "", "新的一年呢？", new PersonId("rsc-filer"));
        assertThat(shownTo("rsc-head").path("remarks").toString())
                .contains("截至哪一天？")
                .doesNotContain("新的一年呢？");
    }

    @Test
    void whatIsMissingUntilTheOneHandOverIsSaid() {
        JsonNode handOver = shownTo("rsc-head").path("handOver");
        assertThat(handOver.path("state").asText()).isEqualTo("NOT_LOCKED");
        assertThat(handOver.path("tables").asInt()).isEqualTo(2);
        assertThat(handOver.path("locked").asInt()).isEqualTo(1);
        assertThat(handOver.path("missing")).singleElement().satisfies(missing -> assertThat(missing.asText())
                .contains("表4-2", "填报中"));
    }

    @Test
    void allLockedTablesAreHandedOverWithOneTaskAndOneForm() {
        Submission units = story.assigned(year, "1-3", "105");
        story.submissions.begin(units.id());
        story.uploads(units);
        for (Submission table : List.of(units, majors)) {
            story.submissions.submit(table.id(), new PersonId("rsc-filer"));
            story.submissions.approve(table.id(), new PersonId("rsc-head"));
        }
        for (Submission table : List.of(units, majors)) {
            story.start(
                    "lock-and-hand-over",
                    Map.of(
                            "year",
                            year,
                            "tableCode",
                            table.table().value(),
                            "unitCode",
                            "105",
                            "submissionId",
                            table.id().value()));
            story.runJobs();
        }
        assertThat(story.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("hand-over")
                        .list())
                .hasSize(1);
        JsonNode handOver = shownTo("rsc-head").path("handOver");
        assertThat(handOver.path("state").asText()).isEqualTo("TO_HAND_OVER");
        assertThat(handOver.path("task").path("id").asText()).isNotBlank();
        story.completes(story.openTask("hand-over"), "responsible", true);
        assertThat(shownTo("rsc-head").path("handOver").path("state").asText()).isEqualTo("HANDED_OVER");
        story.completes(story.openTask("receive"), "decision", "approve");
        assertThat(shownTo("rsc-head").path("handOver").path("state").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void aDifferenceThatTheUnitIsAskedAboutIsAmongWhatOthersSayWithItsTask() {
        story.uploads(year, "6-3-1", "104", List.of(Map.of("招生计划数", "100")));
        story.uploads(year, "6-3-4", "105", List.of(Map.of("招生计划数", "90")));
        runs.compare(year, new PersonId("office"));
        explaining.send(year, "admission-plan", "majors", new PersonId("office"));
        story.runJobs();

        JsonNode data = shownTo("rsc-head");
        JsonNode remark = one(data.path("remarks"), "kind", "CONCEPT");
        assertThat(remark.path("text").asText()).contains("相差-10人");
        assertThat(remark.path("waits").asBoolean()).isTrue();
        assertThat(remark.path("tasks")).hasSize(1);
        assertThat(data.path("handOver").path("unexplained").asInt()).isPositive();
    }

    @Test
    void whyATableCameBackIsAmongWhatOthersSay() {
        story.submissions.submit(majors.id(), new PersonId("rsc-filer"));
        story.submissions.giveBack(majors.id(), "学分合计有误", new PersonId("rsc-head"));
        assertThat(one(shownTo("rsc-head").path("remarks"), "kind", "RETURN")
                        .path("text")
                        .asText())
                .isEqualTo("学分合计有误");
    }

    @Test
    void theMeaningsOfATablesColumnsAreOneStepAway() {
        JsonNode columns = new Browser(port, "rsc-head")
                .get("/api/units/105/data/tables/1-5-1/definition?year=" + year)
                .json();
        assertThat(one(columns, "name", "工号").path("meaning").asText()).isNotBlank();
        assertThat(one(columns, "name", "工号").path("statisticalTime").asText()).isNotBlank();
    }

    @Test
    void itsHeadTheOfficeAndTheLeaderSeeItAndNobodyElseDoes() {
        for (String reader : List.of("rsc-head", "office", "leader")) {
            assertThat(new Browser(port, reader).get(address()).status())
                    .as(reader)
                    .isEqualTo(200);
        }
        for (String stranger :
                List.of("rsc-filer", "jwc-head", "x01-head", "x01-lead", "archivist", "secretary", "admin")) {
            assertThat(new Browser(port, stranger).get(address()).status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(new Browser(port, stranger)
                            .get("/api/units/105/data/tables/1-5-1/definition?year=" + year)
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(new Browser(port, "x01-lead")
                        .get("/api/units/201/data?year=" + year)
                        .status())
                .isEqualTo(200);
        assertThat(new Browser(port, "office")
                        .get("/api/units/999/data?year=" + year)
                        .status())
                .isEqualTo(404);
    }
}
