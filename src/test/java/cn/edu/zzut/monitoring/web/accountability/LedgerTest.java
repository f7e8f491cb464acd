package cn.edu.zzut.monitoring.web.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** It is known with whom a table lies, late days fall on those who held it, and whoever holds it can be urged. */
@SchoolTest
class LedgerTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    int year;
    Submission whole;
    Submission part;
    ProcessInstance collection;
    Browser office;

    @BeforeEach
    void aTableIsCollectedFromACollege() {
        year = story.newYear();
        whole = story.assigned(year, "4-2", "104", "201");
        part = story.submissions.assisting(year, whole.table()).get(0);
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        office = new Browser(port, "office");
    }

    private JsonNode ledger(Browser who) {
        return who.get("/api/cycles/" + year + "/tables/4-2/ledger").json();
    }

    private Map<String, Integer> late() {
        Map<String, Integer> late = new HashMap<>();
        ledger(office)
                .path("late")
                .forEach(one ->
                        late.put(one.path("unit").asText(), one.path("days").asInt()));
        return late;
    }

    private void theCollegeHandsIn() {
        story.uploads(part);
        story.completes(collection, "fill", "responsible", true);
        story.completes(collection, "unit-head-audit", "decision", "approve", "responsible", true);
    }

    @Test
    void theLedgerSaysWhoHadTheTableFromWhenToWhen() {
        theCollegeHandsIn();
        JsonNode holdings = ledger(office).path("holdings");
        assertThat(holdings.findValuesAsText("unit")).containsExactly("教务处", "机械工程学院", "机械工程学院", "教务处");
        assertThat(holdings.get(3).path("step").asText()).startsWith("汇总并填报数据");
        assertThat(holdings.get(3).path("until").isNull()).isTrue();
        assertThat(holdings.get(1).path("until").asText())
                .isLessThanOrEqualTo(holdings.get(2).path("since").asText());
        assertThat(ledger(new Browser(port, "x01-filer")).path("holdings")).hasSize(4);
        assertThat(new Browser(port, "x02-filer")
                        .get("/api/cycles/" + year + "/tables/4-2/ledger")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void lateDaysFallOnWhoeverHeldTheTable() {
        story.timePassesTo(story.workingDays.plus(part.dueOn(), 7), 20);
        theCollegeHandsIn();
        assertThat(late()).isEqualTo(Map.of("机械工程学院", 7));
        story.timePassesTo(story.workingDays.plus(story.fresh(whole).dueOn(), 2), 9);
        assertThat(late()).isEqualTo(Map.of("机械工程学院", 7, "教务处", 2));
    }

    @Test
    void aRecordCountsTheUnitsOwnDaysOnly() {
        LocalDate due = whole.dueOn();
        story.timePassesTo(story.workingDays.plus(due, 6), 9);
        theCollegeHandsIn();
        story.timePassesTo(story.workingDays.plus(story.fresh(whole).dueOn(), 1), 20);
        AccountabilityRecord record = accountability.ofYear(year).stream()
                .filter(one -> one.unit().equals(part.unit()))
                .findFirst()
                .orElseThrow();
        accountability.takeUp(year);
        ProcessInstance process = story.start("accountability", Map.of("year", year, "recordId", record.id()));
        story.completes(process, "explain", "explanation", "教师出差");
        String matter = (String) story.shown(story.task(process, "office-decision"), "briefing");
        assertThat(matter).contains("迟报工作日数：10个工作日\n");
    }

    @Test
    void handedInTheNextMorningIsLateByADay() {
        LocalDate due = story.dueDay(story.task(collection, "fill"));
        story.timePassesTo(due, 19);
        story.timePassesTo(story.workingDays.plus(due, 1), 9);
        theCollegeHandsIn();
        long id = accountability.ofYear(year).get(0).id();
        accountability.takeUp(year);
        ProcessInstance process = story.start("accountability", Map.of("year", year, "recordId", id));
        story.completes(process, "explain", "explanation", "系统繁忙");
        assertThat((String) story.shown(story.task(process, "office-decision"), "briefing"))
                .contains("迟报工作日数：1");
    }

    @Test
    void theOfficeUrgesOnceAnHourAndTheTasksHistoryShowsIt() {
        Task fill = story.task(collection, "fill");
        var urged = office.post("/api/cycles/" + year + "/urges", Map.of("table", "4-2", "words", "请今天完成"));
        assertThat(urged.json().path("tasks").asInt()).as(urged.text()).isEqualTo(1);
        assertThat(story.mailsTo("x01-filer", MailKind.URGED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("请今天完成").contains(fill.getId()));
        assertThat(story.engine().getTaskService().getTaskComments(fill.getId()))
                .singleElement()
                .satisfies(comment ->
                        assertThat(comment.getFullMessage()).contains("催办").contains("请今天完成"));

        var again = office.post("/api/cycles/" + year + "/urges", Map.of("tasks", List.of(fill.getId())));
        assertThat(again.json().path("tooSoon").asInt()).isEqualTo(1);
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(61)));
        assertThat(office.post("/api/cycles/" + year + "/urges", Map.of("all", true))
                        .json()
                        .path("tasks")
                        .asInt())
                .isEqualTo(1);
        assertThat(story.mailsTo("x01-filer", MailKind.URGED)).hasSize(2);
    }

    @Test
    void anUrgeIsOnRecordWithItsTableUnitAndWhoWasUrged() {
        Task fill = story.task(collection, "fill");
        office.post("/api/cycles/" + year + "/urges", Map.of("table", "4-2", "words", "请今天完成"));
        var kept = office.get("/api/trail?subject=" + "表4-2 催办 ".replace(" ", "%20") + year + "年度")
                .json()
                .path("entries");
        assertThat(kept).as("found by table, act and year").isNotEmpty();
        assertThat(kept.get(0).path("table").asText()).isEqualTo("4-2");
        assertThat(kept.get(0).path("unit").asText()).isEqualTo("201");
        assertThat(kept.get(0).path("person").asText()).isEqualTo("x01-filer");
        assertThat(kept.get(0).path("task").asText()).isEqualTo(fill.getId());
        assertThat(kept.get(0).path("kind").asText()).isEqualTo("TASK");
        assertThat(kept.get(0).path("what").asText())
                .startsWith("催办：" + year + "年度 表4-2")
                .doesNotContain("请今天完成");
    }

    @Test
    void aResponsibleUnitUrgesItsAssistingUnitsAndNobodyElse() {
        assertThat(new Browser(port, "jwc-filer")
                        .post("/api/cycles/" + year + "/urges", Map.of("table", "4-2"))
                        .json()
                        .path("people")
                        .asInt())
                .isEqualTo(1);
        assertThat(new Browser(port, "x02-filer")
                        .post("/api/cycles/" + year + "/urges", Map.of("table", "4-2"))
                        .status())
                .isEqualTo(403);
        theCollegeHandsIn();
        assertThat(new Browser(port, "x01-filer")
                        .post("/api/cycles/" + year + "/urges", Map.of("table", "4-2"))
                        .status())
                .isEqualTo(403);
    }
}
