package cn.edu.zzut.monitoring.process.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.monitoring.Alert;
import cn.edu.zzut.monitoring.monitoring.AlertEvent;
import cn.edu.zzut.monitoring.monitoring.AlertState;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.monitoring.Grade;
import cn.edu.zzut.monitoring.monitoring.Periods;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** monitoring-alert: a hundred students with sixty books each, where eighty are asked for and forty are the least. */
@SchoolTest
class MonitoringAlertTest {

    private static final String BOOKS = "books-per-student";

    @Autowired
    Story story;

    @Autowired
    RoutineMonitoring process;

    @Autowired
    Alerts alerts;

    @Autowired
    Periods periods;

    @Autowired
    PeriodData data;

    @Autowired
    News news;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    int year;
    ProcessInstance monitoring;

    @BeforeEach
    void tooFewBooksWereReported() {
        year = story.newYear();
        reported("6-1", Map.of("普通本科学生数", "100"));
        reported("2-3-1", Map.of("纸质图书总量", "6000"));
        story.cycles.archived(year);
        process.afterArchive(year);
        story.runJobs();
        BpmnAwareTests.init(story.engine());
        monitoring = monitoringOf(year);
        story.timePassesTo(LocalDate.of(2026, 9, 8), 9);
    }

    private ProcessInstance monitoringOf(int someYear) {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("routine-monitoring:" + someYear)
                .processDefinitionKey("routine-monitoring")
                .singleResult();
    }

    private void reported(String table, Map<String, String> figures) {
        Submission submission = story.assigned(year, table, "101");
        story.submissions.begin(submission.id());
        story.uploads(submission, rows(submission, figures));
        story.submissions.submit(submission.id(), new PersonId("xxb-filer"));
        story.submissions.approve(submission.id(), new PersonId("xxb-head"));
        story.submissions.lock(submission.id());
    }

    private List<TableRow> rows(Submission submission, Map<String, String> figures) {
        Map<String, String> values = new HashMap<>(figures);
        story.table(submission).columnNames().forEach(column -> values.putIfAbsent(column, "0"));
        return List.of(new TableRow(2, "101", values));
    }

    private List<Alert> aboutBooks() {
        return alerts.ofYear(year).stream()
                .filter(alert -> alert.about().equals(BOOKS))
                .toList();
    }

    private Alert alert() {
        return aboutBooks().get(0);
    }

    /** The alert's own; its unit may have to explain records of accountability too. */
    private List<Task> tasks(String step) {
        return story.tasks(monitoring, step).stream()
                .filter(task -> Long.valueOf(alert().id()).equals(story.shown(task, "alertId")))
                .toList();
    }

    /** The library keeps its figures up to date in the quarter that begins then; the alerts are looked at the next morning. */
    private void booksAre(String number, LocalDate inAQuarter) {
        booksAreSaid(number, inAQuarter);
        story.timePassesTo(inAQuarter.plusDays(1), 9);
    }

    private void booksAreSaid(String number, LocalDate inAQuarter) {
        story.timePassesTo(inAQuarter, 9);
        Submission asked = periods.of(year).stream()
                .flatMap(period -> data.of(period.id()).stream())
                .filter(one ->
                        one.table().value().equals("2-3-1") && one.state().isOpen())
                .findFirst()
                .orElseThrow();
        story.uploads(asked, rows(asked, Map.of("纸质图书总量", number)));
        Task update = story.tasks(monitoring, "update").stream()
                .filter(task -> ((Number) story.shown(task, "submissionId")).longValue()
                        == asked.id().value())
                .findFirst()
                .orElseThrow();
        story.completes(update, "decision", "changed", "responsible", true);
    }

    private void isExplained() {
        story.completes(tasks("explain").get(0), "cause", "REAL", "explanation", "经费未到账", "measures", "馆长负责，十二月底前采购");
    }

    private void isAgreedOn() {
        isExplained();
        story.completes(tasks("review").get(0), "decision", "approve");
    }

