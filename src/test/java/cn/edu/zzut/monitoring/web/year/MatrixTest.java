package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The control room sees every table in every unit: where it stands, what is late, what probably will be, who has it. */
@SchoolTest
class MatrixTest {

    @Autowired
    Story story;

    @Autowired
    org.springframework.jdbc.core.JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    int year;
    Browser office;
    ProcessInstance collection;

    @BeforeEach
    void oneTableIsBeingFilledByTwoColleges() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201", "202");
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        office = new Browser(port, "office");
    }

    /** Answers are fresh within a second or two. */
    private JsonNode cell(String unit, java.util.function.Predicate<JsonNode> expected) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> cell(unit), expected);
    }

    private JsonNode cell(String unit) {
        JsonNode table = office.get("/api/cycles/" + year + "/matrix")
                .json()
                .path("tables")
                .path(0);
        for (JsonNode cell : table.path("cells")) {
            if (cell.path("unit").asText().equals(unit)) {
                return cell;
            }
        }
        return table;
    }

    private Submission part(String unit) {
        return story.submissions.assisting(year, new cn.edu.zzut.monitoring.catalog.TableCode("4-2")).stream()
                .filter(submission -> submission.unit().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachCellSaysWhereItsPartStands() {
        story.uploads(part("201"), Story.with(story.sample(part("201")), "校内专业名称", "长".repeat(600)));
        JsonNode filling = cell("201", cell -> cell.path("state").asText().equals("FILLING") && cell.has("errors"));
        assertThat(filling.path("errors").asInt()).isPositive();
        assertThat(cell("104").path("responsible").asBoolean()).isTrue();
    }

    @Test
    void whatIsNotBegunShortlyBeforeItsDayWillProbablyBeLateAndThenIs() {
        LocalDate due = part("202").dueOn();
        story.timePassesTo(story.workingDays.plus(due, -2), 10);
        assertThat(cell("202", cell -> cell.has("risk")).path("risk").asText()).isEqualTo("只剩2个工作日，尚未上传数据");
        story.timePassesTo(story.workingDays.plus(due, 2), 10);
        JsonNode late = cell("202", cell -> cell.has("daysLate"));
        assertThat(late.path("daysLate").asInt()).isEqualTo(2);
        assertThat(late.has("risk")).isFalse();
    }

    @Test
    void whoWasLateLastYearAndHasNotSubmittedIsAtRiskEarlier() {
        story.cycles.launch(year - 1, new PersonId("office"));
        Submission last = story.assigned(year - 1, "1-3", "104");
        ProcessInstance before = story.start("stage-2-collection", Map.of("year", year - 1, "tableCode", "1-3"));
        story.completes(before, "state-requirements", "requirement", "要求");
        story.timePassesTo(story.workingDays.plus(story.dueDay(story.task(before, "merge-and-fill")), 1), 19);
        story.uploads(last);
        story.completes(before, "merge-and-fill", "responsible", true);
        Submission again = story.assigned(year, "1-3", "104");
        story.submissions.begin(again.id());
        story.submissions.plan(again.id(), story.workingDays.plus(story.clock.today(), 5));
        story.submissions.extend(again.id(), story.workingDays.plus(story.clock.today(), 5));
        JsonNode answer = await().atMost(Duration.ofSeconds(10))
                .until(() -> office.get("/api/cycles/" + year + "/matrix").json(), json -> json.toString()
                        .contains("上年本表迟报"));
        assertThat(answer.path("units")).isNotEmpty();
    }

    @Test
    void aCellLeadsToWhoHasItAndItsProcess() {
        JsonNode holders =
                office.get("/api/submissions/" + part("202").id() + "/holders").json();
        assertThat(holders).singleElement().satisfies(holder -> {
            assertThat(holder.path("task").asText()).contains("表4-2");
            assertThat(holder.path("processInstanceId").asText()).isNotBlank();
        });
    }

    @Test
    void theOfficeSeesWhoIsWaitedForWithTelephoneAndUrgesOthersOnly() {
        story.start("stage-1-deployment", Map.of("year", year));
        JsonNode holders = office.get("/api/cycles/" + year + "/holders").json();
        assertThat(holders).hasSize(3).allSatisfy(holder -> {
            assertThat(holder.path("person").asText()).isNotBlank();
            assertThat(holder.path("phone").asText()).isNotBlank();
            assertThat(holder.path("steps")).hasSize(1);
        });
        assertThat(holders)
                .filteredOn(holder -> holder.path("urgeable").isEmpty())
                .as("the office's own work plan")
                .singleElement()
                .satisfies(own -> assertThat(own.path("tables")).isEmpty());
        long before = jdbc.queryForObject("select coalesce(max(id), 0) from monitoring.trail", Long.class);
        JsonNode urged = office.post("/api/cycles/" + year + "/urges", Map.of("all", true))
                .json();
        assertThat(jdbc.queryForList(
                        "select what from monitoring.trail where id > ? and who = 'office' and kind = 'TASK' and year = ?"
                                + " and person <> '' and task <> ''",
                        String.class,
                        before,
                        year))
                .as("each by itself")
                .hasSize(2)
                .allSatisfy(
                        what -> assertThat(what).startsWith("催办：" + year + "年度").contains("，任务“"));
        assertThat(urged.path("tasks").asInt()).isEqualTo(2);
        assertThat(story.mailsTo("office", MailKind.URGED)).isEmpty();
        assertThat(new Browser(port, "x01-head")
                        .get("/api/cycles/" + year + "/holders")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theWholeSchoolIsForTheOfficeAndTheLeaderOnly() {
        String path = "/api/cycles/" + year + "/matrix";
        assertThat(new Browser(port, "leader").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "x01-head").get(path).status()).isEqualTo(403);
        assertThat(new Browser(port, "x01-head")
                        .get("/api/submissions/" + part("201").id() + "/holders")
                        .status())
                .isEqualTo(403);
        assertThat(office.get("/api/cycles/2099/matrix").status()).isEqualTo(404);
    }

    @Test
    void anInstanceSaysWhoseTurnItIsInItAndInThoseItHasCalled() {
        JsonNode work = office.get("/api/process-instances/" + collection.getId() + "/work")
                .json();
        assertThat(work.path("tableCode").asText()).isEqualTo("4-2");
        assertThat(work.path("year").asInt()).isEqualTo(year);
        assertThat(work.path("tasks")).hasSize(2).allSatisfy(task -> {
            assertThat(task.path("task").asText()).contains("表4-2");
            assertThat(task.path("person").asText()).isNotEmpty();
            assertThat(task.path("late").asBoolean()).isFalse();
        });
        assertThat(work.path("tasks").findValuesAsText("unit")).containsExactlyInAnyOrder("机械工程学院", "电气与控制学院");
    }

    @Test
    void aProcessSaysWhatWaitsInAllItsInstancesAndWhatIsLate() {
        story.timePassesTo(story.workingDays.plus(part("202").dueOn(), 1), 10);
        JsonNode work = office.get("/api/process-definitions/unit-filing/work").json();
        assertThat(work.path("open").asInt()).isEqualTo(2);
        assertThat(work.path("tasks")).allSatisfy(task -> {
            assertThat(task.path("late").asBoolean()).isTrue();
            assertThat(task.path("year").asInt()).isEqualTo(year);
        });
        assertThat(office.get("/api/process-definitions/none-such/work")
                        .json()
                        .path("open")
                        .asInt())
                .isZero();
        assertThat(office.get("/api/process-instances/none-such/work").json().path("tasks"))
                .isEmpty();
    }

    @Test
    void aStageSaysHowManyOfItsTasksAreOpenAndLate() {
        assertThat(stageTwo().path("openTasks").asInt()).isEqualTo(2);
        assertThat(stageTwo().path("lateTasks").asInt()).isZero();
        story.timePassesTo(story.workingDays.plus(part("202").dueOn(), 1), 10);
        assertThat(stageTwo().path("lateTasks").asInt()).isEqualTo(2);
    }

    private JsonNode stageTwo() {
        return office.get("/api/cycles/" + year + "/progress")
                .json()
                .path("stages")
                .get(1);
    }

    @Test
    void onlyTheOfficeAndTheLeaderSeeWhoseTurnItIsEverywhere() {
        Browser filer = new Browser(port, "x01-filer");
        assertThat(filer.get("/api/process-instances/" + collection.getId() + "/work")
                        .status())
                .isEqualTo(403);
        assertThat(filer.get("/api/process-definitions/unit-filing/work").status())
                .isEqualTo(403);
        assertThat(new Browser(port, "leader")
                        .get("/api/process-definitions/unit-filing/work")
                        .status())
                .isEqualTo(200);
    }
}
