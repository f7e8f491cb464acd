package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.datacorrection.BeyondTheRequest;
import cn.edu.zzut.monitoring.datacorrection.CorrectionRegister;
import cn.edu.zzut.monitoring.datacorrection.CorrectionState;
import cn.edu.zzut.monitoring.datacorrection.CorrectionStep;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.Deed;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** data-correction: a locked table is changed in the rows that were asked for, decided and named, and in no others. */
@SchoolTest
class DataCorrectionTest {

    private static final String START = "/engine-rest/process-definition/key/data-correction/submit-form";

    @Autowired
    Story story;

    @Autowired
    DataCorrections corrections;

    @Autowired
    Papers papers;

    @Autowired
    Accountability accountability;

    @Autowired
    CorrectionRegister register;

    @Autowired
    Organization organization;

    @Autowired
    Packages packages;

    @Autowired
    CorrectionRequesting requesting;

    @LocalServerPort
    int port;

    int year;
    Submission majors;
    String name;

    @BeforeEach
    void aTableIsLocked() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
        majors = story.locked(story.assigned(year, "1-3", "101"), "xxb");
        name = story.table(majors).columnNames().get(0);
    }

    private Browser.Answer asks(String who, Object... answers) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("year", Map.of("value", year, "type", "Integer"));
        variables.put("tableCode", Map.of("value", "1-3"));
        variables.put("requestReason", Map.of("value", "单位名称写错"));
        variables.put("requestProof", Map.of("value", "校编〔2031〕5号"));
        variables.put("responsible", Map.of("value", true, "type", "Boolean"));
        for (int i = 0; i < answers.length; i += 2) {
            variables.put((String) answers[i], Map.of("value", answers[i + 1]));
        }
        return new Browser(port, who).post(START, Map.of("variables", variables));
    }

    private ProcessInstance asked(Object... answers) {
        Browser.Answer answer = asks("xxb-filer", answers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        story.runJobs();
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("data-correction")
                .singleResult();
    }

    private DataCorrection correction() {
        return corrections.ofYear(year).get(0);
    }

    private List<TableRow> with(int number, String value) {
        List<TableRow> rows = new ArrayList<>(
                story.submissions.rows(story.submissions.latest(majors.id()).orElseThrow()));
        rows.replaceAll(row ->
                row.number() == number ? Story.with(List.of(row), name, value).get(0) : row);
        return rows;
    }

    private ProcessInstance opened() {
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        story.completes(process, "office-decide", "decision", "approve");
        return process;
    }

    private ProcessInstance handedIn() {
        ProcessInstance process = opened();
        story.uploads(majors, with(3, "改正后的名称"));
        story.completes(process, "correct", "responsible", true);
        return process;
    }

    @Test
    void exactlyTheRowsAskedForAreChangedAuditedAndLockedAgain() {
        String before = story.submissions.latest(majors.id()).orElseThrow().sha256();
        ProcessInstance process = handedIn();
        assertThat(story.fresh(majors).lockedVersion()).hasValue(1);
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        assertThat(String.valueOf(story.shown(story.task(process, "relock"), "changes")))
                .contains("改正后的名称")
                .contains(name);
        story.completes(process, "relock", "decision", "approve");

        Submission locked = story.fresh(majors);
        assertThat(locked.state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(locked.lockedVersion()).hasValue(2);
        assertThat(story.submissions.latest(majors.id()).orElseThrow().sha256()).isNotEqualTo(before);
        assertThat(papers.newest(PaperKind.AUDIT_FORM, year, majors.unit())).isPresent();
        assertThat(corrections.effects(correction().id()))
                .extracting(effect -> effect.stale().what().name())
                .contains("AUDIT_FORM", "INDICATORS", "HIGHLIGHTS");
        assertThat(correction().state()).isEqualTo(CorrectionState.DONE);
        assertThat(corrections.changes(correction(), 10).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("改正后的名称"));
        assertThat(corrections.steps(correction().id()))
                .extracting(CorrectionStep::deed)
                .containsExactly(
                        Deed.REQUEST,
                        Deed.AGREE,
                        Deed.AGREE,
                        Deed.OPEN,
                        Deed.HAND_IN,
                        Deed.APPROVE,
                        Deed.LOCK,
                        Deed.CLOSE);
        assertThat(story.isEnded(process)).isTrue();
    }

    @Test
    void anyOtherRowThatIsAddedRemovedOrChangedIsRefusedWithWhatDiffers() {
        opened();
        assertThatThrownBy(() -> story.uploads(majors, with(2, "顺手改的")))
                .isInstanceOf(BeyondTheRequest.class)
                .hasMessageContaining("只能修改第3行")
                .hasMessageContaining("原第2行")
                .hasMessageContaining("顺手改的");
        assertThat(story.fresh(majors).latestVersion()).isEqualTo(1);
    }

    @Test
    void theHeadReturnsTheRequestAndTheFilerWritesItAnew() {
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "return", "reason", "第2行也要改");
        assertThat(String.valueOf(story.shown(story.task(process, "revise"), "changedRows")))
                .isEqualTo("3");
        story.completes(
                process,
                "revise",
                "decision",
                "resubmit",
                "requestReason",
                "两个名称写错",
                "requestProof",
                "校编〔2031〕5号",
                "changedRows",
                "2、3",
                "responsible",
                true);
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        assertThat((String) story.shown(story.task(process, "office-decide"), "briefing"))
                .contains("修改第2、3行")
                .contains("两个名称写错");
    }

    @Test
    void theOfficeReturnsOrRefusesWithAReasonAndTheLockHolds() {
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        assertThatThrownBy(() -> story.completes(process, "office-decide", "decision", "refuse"))
                .hasMessageContaining("原因");
        story.completes(process, "office-decide", "decision", "return", "reason", "请附名册");
        story.completes(
                process,
                "revise",
                "decision",
                "resubmit",
                "requestReason",
                "名称写错",
                "requestProof",
                "名册",
                "changedRows",
                "3",
                "responsible",
                true);
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        story.completes(process, "office-decide", "decision", "refuse", "reason", "名册与数据一致");

        assertThat(correction().state()).isEqualTo(CorrectionState.REFUSED);
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(story.mailsTo("xxb-filer", MailKind.NOTICE).get(0).body()).contains("名册与数据一致");
        assertThat(story.isEnded(process)).isTrue();
    }

    @Test
    void whereThePlatformHasTheTableTheLeaderDecidesTooAndThePlatformIsNamed() {
        story.submissions.reported(majors.id(), new PersonId("office"));
        story.cycles.received(year, "GX-2031-0001");
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        story.completes(process, "office-decide", "decision", "approve");
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.REPORTED);
        BpmnAwareTests.assertThat(story.task(process, "leader-decide")).isAssignedTo("leader");
        story.completes(process, "leader-decide", "decision", "approve");
        story.uploads(majors, with(3, "改正后的名称"));
        story.completes(process, "correct", "responsible", true);
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        story.completes(process, "relock", "decision", "approve");

        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.LOCKED);
        long platform = corrections.effects(correction().id()).stream()
                .filter(effect -> effect.isOpen())
                .findFirst()
                .orElseThrow()
                .id();
        story.completes(
                process,
                "follow-up",
                "renewedEffects",
                List.of(String.valueOf(platform)),
                "renewalNote",
                "平台已于10月9日更正");
        assertThat(story.isEnded(process)).isTrue();
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.REPORTED);
        assertThat(corrections.effects(correction().id()))
                .anySatisfy(effect -> assertThat(effect.note()).contains("平台已于10月9日更正"));
    }

    @Test
    void whatIsStillStaleIsNotTickedOffAsMadeAnew() {
        packages.report(year);
        ProcessInstance process = handedIn();
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        story.clock.moveTo(story.clock.instant().plusSeconds(60));
        story.completes(process, "relock", "decision", "approve");
        List<String> open = corrections.effects(correction().id()).stream()
                .filter(effect -> effect.isOpen())
                .map(effect -> String.valueOf(effect.id()))
                .toList();
        assertThat(open).hasSize(1);
        assertThatThrownBy(() -> story.completes(process, "follow-up", "renewedEffects", open, "renewalNote", "已重新生成"))
                .hasMessageContaining("还没有更新：" + year + "年上报数据包");
        story.clock.moveTo(story.clock.instant().plusSeconds(60));
        packages.report(year);
        story.completes(process, "follow-up", "renewedEffects", open, "renewalNote", "已重新生成");
        assertThat(story.isEnded(process)).isTrue();
    }

    @Test
    void aTableThatIsBeingCorrectedIsNotReturnedBesidesAndEveryOpeningIsOnRecord() {
        opened();
        ProcessInstance approval = story.start("stage-5-approval", Map.of("year", year));
        story.runJobs();
        assertThatThrownBy(() -> story.completes(
                        approval, "office-audit", "decision", "return", "returned", List.of("1-3"), "reason", "合计不符"))
                .hasMessageContaining("正在办理数据更正");
        assertThat(register.unlocks(year, unit -> true)).singleElement().satisfies(line -> {
            assertThat(line.get(5)).isEqualTo(organization.nameOf(new PersonId("office")));
            assertThat(line.get(6)).contains("数据更正第").contains("单位名称写错");
        });
    }

    @Test
    void whoReturnsALockedTableStandsInTheRegister() {
        ProcessInstance approval = story.start("stage-5-approval", Map.of("year", year));
        story.runJobs();
        story.completes(approval, "office-audit", "decision", "return", "returned", List.of("1-3"), "reason", "合计不符");
        assertThat(register.unlocks(year, unit -> true)).singleElement().satisfies(line -> {
            assertThat(line.get(5)).isEqualTo(organization.nameOf(new PersonId("office")));
            assertThat(line.get(6)).contains("合计不符");
        });
    }

    @Test
    void aRequestWhoseTableWasReturnedMeanwhileIsNotAgreedTo() {
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        story.submissions.unlock(majors.id(), "按专家意见更正", new PersonId("xxb-head"));
        assertThatThrownBy(() -> story.completes(process, "office-decide", "decision", "approve"))
                .hasMessageContaining("已由别的办理退回更正");
    }

    @Test
    void theLeaderMayRefuse() {
        story.submissions.reported(majors.id(), new PersonId("office"));
        ProcessInstance process = asked("changedRows", "3");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        story.completes(process, "office-decide", "decision", "approve");
        story.completes(process, "leader-decide", "decision", "refuse", "reason", "影响不大");
        assertThat(correction().state()).isEqualTo(CorrectionState.REFUSED);
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.REPORTED);
    }

    @Test
    void headAndOfficeSendBackWhatWasCorrected() {
        ProcessInstance process = handedIn();
        story.completes(process, "audit", "decision", "return", "reason", "再核对", "responsible", true);
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.CORRECTING);
        assertThatThrownBy(() -> story.completes(process, "correct", "responsible", true))
                .hasMessageContaining("内容完全相同");
        story.uploads(majors, with(3, "再次改正的名称"));
        story.completes(process, "correct", "responsible", true);
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        story.completes(process, "relock", "decision", "return", "reason", "与名册不符");
        assertThat((String) story.shown(story.task(process, "correct"), "briefing"))
                .contains("与名册不符");
        assertThat(story.fresh(majors).lockedVersion()).hasValue(1);
    }

    @Test
    void whatIsGivenUpLeavesTheLockedContent() {
        String before = story.submissions.latest(majors.id()).orElseThrow().sha256();
        ProcessInstance process = opened();
        story.uploads(majors, with(3, "改错了的名称"));
        story.completes(process, "correct", "givesUp", true, "reason", "原来是对的", "responsible", true);
        assertThat(story.isEnded(process)).isTrue();
        assertThat(correction().state()).isEqualTo(CorrectionState.GIVEN_UP);
        assertThat(story.fresh(majors).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(story.submissions
                        .effective(year, majors.table())
                        .orElseThrow()
                        .sha256())
                .isEqualTo(before);
    }

    @Test
    void twoRequestsForATableAreNotTakenAtOnceAndOneMayBeWithdrawn() {
        ProcessInstance process = asked("changedRows", "3");
        assertThat(asks("xxb-filer", "changedRows", "2").text()).contains("已有一项更正在办理");
        Browser filer = new Browser(port, "xxb-filer");
        String withdrawal = "/api/corrections/" + correction().id() + "/withdrawal";
        assertThat(filer.post(withdrawal, Map.of("reason", "")).detail()).contains("撤回的原因");
        assertThat(new Browser(port, "x01-filer")
                        .post(withdrawal, Map.of("reason", "不关我事"))
                        .status())
                .isEqualTo(404);
        assertThat(filer.post(withdrawal, Map.of("reason", "原来是对的")).status()).isEqualTo(200);
        story.runJobs();
        assertThat(story.isEnded(process)).isTrue();
        assertThat(asks("xxb-filer", "changedRows", "2").status()).isEqualTo(200);
    }

    @Test
    void whoeverIsLateWithTheCorrectionIsOnRecordAndOnceItLiesWithTheOfficeNobodyIs() {
        ProcessInstance process = opened();
        story.timePassesTo(story.workingDays.plus(story.dueDay(story.task(process, "correct")), 3), 20);
        assertThat(accountability.ofYear(year))
                .singleElement()
                .satisfies(record -> assertThat(record.subject()).contains("未在").contains("完成更正"));
    }

    @Test
    void whatLiesWithTheOfficeIsNoDelayOfTheUnit() {
        ProcessInstance process = handedIn();
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        story.timePassesTo(story.workingDays.plus(story.dueDay(story.task(process, "relock")), 9), 20);
        assertThat(accountability.ofYear(year)).isEmpty();
    }

    @Test
    void theRowToCorrectIsFoundByItsWordsByWhoeverMayAskAndByNobodyElse() {
        String path = "/api/submissions/" + majors.id().value() + "/corrections/rows?find=";
        assertThat(new Browser(port, "xxb-filer")
                        .get(path)
                        .json()
                        .at("/rows/0/number")
                        .asInt())
                .isEqualTo(2);
        assertThat(new Browser(port, "xxb-filer")
                        .get(path + "qwxyz")
                        .json()
                        .at("/total")
                        .asInt(-1))
                .isZero();
        for (String other : List.of("x01-filer", "office", "leader", "admin")) {
            assertThat(new Browser(port, other).get(path).status()).as(other).isBetween(400, 499);
        }
    }

    @Test
    void onlyFilersAndTheHeadOfItsOwnUnitAskAndOthersDoNotSeeIt() {
        for (String other : List.of("x01-filer", "office", "leader", "admin")) {
            assertThat(asks(other, "changedRows", "3").status()).as(other).isBetween(400, 499);
        }
        assertThat(corrections.ofYear(year)).isEmpty();
        ProcessInstance process = asked("changedRows", "3");
        String path = "/api/corrections/" + correction().id();
        assertThat(new Browser(port, "x01-filer").get(path).status()).isEqualTo(404);
        assertThat(new Browser(port, "admin").get(path).status()).isEqualTo(404);
        assertThat(new Browser(port, "xxb-lead").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "leader").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "x01-filer")
                        .get("/api/corrections?year=" + year)
                        .json()
                        .path("corrections"))
                .isEmpty();
        assertThat(new Browser(port, "office")
                        .get("/api/corrections?year=" + year)
                        .json()
                        .path("corrections"))
                .hasSize(1);
        assertThat(new Browser(port, "xxb-lead").get("/api/corrections").json().path("corrections"))
                .hasSize(1);
        assertThat(new Browser(port, "office")
                        .get("/api/corrections.xlsx?year=" + year)
                        .status())
                .isEqualTo(200);
        assertThat(new Browser(port, "xxb-filer")
                        .get("/api/corrections/tables?year=" + year)
                        .json())
                .hasSize(1);
        assertThat(story.open(process)).containsExactly("head-agree");
    }

    @Test
    void aHeadsOwnRequestGoesToTheOfficeAtOnce() {
        Browser head = new Browser(port, "xxb-head");
        Browser.Answer answer = head.post(
                "/api/submissions/" + majors.id() + "/corrections",
                Map.of("reason", "名称写错", "proof", "校编〔2031〕5号", "changed", "3"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        story.runJobs();
        assertThat(correction().state()).isEqualTo(CorrectionState.AT_OFFICE);
    }

    @Test
    void aRequestThatIsSentTwiceIsMadeOnce() {
        Browser filer = new Browser(port, "xxb-filer");
        String path = "/api/submissions/" + majors.id() + "/corrections";
        Map<String, String> wanted = Map.of("reason", "名称写错", "proof", "校编〔2031〕5号", "changed", "3");
        long id = filer.post(path, wanted).json().path("id").asLong();
        Browser.Answer again = filer.post(path, wanted);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().path("id").asLong()).isEqualTo(id);
        assertThat(filer.post(path, Map.of("reason", "另一个理由", "proof", "校编〔2031〕5号", "changed", "3"))
                        .detail())
                .contains("已有一项更正");
        assertThat(filer.get(path).json().path("corrections")).hasSize(1);
    }

    @Test
    void whatIsNotLockedNeedsNoCorrection() {
        story.submissions.unlock(majors.id(), "按专家意见更正", new PersonId("xxb-head"));
        assertThat(asks("xxb-filer", "changedRows", "3").text()).contains("还没有锁定");
    }

    @Test
    void ofAnArchivedYearTheArchiveTakesASupplementAndTheOldPackageStays() {
        packages.archive(year);
        String old = packages.newest(year, PackageKind.ARCHIVE).orElseThrow().sha256();
        story.cycles.archived(year);
        ProcessInstance process = handedIn();
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        story.clock.moveTo(story.clock.instant().plusSeconds(60));
        story.completes(process, "relock", "decision", "approve");
        BpmnAwareTests.assertThat(story.task(process, "receive-supplement")).isAssignedTo("archivist");
        assertThat(packages.ofYear(year))
                .filteredOn(kept -> kept.kind() == PackageKind.ARCHIVE)
                .hasSize(2)
                .extracting(KeptPackage::sha256)
                .contains(old);
        story.completes(process, "receive-supplement", "decision", "approve", "archiveNumber", "JX11-2031-补1");
        assertThat(correction().state()).isEqualTo(CorrectionState.DONE);
        assertThat(corrections.steps(correction().id()))
                .anySatisfy(step -> assertThat(step.reason()).contains("JX11-2031-补1"));
    }

    @Test
    void aRequestThatIsOpenWhenTheYearIsArchivedIsToldAndNotLost() {
        ProcessInstance process = asked("changedRows", "3");
        requesting.yearMovedOn(year, "年度已经归档", new PersonId("office"));
        assertThat(story.mailsTo("xxb-filer", MailKind.NOTICE).get(0).body()).contains("年度已经归档");
        assertThat(corrections.steps(correction().id()))
                .extracting(CorrectionStep::deed)
                .contains(Deed.MOVED_ON);
        assertThat(story.open(process)).containsExactly("head-agree");
    }
}