    @Test
    void anAlertIsTheUnitsToExplainAndIsFollowedOnceItsMeasuresAreAgreedOn() {
        assertThat(alert().grade()).isEqualTo(Grade.WARNING);
        Task explain = tasks("explain").get(0);
        BpmnAwareTests.assertThat(explain).isAssignedTo("xxb-head");
        assertThat(explain.getName()).startsWith("说明预警原因和措施：生均图书（全校）｜学校办公室");
        assertThat((String) story.shown(explain, "briefing")).contains("监测预警（预警）", "生均图书", "60", "80");

        isExplained();
        assertThat((String) story.shown(tasks("review").get(0), "briefing")).contains("经费未到账", "馆长负责");
        story.completes(tasks("review").get(0), "decision", "return", "reason", "请写明采购数量");
        assertThat((String) story.shown(tasks("explain").get(0), "briefing")).contains("请写明采购数量");
        isAgreedOn();

        assertThat(alert().state()).isEqualTo(AlertState.FOLLOWED);
        assertThat(tasks("explain")).isEmpty();
        assertThat(alerts.history(year).get(alert().id()))
                .extracting(event -> event.text().substring(0, 2))
                .containsExactly("发现", "说明", "退回", "说明", "评估");
    }

    @Test
    void whatIsMissingInAnAnswerIsAskedFor() {
        assertThatThrownBy(() -> story.completes(tasks("explain").get(0), "cause", "REAL", "explanation", "经费"))
                .hasMessageContaining("措施");
        isExplained();
        assertThatThrownBy(() -> story.completes(tasks("review").get(0), "decision", "return"))
                .hasMessageContaining("退回原因");
    }

    @Test
    void itIsGivenOnceWhileItLasts() {
        story.timePassesTo(LocalDate.of(2026, 10, 12), 9);
        story.timePassesTo(LocalDate.of(2027, 1, 12), 9);
        assertThat(aboutBooks()).hasSize(1);
    }

    @Test
    void itsHeadIsToldTheSameDayEvenIfToldOfOtherTasksBefore() {
        isAgreedOn();
        booksAreSaid("3000", LocalDate.of(2026, 10, 12));
        LocalDate day = LocalDate.of(2026, 10, 13);
        story.timePassesTo(day, 6);
        news.of(News.Kind.TASK, "an earlier one", "xxb-head", false);
        news.told(News.Kind.TASK, "xxb-head", List.of("an earlier one"));
        int before = newTaskMails().size();
        story.timePassesTo(day, 7);
        assertThat(tasks("explain")).hasSize(1);
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        await().atMost(Duration.ofSeconds(10)).until(() -> newTaskMails().size() > before);
    }

    private List<QueuedMail> newTaskMails() {
        return story.mailsTo("xxb-head", MailKind.ASSIGNED).stream()
                .filter(mail -> mail.body().contains("说明预警原因和措施"))
                .toList();
    }

    @Test
    void whoeverDoesNotExplainItInTimeGoesOnRecord() {
        story.timePassesTo(story.dueDay(tasks("explain").get(0)), 19);
        assertThat(accountability.ofYear(year))
                .anySatisfy(record -> assertThat(record.subject()).contains("生均图书", "未按期说明"));
        assertThat(tasks("explain")).hasSize(1);
    }

    @Test
    void aWorseValueRaisesItsLevelAndIsExplainedAnew() {
        isAgreedOn();
        booksAre("3000", LocalDate.of(2026, 10, 12));

        assertThat(alert().grade()).isEqualTo(Grade.SEVERE);
        assertThat(alert().state()).isEqualTo(AlertState.TO_EXPLAIN);
        assertThat((String) story.shown(tasks("explain").get(0), "briefing")).contains("监测预警（严重）");
        assertThat(story.mailsTo("leader", MailKind.NOTICE)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("生均图书", "30"));
        assertThat(story.mailsTo("xxb-head", MailKind.NOTICE)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("加重为“严重”"));
    }

    @Test
    void aValueThatHasReturnedClosesItWhateverIsStillOpen() {
        booksAre("9000", LocalDate.of(2026, 10, 12));
        assertThat(alert().state()).isEqualTo(AlertState.CLOSED);
        assertThat(alert().closeReason()).isEqualTo("数值已恢复");
        assertThat(tasks("explain")).isEmpty();
        assertThat(story.mailsTo("xxb-head", MailKind.NOTICE)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("已解除"));
        booksAre("6000", LocalDate.of(2027, 1, 12));
        assertThat(aboutBooks()).as("until its next quarter").hasSize(1);
        story.timePassesTo(LocalDate.of(2027, 4, 2), 9);
        assertThat(aboutBooks()).as("it is another one").hasSize(2);
    }

    @Test
    void whatIsFollowedEndsWithTheValuesReturnToo() {
        isAgreedOn();
        booksAre("9000", LocalDate.of(2026, 10, 12));
        assertThat(alert().state()).isEqualTo(AlertState.CLOSED);
        assertThat(story.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("monitoring-alert")
                        .variableValueEquals("alertId", alert().id())
                        .count())
                .isZero();
    }

