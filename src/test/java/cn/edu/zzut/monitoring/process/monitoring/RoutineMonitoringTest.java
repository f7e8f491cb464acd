package cn.edu.zzut.monitoring.process.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultFacts;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Newest;
import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears;
import cn.edu.zzut.monitoring.monitoring.Period;
import cn.edu.zzut.monitoring.monitoring.Periods;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** routine-monitoring and monitoring-update: between two filings the units keep their data up to date. */
@SchoolTest
class RoutineMonitoringTest {

    private static final TableCode STUDENTS = new TableCode("6-1");
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 12);
    private static final LocalDate IN_NOVEMBER = LocalDate.of(2026, 11, 4);

    @Autowired
    Story story;

    @Autowired
    RoutineMonitoring process;

    @Autowired
    MonitoringYears years;

    @Autowired
    Periods periods;

    @Autowired
    PeriodData data;

    @Autowired
    Newest newest;

    @Autowired
    Accountability accountability;

    @Autowired
    FaultFacts facts;

    @LocalServerPort
    int port;

    int year;
    Submission reported;
    ProcessInstance monitoring;

    @BeforeEach
    void anArchivedYear() {
        year = story.newYear();
        reported = story.locked(story.assigned(year, STUDENTS.value(), "101"), "xxb");
        story.cycles.archived(year);
        process.afterArchive(year);
        story.runJobs();
        BpmnAwareTests.init(story.engine());
        monitoring = running();
    }

    private ProcessInstance running() {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("routine-monitoring:" + year)
                .processDefinitionKey("routine-monitoring")
                .singleResult();
    }

    private Task update() {
        return story.task(monitoring, "update");
    }

    /** The data that the open or closed task of the newest period is about. */
    private Submission asked() {
        Period newestPeriod = periods.of(year).get(0);
        return story.fresh(data.of(newestPeriod.id()).get(0));
    }

    private List<TableRow> withStudents(Submission submission, String number) {
        return Story.with(
                story.submissions.rows(story.submissions.latest(submission.id()).orElseThrow()), "普通本科学生数", number);
    }

    private String students(List<TableRow> rows) {
        return rows.get(0).value("普通本科学生数");
    }

    @Test
    void inTheNextPeriodTheUnitIsAskedWithItsLastValuesFilledIn() {
        story.timePassesTo(LocalDate.of(2026, 9, 16), 9);
        assertThat(story.tasks(monitoring, "update")).isEmpty();

        story.timePassesTo(IN_OCTOBER, 9);
        BpmnAwareTests.assertThat(update()).isAssignedTo("xxb-filer");
        assertThat(update().getName()).startsWith("更新监测数据（2026年10月）｜表6-1");
        assertThat((String) story.shown(update(), "briefing")).contains("2026年10月", "表6-1", "已带入最近一次的数据", "不影响已经上报的数据");
        assertThat(story.submissions.rows(story.submissions.latest(asked().id()).orElseThrow()))
                .extracting(TableRow::values)
                .isEqualTo(story.sample(reported).stream().map(TableRow::values).toList());
    }

    @Test
    void nothingHasChangedIsAnAnswer() {
        story.timePassesTo(IN_OCTOBER, 9);
        story.completes(update(), "decision", "unchanged", "responsible", true);

        assertThat(asked().state()).isEqualTo(SubmissionState.ANSWERED);
        assertThat(data.isUpdated(asked().id())).isFalse();
        assertThat(story.tasks(monitoring, "update")).isEmpty();
        assertThat(running()).isNotNull();
    }

    @Test
    void nothingHasChangedIsSaidWhereTheDataAre() {
        story.timePassesTo(IN_OCTOBER, 9);
        Browser filer = new Browser(port, "xxb-filer");
        String task = "/api/tasks/" + update().getId();
        assertThat(filer.get(task).json().path("offersUnchanged").asBoolean()).isTrue();
        assertThat(filer.post(task + "/hand-in", Map.of("responsible", true, "version", 1))
                        .text())
                .contains("还没有新的数据");
        var after = filer.post(task + "/hand-in", Map.of("responsible", true, "unchanged", true, "version", 1));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("waitsFor").isNull())
                .as("nobody audits it")
                .isTrue();
        assertThat(asked().state()).isEqualTo(SubmissionState.ANSWERED);
    }

    @Test
    void withNewDataItIsHandedInLikeOthers() {
        story.timePassesTo(IN_OCTOBER, 9);
        story.uploads(asked(), withStudents(asked(), "4321"));
        Browser filer = new Browser(port, "xxb-filer");
        String task = "/api/tasks/" + update().getId();
        assertThat(filer.get(task).json().path("offersUnchanged").asBoolean()).isFalse();
        assertThat(filer.post(task + "/hand-in", Map.of("responsible", true, "version", 2))
                        .status())
                .isEqualTo(200);
        assertThat(data.isUpdated(asked().id())).isTrue();
    }

    @Test
    void newDataStandBesideWhatWasReportedAndNeverInItsPlace() {
        story.timePassesTo(IN_OCTOBER, 9);
        String before = students(story.sample(reported));
        story.uploads(asked(), withStudents(asked(), "4321"));
        story.completes(update(), "decision", "changed", "responsible", true);

        assertThat(students(newest.rows(year, STUDENTS))).isEqualTo("4321");
        assertThat(students(story.submissions.rows(
                        story.submissions.effective(year, STUDENTS).orElseThrow())))
                .isEqualTo(before);
        assertThat(story.submissions.effective(year))
                .extracting(effective -> effective.submission().id())
                .containsExactly(reported.id());
        assertThat(story.fresh(reported).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(story.submissions.ofYear(year)).extracting(Submission::id).containsExactly(reported.id());
        assertThatThrownBy(() -> story.uploads(reported)).hasMessageContaining("已锁定");

        story.cycles.launch(year + 1, new PersonId("office"));
        Submission next = story.assigned(year + 1, STUDENTS.value(), "101");
        assertThat(students(newest.lastYearsFor(next))).isEqualTo("4321");
    }

    @Test
    void anAnswerThatItsDataContradictIsRefused() {
        story.timePassesTo(IN_OCTOBER, 9);
        assertThatThrownBy(() -> story.completes(update(), "decision", "changed", "responsible", true))
                .hasMessageContaining("还没有新的数据");
        story.uploads(asked(), withStudents(asked(), "4321"));
        assertThatThrownBy(() -> story.completes(update(), "decision", "unchanged", "responsible", true))
                .hasMessageContaining("已经保存了新的版本2");
        story.uploads(asked(), withStudents(asked(), "很多"));
        assertThatThrownBy(() -> story.completes(update(), "decision", "changed", "responsible", true))
                .hasMessageContaining("错误，不能提交");
        assertThatThrownBy(() -> story.completes(update(), "decision", "unchanged"))
                .hasMessageContaining("谁填报，谁负责");
        assertThat(asked().state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void whoeverDoesNotAnswerIsLateAndGoesOnRecord() {
        story.timePassesTo(IN_OCTOBER, 9);
        LocalDate due = story.dueDay(update());
        story.timePassesTo(due, 19);

        assertThat(accountability.ofYear(year))
                .singleElement()
                .extracting(AccountabilityRecord::subject)
                .asString()
                .contains("表6-1", "2026年10月");
        BpmnAwareTests.assertThat(monitoring).hasPassed("take-up-faults").isWaitingAt("next-year");
        story.recordsAreTold();
        assertThat(story.mailsTo("xxb-head", MailKind.ESCALATED)).hasSize(1);
        assertThat(story.tasks(monitoring, "update")).hasSize(1);
    }

    @Test
    void itsLateDaysEndWithItsAnswerHoweverLongTheRecordIsOpen() {
        story.timePassesTo(IN_OCTOBER, 9);
        LocalDate due = story.dueDay(update());
        story.timePassesTo(story.workingDays.plus(due, 1), 9);
        story.completes(update(), "decision", "unchanged", "responsible", true);
        story.timePassesTo(story.workingDays.plus(due, 5), 9);

        assertThat(facts.soFar(accountability.ofYear(year).get(0)).ownDaysLate())
                .isEqualTo(1);
    }

    @Test
    void afterItsLastDayAPeriodTakesNothingMoreAndKeepsWhatItHas() {
        story.timePassesTo(IN_OCTOBER, 9);
        Submission october = asked();
        Task task = update();
        story.uploads(october, withStudents(october, "4321"));
        story.timePassesTo(IN_NOVEMBER, 9);

        assertThat(story.fresh(october).state()).isEqualTo(SubmissionState.CLOSED);
        assertThat(story.tasks(monitoring, "update")).singleElement().satisfies(one -> assertThat(one.getId())
                .isNotEqualTo(task.getId()));
        var answer = new Browser(port, "xxb-filer")
                .upload(
                        "/api/submissions/" + october.id() + "/workbook",
                        "数据.xlsx",
                        WorkbookWriter.write(story.table(october), story.sample(reported)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("监测期已经截止", "下一监测期的任务");
        assertThatThrownBy(() -> story.uploads(october)).hasMessageContaining("监测期已经截止");
        Browser filer = new Browser(port, "xxb-filer");
        String path = "/api/submissions/" + october.id();
        assertThat(filer.post(path + "/rows/restoration", Map.of("version", 1)).text())
                .contains("监测期已经截止");
        assertThat(filer.put(path + "/rows", Map.of("base", 2, "changed", List.of()))
                        .text())
                .contains("监测期已经截止");
        var tooLate = filer.post(
                "/api/tasks/" + task.getId() + "/hand-in",
                Map.of("responsible", true, "unchanged", true, "version", 1));
        assertThat(tooLate.status()).isEqualTo(410);
        assertThat(tooLate.text()).contains("监测期已经截止", "2026年11月4日结束").doesNotContain("已经完成");
        assertThat(filer.get("/engine-rest/task/" + task.getId() + "/deployed-form")
                        .text())
                .contains("监测期已经截止");
        assertThat(story.submissions.versions(october.id())).hasSize(2);
        assertThat(newest.updates(year)).isEmpty();
    }

    @Test
    void itsLastDayIsTheSchoolsAndNothingIsTakenAfterItHoweverLateItIsClosed() {
        story.timePassesTo(IN_OCTOBER, 9);
        Submission october = asked();
        Browser filer = new Browser(port, "xxb-filer");
        String data = "/api/submissions/" + october.id();
        String handIn = "/api/tasks/" + update().getId() + "/hand-in";
        byte[] workbook = WorkbookWriter.write(story.table(october), story.sample(reported));
        int row = story.sample(reported).get(0).number();

        story.clock.moveTo(inSchool("2026-10-31T23:30"));
        assertThat(filer.put(data + "/rows", students(1, row, "4321")).status()).isEqualTo(200);

        story.clock.moveTo(inSchool("2026-11-01T00:10"));
        assertThat(story.fresh(october).state()).as("nothing has closed it yet").isEqualTo(SubmissionState.FILLING);
        assertThat(Stream.of(
                        filer.put(data + "/rows", students(2, row, "4322")),
                        filer.upload(data + "/workbook", "数据.xlsx", workbook),
                        filer.post(data + "/rows/restoration", Map.of("version", 1)),
                        filer.post(handIn, Map.of("responsible", true, "version", 2)),
                        filer.post(handIn, Map.of("responsible", true, "unchanged", true, "version", 2))))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.text()).contains("监测期已经截止", "下一监测期的任务");
                });
        assertThatThrownBy(() -> story.completes(update(), "decision", "unchanged", "responsible", true))
                .hasMessageContaining("监测期已经截止");
        assertThat(story.submissions.versions(october.id())).hasSize(2);
        assertThat(story.fresh(october).state()).isEqualTo(SubmissionState.FILLING);
    }

    private static Instant inSchool(String moment) {
        return LocalDateTime.parse(moment).atZone(SchoolClock.ZONE).toInstant();
    }

    private static Map<String, Object> students(int base, int row, String number) {
        return Map.of("base", base, "changed", List.of(Map.of("row", row, "values", Map.of("普通本科学生数", number))));
    }

    @Test
    void howeverFarTheClockJumpsOnlyThePeriodOfTheDayIsAskedForAndOnlyOnce() {
        story.timePassesTo(LocalDate.of(2026, 12, 10), 9);
        assertThat(periods.of(year)).extracting(period -> period.span().label()).containsExactly("2026年12月");
        assertThat(periods.open(year)).as("as after a crash between two steps").isEmpty();
        assertThat(story.tasks(monitoring, "update")).hasSize(1);
        story.timePassesTo(LocalDate.of(2027, 3, 9), 9);
        assertThat(story.tasks(monitoring, "update")).hasSize(1);
    }

    @Test
    void itEndsWhenTheNextYearTakesOver() {
        story.timePassesTo(IN_OCTOBER, 9);
        Submission october = asked();
        story.cycles.launch(year + 1, new PersonId("office"));
        process.launched(year + 1);
        story.runJobs();

        assertThat(story.isEnded(monitoring)).isTrue();
        assertThat(years.isOn(year)).isFalse();
        assertThat(story.fresh(october).state()).isEqualTo(SubmissionState.CLOSED);
        story.timePassesTo(IN_NOVEMBER, 9);
        assertThat(periods.of(year)).hasSize(1);
    }

    @Test
    void aYearThatIsArchivedAfterTheNextOneHasBegunIsNotMonitored() {
        story.newYear();
        story.cycles.launch(year + 1, new PersonId("office"));
        story.cycles.archived(year);
        process.afterArchive(year);
        assertThat(running()).isNull();
        assertThatThrownBy(() -> process.begin(year)).hasMessageContaining("年度填报已经启动");
    }

    @Test
    void theOfficeSaysWhatIsAskedForAndOthersSeeTheirOwn() {
        Browser office = new Browser(port, "office");
        String plan = "/api/monitoring/plan?year=" + year;
        assertThat(office.get(plan).json().path("lines")).hasSize(1);
        Map<String, Object> line = Map.of("table", "6-1", "part", "RESPONSIBLE", "rhythm", "QUARTER", "workingDays", 5);
        assertThat(new Browser(port, "xxb-head").put(plan, List.of(line)).status())
                .isEqualTo(403);
        assertThat(office.put(plan, List.of(line, line)).text()).contains("写了两次", "计划没有保存");
        assertThat(office.put(
                                plan,
                                List.of(Map.of(
                                        "table", "2-1", "part", "RESPONSIBLE", "rhythm", "MONTH", "workingDays", 5)))
                        .text())
                .contains("没有分解表2-1");
        assertThat(office.put(plan, List.of(line)).status()).isEqualTo(200);

        story.timePassesTo(IN_OCTOBER, 9);
        assertThat(periods.of(year)).extracting(period -> period.span().label()).containsExactly("2026年第4季度");
        String board = "/api/monitoring?year=" + year;
        assertThat(office.get(board).json().path("periods").path(0).path("units"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.path("stateTitle").asText()).isEqualTo("填报中"));
        assertThat(new Browser(port, "xxb-head").get(board).json().path("periods"))
                .hasSize(1);
        assertThat(new Browser(port, "rsc-head").get(board).json().path("periods"))
                .isEmpty();
    }
}
