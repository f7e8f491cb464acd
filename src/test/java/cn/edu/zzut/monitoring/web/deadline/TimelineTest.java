package cn.edu.zzut.monitoring.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office moves dates: open tasks and their timers follow, people are told, and it stays on record. */
@SchoolTest
class TimelineTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    int year;
    Submission whole;
    ProcessInstance collection;
    Browser office;

    @BeforeEach
    void aTableIsCollectedFromTwoColleges() {
        year = story.newYear();
        whole = story.assigned(year, "4-2", "104", "201", "202");
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        office = new Browser(port, "office");
    }

    private Browser.Answer move(Stage stage, LocalDate day) {
        return office.put(
                "/api/cycles/" + year + "/stages/" + stage.number() + "/due",
                Map.of("day", day.toString(), "reason", "全省统一调整"));
    }

    private LocalDate due() {
        return story.dueDay(story.tasks(collection, "fill").get(0));
    }

    private long titled(String person, String word) {
        return story.mailsTo(person).stream()
                .filter(mail -> mail.subject().contains(word))
                .count();
    }

    @Test
    void aMovedStageMovesItsTasksAndTellsEachPersonOnce() {
        LocalDate before = due();
        LocalDate day = story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 3);
        assertThat(move(Stage.COLLECTION, day).json().path("tasks").asInt()).isEqualTo(2);

        assertThat(due()).isEqualTo(story.workingDays.plus(before, 3));
        assertThat(story.fresh(whole).dueOn()).isEqualTo(day);
        assertThat((String) story.shown(story.tasks(collection, "fill").get(0), "briefing"))
                .contains("（已调整）");
        assertThat(titled("x01-filer", "截止日期调整为" + SchoolClock.inChinese(day))).isEqualTo(1);
        var record = office.get("/api/cycles/" + year + "/due-changes").json().get(0);
        assertThat(record.path("newDay").asText()).isEqualTo(day.toString());
        assertThat(record.path("reason").asText()).isEqualTo("全省统一调整");
        assertThat(record.path("by").asText()).isNotBlank();
    }

    @Test
    void theDayThatItHasAlreadyIsNoChange() {
        LocalDate stage = story.cycles.dueOf(year, Stage.COLLECTION);
        var same = move(Stage.COLLECTION, stage);
        assertThat(same.json().path("unchanged").asBoolean()).as(same.text()).isTrue();
        Submission part = story.submissions.assisting(year, whole.table()).get(0);
        var own = office.put(
                "/api/submissions/" + part.id() + "/due",
                Map.of("day", part.dueOn().toString(), "reason", "照旧"));
        assertThat(own.json().path("unchanged").asBoolean()).as(own.text()).isTrue();

        assertThat(office.get("/api/cycles/" + year + "/due-changes").json()).isEmpty();
        assertThat(titled("x01-filer", "截止日期调整")).isZero();
        assertThat(move(Stage.COLLECTION, story.workingDays.plus(stage, 1))
                        .json()
                        .path("unchanged")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whyAUnitsDateWasMovedIsForTheUnitTheOfficeAndTheLeader() {
        Submission part = story.submissions.assisting(year, whole.table()).get(0);
        LocalDate day = story.workingDays.plus(part.dueOn(), 2);
        Browser.Answer moved =
                office.put("/api/submissions/" + part.id() + "/due", Map.of("day", day.toString(), "reason", "该院教师外出"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        move(Stage.COLLECTION, story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 3));
        String changes = "/api/cycles/" + year + "/due-changes";
        String own = part.unit().value().equals("201") ? "x01-filer" : "x02-filer";
        String others = part.unit().value().equals("201") ? "x02-head" : "x01-head";
        for (String reader : new String[] {"office", "leader", own}) {
            assertThat(new Browser(port, reader).get(changes).text()).as(reader).contains("该院教师外出", "全省统一调整");
        }
        assertThat(new Browser(port, others).get(changes).text())
                .contains("全省统一调整")
                .doesNotContain("该院教师外出");
        for (String stranger : new String[] {"admin", "x01-filer2"}) {
            assertThat(new Browser(port, stranger).get(changes).json())
                    .as(stranger)
                    .isEmpty();
        }
    }

    @Test
    void timersGoByTheNewDate() {
        LocalDate before = due();
        move(Stage.COLLECTION, story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 3));
        LocalDate after = due();
        story.timePassesTo(before, 19);
        assertThat(accountability.ofYear(year)).isEmpty();
        story.timePassesTo(after, 9);
        assertThat(story.digestsTo("x01-filer").get(0)).contains("今天到期");
        story.timePassesTo(after, 19);
        assertThat(accountability.ofYear(year)).hasSize(2);
        story.timePassesTo(story.workingDays.plus(after, 5), 19);
        assertThat(accountability.ofYear(year)).hasSize(2);
    }

    @Test
    void aUnitMayHaveADateOfItsOwnWithinThePlan() {
        Submission part = story.submissions.assisting(year, whole.table()).get(0);
        LocalDate planned = part.dueOn();
        LocalDate own = story.workingDays.plus(planned, 2);
        var moved =
                office.put("/api/submissions/" + part.id() + "/due", Map.of("day", own.toString(), "reason", "该学院实习"));
        assertThat(moved.json().path("tasks").asInt()).as(moved.text()).isEqualTo(1);
        assertThat(story.tasks(collection, "fill").stream().map(story::dueDay)).containsExactlyInAnyOrder(own, planned);

        move(Stage.COLLECTION, story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 1));
        assertThat(story.fresh(part).dueOn()).isEqualTo(own);
        LocalDate beyond = story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 1);
        var refused =
                office.put("/api/submissions/" + part.id() + "/due", Map.of("day", beyond.toString(), "reason", "再晚"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("不得晚于");
    }

    @Test
    void aBaseTableStaysBeforeTheOthers() {
        Submission staff = story.assigned(year, "1-5-1", "105");
        LocalDate late = story.workingDays.plus(whole.dueOn(), 0);
        var after = office.put(
                "/api/submissions/" + whole.id() + "/due",
                Map.of("day", story.workingDays.plus(late, -4).toString(), "reason", "提前"));
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        var refused = office.put(
                "/api/submissions/" + staff.id() + "/due", Map.of("day", late.toString(), "reason", "人事系统升级"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("基础数据表应先于其他表").contains("第十九条");
    }

    @Test
    void partsAreHandedInWhileItIsMoved() {
        story.submissions.assisting(year, whole.table()).forEach(part -> {
            story.submissions.begin(part.id());
            story.uploads(part);
        });
        LocalDate later = story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 1);
        List<CompletableFuture<Integer>> handedIn = story.tasks(collection, "fill").stream()
                .map(task -> CompletableFuture.supplyAsync(() -> new Browser(port, task.getAssignee())
                        .post(
                                "/engine-rest/task/" + task.getId() + "/submit-form",
                                Map.of("variables", Map.of("responsible", Map.of("value", true))))
                        .status()))
                .toList();
        assertThat(move(Stage.COLLECTION, later).status()).isEqualTo(200);
        assertThat(handedIn).extracting(CompletableFuture::join).containsOnly(204);
        assertThat(story.cycles.dueOf(year, Stage.COLLECTION)).isEqualTo(later);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        LocalDate due = story.cycles.dueOf(year, Stage.COLLECTION);
        LocalDate saturday = due.plusDays(6 - due.getDayOfWeek().getValue() % 7);
        assertThat(move(Stage.COLLECTION, story.clock.today().minusDays(30)).status())
                .isEqualTo(400);
        assertThat(move(Stage.COLLECTION, saturday).detail()).contains("不是工作日");
        assertThat(move(Stage.COLLECTION, story.workingDays.plus(due, 20)).detail())
                .contains("请先调整后面的阶段");
        assertThat(office.put("/api/cycles/" + year + "/stages/2/due", Map.of("day", due.toString()))
                        .detail())
                .contains("原因");
        assertThat(story.cycles.dueOf(year, Stage.COLLECTION)).isEqualTo(due);
        assertThat(new Browser(port, "jwc-head")
                        .put("/api/cycles/" + year + "/stages/2/due", Map.of("day", due.toString(), "reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNewYearIsPlannedLikeTheOneBeforeOnItsOwnCalendar() {
        LocalDate launched = story.cycles.cycle(year).launchedOn();
        LocalDate moved = story.workingDays.plus(story.cycles.dueOf(year, Stage.COLLECTION), 4);
        move(Stage.COLLECTION, moved);
        int days = story.workingDays.late(launched, moved);
        story.timePassesTo(launched.plusDays(200), 9);
        story.cycles.launch(year + 1, new PersonId("office"));
        assertThat(story.cycles.dueOf(year + 1, Stage.COLLECTION))
                .isEqualTo(story.workingDays.plus(story.clock.today(), days));
    }

    @Test
    void theOfficeKeepsTheCalendar() {
        var holiday = Map.of("working", false, "name", "校庆");
        assertThat(new Browser(port, "leader")
                        .put("/api/calendar/days/2033-05-04", holiday)
                        .status())
                .isEqualTo(403);
        office.put("/api/calendar/days/2033-05-04", holiday);
        assertThat(story.workingDays.isWorkingDay(LocalDate.parse("2033-05-04")))
                .isFalse();
        assertThat(office.get("/api/calendar/2033").json().get(0).path("name").asText())
                .isEqualTo("校庆");
        assertThat(office.delete("/api/calendar/days/2033-05-04")
                        .json()
                        .path("warning")
                        .asText())
                .isEmpty();
        assertThat(story.workingDays.isWorkingDay(LocalDate.parse("2033-05-04")))
                .isTrue();
        assertThat(office.put("/api/calendar/days/someday", holiday).status()).isEqualTo(400);
    }

    @Test
    void aHolidayOverAPlannedDayIsSaidToTheOffice() {
        LocalDate due = story.cycles.dueOf(year, Stage.COLLECTION);
        String path = "/api/calendar/days/" + due;
        var before = office.get("/api/calendar/" + due.getYear()).json();
        String warning = office.put(path, Map.of("working", false, "name", "校庆"))
                .json()
                .path("warning")
                .asText();
        assertThat(warning)
                .contains("不再是工作日")
                .contains(year + "年度“平台采集与汇总”（" + SchoolClock.inChinese(due) + "）")
                .contains("教务处的表4-2");
        assertThat(story.fresh(whole).dueOn()).isEqualTo(due);

        LocalDate next = story.workingDays.plus(due, 1);
        assertThat(move(Stage.COLLECTION, next).status()).isEqualTo(200);
        assertThat(story.fresh(whole).dueOn()).isEqualTo(next);
        assertThat(office.delete(path).json().path("warning").asText()).isEmpty();
        assertThat(office.get("/api/calendar/" + due.getYear()).json()).isEqualTo(before);
    }

    @Test
    void aStageIsNotMovedBeforeWhatAUnitWasGranted() {
        Submission part = story.submissions.assisting(year, whole.table()).get(0);
        LocalDate due = story.cycles.dueOf(year, Stage.COLLECTION);
        LocalDate own = story.workingDays.plus(due, -1);
        assertThat(office.put(
                                "/api/submissions/" + part.id() + "/due",
                                Map.of("day", own.toString(), "reason", "该学院实习"))
                        .status())
                .isEqualTo(200);
        assertThat(move(Stage.COLLECTION, story.workingDays.plus(due, -2)).detail())
                .contains("机械工程学院的表4-2")
                .contains("请先调整该单位的日期");
    }

    /** Each alone would be sound. */
    @RepeatedTest(5)
    void twoMovesAtOnceLeaveASoundPlan() {
        LocalDate third = story.cycles.dueOf(year, Stage.VERIFICATION);
        LocalDate fourth = story.cycles.dueOf(year, Stage.FEEDBACK);
        LocalDate late = story.workingDays.plus(third, 3);
        LocalDate early = story.workingDays.plus(third, 1);
        assertThat(early).isBefore(fourth);
        assertThat(move(Stage.FEEDBACK, story.workingDays.plus(third, 4)).status())
                .isEqualTo(200);

        List<Integer> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> move(Stage.VERIFICATION, late)),
                        CompletableFuture.supplyAsync(() -> move(Stage.FEEDBACK, early)))
                .map(answer -> answer.join().status())
                .toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(story.cycles.dueOf(year, Stage.FEEDBACK))
                .isAfterOrEqualTo(story.cycles.dueOf(year, Stage.VERIFICATION));
    }

    @Test
    void anArchivedYearKeepsItsDates() {
        var refused = office.put(
                "/api/cycles/" + (year - 6) + "/stages/6/due",
                Map.of("day", story.workingDays.plus(story.clock.today(), 20).toString(), "reason", "试"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("已经归档");
    }
}