    private void theNextYearIsLaunched() {
        story.cycles.launch(year + 1, new PersonId("office"));
        process.launched(year + 1);
        story.runJobs();
    }

    private void theNextYearIsArchivedToo() {
        story.cycles.archived(year + 1);
        process.afterArchive(year + 1);
        story.runJobs();
        story.timePassesTo(LocalDate.of(2027, 9, 8), 9);
    }

    private List<Alert> aboutBooksNextYear() {
        return alerts.ofYear(year + 1).stream()
                .filter(alert -> alert.about().equals(BOOKS))
                .toList();
    }

    @Test
    void whatLastsAtTheNextLaunchPassesToThatYearAndIsNotOver() {
        theNextYearIsLaunched();
        assertThat(story.isEnded(monitoring)).isTrue();
        assertThat(tasks("explain")).isEmpty();
        assertThat(alert().state()).isEqualTo(AlertState.CARRIED_OVER);
        assertThat(alert().carriedInto()).contains(year + 1);
        assertThat(alert().closeReason()).contains((year + 1) + "年度填报已经启动", "继续跟踪");
        assertThat(story.mailsTo("xxb-head", MailKind.NOTICE)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("转入下一年度", "生均图书"));
        for (int asked : List.of(year, year + 1)) {
            assertThat(new Browser(port, "xxb-head")
                            .get("/api/monitoring/alerts?year=" + asked)
                            .json())
                    .as("asked for %s", asked)
                    .anySatisfy(one -> {
                        assertThat(one.path("title").asText()).isEqualTo("生均图书");
                        assertThat(one.path("carriedInto").asInt()).isEqualTo(year + 1);
                    });
        }
    }

    @Test
    void inTheNextYearsMonitoringItIsOpenFromBefore() {
        isExplained();
        theNextYearIsLaunched();
        theNextYearIsArchivedToo();

        assertThat(aboutBooksNextYear()).singleElement().satisfies(again -> {
            assertThat(again.state()).isEqualTo(AlertState.TO_EXPLAIN);
            assertThat(again.since()).isEqualTo(alert().foundAt()).isBefore(again.foundAt());
            assertThat(again.measures()).contains("馆长负责");
            assertThat(alerts.history(year + 1).get(again.id()))
                    .extracting(AlertEvent::text)
                    .singleElement()
                    .asString()
                    .startsWith("由" + year + "年度转入");
        });
        assertThat(story.tasks(monitoringOf(year + 1), "explain"))
                .anySatisfy(task ->
                        assertThat((String) story.shown(task, "briefing")).contains("生均图书", "由以前年度转入"));
        story.timePassesTo(LocalDate.of(2027, 9, 9), 9);
        assertThat(aboutBooksNextYear()).hasSize(1);
        assertThat(alerts.waitingFor(year + 1)).noneMatch(waiting -> waiting.year() == year);
    }

    @Test
    void inTheNextYearsMonitoringItIsOverWhenTheValueHasReturned() {
        theNextYearIsLaunched();
        year++;
        reported("6-1", Map.of("普通本科学生数", "100"));
        reported("2-3-1", Map.of("纸质图书总量", "9000"));
        year--;
        theNextYearIsArchivedToo();
        assertThat(aboutBooksNextYear()).singleElement().satisfies(again -> {
            assertThat(again.state()).isEqualTo(AlertState.CLOSED);
            assertThat(again.closeReason()).isEqualTo("数值已恢复");
        });
    }

    @Test
    void aUnitReadsItsOwnAlertsAndTheOfficeAll() {
        String path = "/api/monitoring/alerts?year=" + year;
        assertThat(new Browser(port, "office").get(path).json()).anySatisfy(one -> {
            assertThat(one.path("title").asText()).isEqualTo("生均图书");
            assertThat(one.path("gradeTitle").asText()).isEqualTo("预警");
            assertThat(one.path("trends").path(0).path("limit").decimalValue()).isEqualByComparingTo("80");
            assertThat(one.path("history")).isNotEmpty();
        });
        assertThat(new Browser(port, "xxb-head").get(path).json()).isNotEmpty();
        assertThat(new Browser(port, "rsc-head").get(path).json()).isEmpty();
        assertThat(new Browser(port, "office")
                        .get("/api/monitoring/alerts?year=2019")
                        .status())
                .isEqualTo(404);
    }
}
