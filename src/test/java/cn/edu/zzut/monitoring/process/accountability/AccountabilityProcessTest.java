package cn.edu.zzut.monitoring.process.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.accountability.Notices;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** accountability: a record is explained, graded, decided and closed. */
@SchoolTest
class AccountabilityProcessTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @Autowired
    Lateness lateness;

    @Autowired
    Notices notices;

    @LocalServerPort
    int port;

    int year;
    AccountabilityRecord record;
    ProcessInstance process;

    @BeforeEach
    void aUnitWasLate() {
        year = story.newYear();
        Fault fault = new Fault(
                year, FaultKind.LATE, "test", new UnitCode("202"), "2-1", "迟报2-1", Optional.of(story.clock.today()));
        accountability.found(fault);
        accountability.found(fault);
        long id = accountability.takeUp(year).get(0);
        record = accountability.get(id);
        BpmnAwareTests.init(story.engine());
        process = story.start("accountability", Map.of("year", year, "recordId", id));
    }

    @Test
    void theSameFaultFoundTwiceIsOneRecord() {
        assertThat(accountability.ofYear(year)).hasSize(1);
        assertThat(accountability.takeUp(year)).isEmpty();
    }

    private Fault another(String table) {
        return new Fault(
                year,
                FaultKind.LATE,
                "table:" + table,
                new UnitCode("202"),
                table,
                "迟报" + table,
                Optional.of(record.plannedOn().orElseThrow()));
    }

    @Test
    void tablesLateForOneCauseAreExplainedDecidedServedAndAppealedAgainstOnce() throws IOException {
        lateness.report(another("2-2"));
        assertThat((String) story.shown(story.task(process, "explain"), "briefing"))
                .as("the task that is open says so")
                .contains("迟报2-1", "迟报2-2", "一并说明");
        decidedAs("TALK");
        story.completes(process, "appeal", "decision", "accept");
        assertThat(story.isEnded(process)).isTrue();
        assertThat(accountability.takeUp(year)).as("records besides").isEmpty();
        assertThat(notices.all(record.id())).singleElement().satisfies(notice -> assertThat(text(notice))
                .contains("同一事件共2项", "迟报2-1", "迟报2-2"));
        assertThat(new Browser(port, "office")
                        .get("/api/accountability?year=" + year)
                        .json())
                .singleElement()
                .satisfies(json -> assertThat(json.path("lines")).hasSize(2));
    }

    @Test
    void whatIsFoundAfterTheExplanationHasARecordOfItsOwn() {
        story.completes(process, "explain", "explanation", "人员调整");
        lateness.report(another("2-2"));
        assertThat(accountability.ofYear(year)).hasSize(2);
        assertThat(accountability.takeUp(year)).hasSize(1);
    }

    @Test
    void tablesThatFallLateInTheSameMomentFindOneAnother() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Optional<FaultLine>>> faults = IntStream.range(0, many)
                    .mapToObj(i -> (Callable<Optional<FaultLine>>) () -> {
                        together.await();
                        return accountability.found(new Fault(
                                year,
                                FaultKind.LATE,
                                "at once " + i,
                                new UnitCode("201"),
                                "2-" + i,
                                "迟报2-" + i,
                                Optional.of(story.clock.today())));
                    })
                    .toList();
            for (Future<Optional<FaultLine>> found : threads.invokeAll(faults)) {
                assertThat(found.get()).isPresent();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(accountability.ofYear(year))
                .filteredOn(one -> one.unit().value().equals("201"))
                .singleElement()
                .satisfies(one -> assertThat(one.lines()).hasSize(many));
    }

    @Test
    void whoeverWasBlamedBeforeIsGradedAsDoingItAgain() {
        decidedAs("REMINDER");
        story.completes(process, "appeal", "decision", "accept");
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 3), 10);
        accountability.found(new Fault(
                year, FaultKind.LATE, "again", new UnitCode("202"), "2-2", "又迟报", Optional.of(story.clock.today())));
        ProcessInstance again = story.start(
                "accountability",
                Map.of("year", year, "recordId", accountability.takeUp(year).get(0)));
        story.completes(again, "explain", "explanation", "人员调整");
        assertThat((String) story.shown(story.task(again, "office-decision"), "briefing"))
                .contains("此前同类记录：1次");
    }

    @Test
    void untrueDataAreDecidedOnOnlyAfterTheUnitWasHeard() {
        accountability.found(new Fault(
                year,
                FaultKind.FALSE_DATA,
                "table:2-1",
                new UnitCode("202"),
                "2-1",
                "2-1失实",
                Optional.empty(),
                "规划图120亩"));
        long id = accountability.takeUp(year).get(0);
        ProcessInstance untrue = story.start("accountability", Map.of("year", year, "recordId", id));
        story.timePassesTo(story.dueDay(story.task(untrue, "explain")), 19);
        assertThat((String) story.shown(story.task(untrue, "office-decision"), "briefing"))
                .contains("规划图120亩", "尚未听取");
        assertThatThrownBy(() -> story.completes(untrue, "office-decision", "decision", "keep"))
                .hasMessageContaining("听取单位意见的情况");
        story.completes(
                untrue,
                "office-decision",
                "decision",
                "change",
                "newGrade",
                "TALK",
                "reason",
                "已更正",
                "hearing",
                "当面听取，单位无异议");
        assertThat(accountability.get(id).hearing()).isEqualTo("当面听取，单位无异议");
    }

    @Test
    void anExplainedRecordIsGradedDecidedAndClosedWithANotice() {
        BpmnAwareTests.assertThat(story.task(process, "explain")).isAssignedTo("x02-head");
        story.completes(process, "explain", "explanation", "人员调整");
        var decision = story.task(process, "office-decision");
        assertThat((String) story.shown(decision, "briefing")).contains("人员调整").contains("认定等级");
        story.completes(decision, "decision", "change", "newGrade", "REMINDER", "reason", "首次发生");

        assertThat(story.mailsTo("x02-head"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("责任认定通知：提醒"));
        story.completes(process, "appeal", "decision", "accept");
        BpmnAwareTests.assertThat(process).hasPassed("grade", "notify", "close").isEnded();
        assertThat(accountability.get(record.id()).state()).isEqualTo(RecordState.CLOSED);
        assertThat(accountability.get(record.id()).grade()).isEqualTo(Grade.REMINDER);
    }

    private void decidedAs(String grade) {
        story.completes(process, "explain", "explanation", "人员调整");
        story.completes(process, "office-decision", "decision", "change", "newGrade", grade, "reason", "核实");
    }

    @Test
    void aUnitAppealsOnceAndTheOfficeDecidesAnew() throws IOException {
        decidedAs("TALK");
        story.completes(process, "appeal", "decision", "appeal", "reason", "系统当日无法登录");
        assertThat((String) story.shown(story.task(process, "office-decision"), "briefing"))
                .contains("申诉理由：系统当日无法登录");
        story.completes(process, "office-decision", "decision", "change", "newGrade", "REMINDER", "reason", "理由成立");
        assertThat(story.isEnded(process)).isTrue();
        assertThat(accountability.get(record.id()).grade()).isEqualTo(Grade.REMINDER);
        assertThat(accountability.get(record.id()).state()).isEqualTo(RecordState.CLOSED);
        assertThat(text(notices.newest(record.id()).orElseThrow()))
                .contains("系统当日无法登录")
                .contains("提醒");
    }

    private static String text(byte[] document) throws IOException {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
            return extractor.getText();
        }
    }

    @Test
    void anAppealWithoutAReasonIsRefused() {
        decidedAs("TALK");
        assertThatThrownBy(() -> story.completes(process, "appeal", "decision", "appeal"))
                .hasMessageContaining("请填写“申诉理由”");
    }

    @Test
    void whoDoesNotAppealInTimeHasAccepted() {
        decidedAs("TALK");
        LocalDate due = story.dueDay(story.task(process, "appeal"));
        story.timePassesTo(due, 19);
        BpmnAwareTests.assertThat(process).hasPassed("appeal-expired", "close").isEnded();
    }

    @Test
    void whoIsNotBlamedHasNothingToAppealAgainst() {
        decidedAs("NONE");
        BpmnAwareTests.assertThat(process).hasNotPassed("appeal").isEnded();
    }

    @Test
    void theNoticeIsForTheUnitItselfAndTheOffice() {
        String path = "/api/accountability/" + record.id() + "/notice.docx";
        assertThat(new Browser(port, "x02-head").get(path).status()).isEqualTo(404);
        decidedAs("TALK");
        assertThat(new Browser(port, "x02-head").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "office").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "x01-head").get(path).status()).isEqualTo(404);
    }

    @Test
    void aSeriousDecisionGoesToTheLeaderWhoMayReturnIt() {
        story.completes(process, "explain", "explanation", "无");
        story.completes(process, "office-decision", "decision", "change", "newGrade", "SANCTION", "reason", "后果严重");
        BpmnAwareTests.assertThat(story.task(process, "leader-decision")).isAssignedTo("leader");
        story.completes(process, "leader-decision", "decision", "return", "reason", "处理过重");
        assertThat((String) story.shown(story.task(process, "office-decision"), "briefing"))
                .contains("处理过重");
        story.completes(process, "office-decision", "decision", "change", "newGrade", "CRITICISM", "reason", "减轻");
        story.completes(process, "leader-decision", "decision", "approve");
        story.completes(process, "appeal", "decision", "accept");
        assertThat(accountability.get(record.id()).grade()).isEqualTo(Grade.CRITICISM);
        assertThat(story.isEnded(process)).isTrue();
    }

    @Test
    void aChangedGradeWantsAReason() {
        story.completes(process, "explain", "explanation", "无");
        assertThatThrownBy(() -> story.completes(process, "office-decision", "decision", "change", "newGrade", "NONE"))
                .hasMessageContaining("请填写“变更理由”");
    }

    @Test
    void aUnitThatSaysNothingIsRemindedAndThenGradedWithoutIt() {
        LocalDate due = story.dueDay(story.task(process, "explain"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        assertThat(story.digestsTo("x02-head").get(0)).contains("还有3个工作日");
        story.timePassesTo(due, 19);

        BpmnAwareTests.assertThat(process).hasPassed("no-explanation", "grade").isWaitingAt("office-decision");
        assertThat((String) story.shown(story.task(process, "office-decision"), "briefing"))
                .contains("逾期未说明")
                .contains("约谈");
    }

    @Test
    void theRecordSaysWhatItIsGradedBy() {
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 3), 10);
        story.completes(process, "explain", "explanation", "人员调整");
        assertThat((String) story.shown(story.task(process, "office-decision"), "briefing"))
                .contains("计划" + record.plannedOn().orElseThrow())
                .contains("认定时尚未完成")
                .contains("迟报工作日数：3个工作日")
                .contains("占全校迟报天数：100%")
                .contains("已提醒和催办：0次");
        var json = new Browser(port, "x02-head")
                .get("/api/accountability?year=" + year)
                .json()
                .get(0);
        assertThat(json.path("allDaysLate").asInt()).isEqualTo(3);
        assertThat(json.path("daysLate").asInt()).isEqualTo(3);
        assertThat(json.path("actualOn").isNull()).isTrue();
        assertThat(json.path("consequence").asText()).isEqualTo("无");
    }

    @Test
    void aUnitsRecordOverTheYearsIsForItselfAndTheOfficeOnly() {
        String path = "/api/units/202/accountability";
        assertThat(new Browser(port, "x02-filer").get(path).json().path("records"))
                .hasSize(1);
        assertThat(new Browser(port, "office").get(path).json().path("records")).hasSize(1);
        assertThat(new Browser(port, "x01-head").get(path).status()).isEqualTo(404);
        assertThat(new Browser(port, "leader").get(path).status()).isEqualTo(404);
        assertThat(new Browser(port, "x01-head")
                        .get("/api/units/201/accountability")
                        .json()
                        .path("records"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LATE, 0, 0, true, 0, NONE, NONE",
        "LATE, 1, 0, true, 100, NONE, REMINDER",
        "LATE, 1, 0, false, 100, NONE, TALK",
        "LATE, 1, 0, true, 10, OTHERS_WAITED, TALK",
        "LATE, 5, 0, true, 10, OTHERS_WAITED, CRITICISM",
        "LATE, 1, 0, true, 10, REPORTING_DELAYED, CRITICISM",
        "LATE, 10, 0, true, 10, REPORTING_DELAYED, SANCTION",
        "LATE, 5, 0, true, 100, NONE, TALK",
        "LATE, 5, 1, true, 30, NONE, CRITICISM",
        "LATE, 5, 1, true, 29, NONE, TALK",
        "LATE, 1, 3, true, 0, NONE, CRITICISM",
        "LATE, 10, 0, true, 0, NONE, CRITICISM",
        "LATE, 20, 1, true, 0, NONE, CRITICISM",
        "LATE, 20, 2, true, 0, NONE, SANCTION",
        "ANOMALY, 0, 0, true, 0, NONE, REMINDER",
        "ANOMALY, 0, 0, false, 0, NONE, TALK",
        "ANOMALY, 0, 3, true, 0, NONE, CRITICISM",
        "FALSE_DATA, 0, 0, true, 0, NONE, TALK",
        "FALSE_DATA, 0, 0, false, 0, NONE, CRITICISM",
        "FALSE_DATA, 0, 1, true, 0, NONE, SANCTION"
    })
    void theDecisionTableGrades(
            String kind, int daysLate, int earlier, boolean explained, int share, String consequence, String grade) {
        var result = story.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey(
                        "accountability-grade",
                        Map.of(
                                "kind",
                                kind,
                                "daysLate",
                                daysLate,
                                "earlier",
                                earlier,
                                "explained",
                                explained,
                                "share",
                                share,
                                "consequence",
                                consequence));
        assertThat(result.<String>getSingleEntry()).isEqualTo(grade);
    }
}
