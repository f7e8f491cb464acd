package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportTexts;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.reporting.Words;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.NationalPlatform;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** stage-5-approval: the office audits, the president's meeting decides, the year is reported, problems are mended. */
@SchoolTest
class StageFiveApprovalTest {

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @Autowired
    Reports reports;

    @Autowired
    ReportTexts texts;

    @Autowired
    RectificationDrafts drafts;

    @Autowired
    Rectifications rectifications;

    @LocalServerPort
    int port;

    int year;
    NationalPlatform platform;
    Submission land;
    ProcessInstance approval;

    @BeforeEach
    void aLockedYearReachesTheOffice() {
        year = story.newYear();
        land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        BpmnAwareTests.init(story.engine());
        platform = new NationalPlatform(new Browser(port, "office"), year);
        approval = story.start("stage-5-approval", Map.of("year", year));
    }

    private void upToTheMeeting() {
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
    }

    private void upToTheReceipt() {
        upToTheMeeting();
        BpmnAwareTests.assertThat(story.task(approval, "presidents-meeting")).isAssignedTo("secretary");
        story.meetingDecides(approval, "agreed");
    }

    @Test
    void whileAnEditionLiesBeforeTheMeetingNoOtherOneOfTheSchoolIsFixed() {
        upToTheMeeting();
        texts.write(year, Subject.SCHOOL, "主要结论", 0, "师资有缺口。", new PersonId("office"));
        Report next = reports.draft(year, Level.SCHOOL, "", new PersonId("office"));
        assertThat(next.edition()).as("texts and drafts go on").isEqualTo(2);
        assertThat(fixedByThePage(next).detail()).contains("校长办公会正在审议", "已定稿的第1版（", "没有定稿", "会议未通过、退回后");
        assertThat(fixedTogether(next)).contains("校长办公会正在审议").contains("已定稿的第1版（");
        assertThat(reports.fixed(year, Level.SCHOOL, "")).map(Report::edition).contains(1);
        String seen = (String) story.shown(story.task(approval, "presidents-meeting"), "reportEdition");
        assertThat(seen).startsWith("定稿第1版");

        story.meetingDecides(approval, "rejected", "returned", List.of("2-1"), "reason", "师资数据须再核");
        isCorrected("师资数据须再核");
        Report corrected = reports.draft(year, Level.SCHOOL, "", new PersonId("office"));
        assertThat(fixedByThePage(corrected).status()).as("it is open again").isEqualTo(200);
        assertThat(reports.fixed(year, Level.SCHOOL, "")).map(Report::edition).contains(corrected.edition());
    }

    private Browser.Answer fixedByThePage(Report draft) {
        return new Browser(port, "office")
                .post(
                        "/api/cycles/" + year + "/reports/" + draft.id() + "/fixed",
                        Map.of("contentCode", draft.contentCode()));
    }

    /** What was not fixed of the drafts that are fixed together, and why. */
    private String fixedTogether(Report draft) {
        Browser office = new Browser(port, "office");
        String path = "/api/cycles/" + year + "/reports";
        assertThat(office.post(path + "/fixed", Map.of("contentCodes", List.of(draft.contentCode())))
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !office.get(path + "/run").json().path("running").asBoolean());
        return office.get(path + "/run").json().path("failures").toString();
    }

    @Test
    void theEditionThatTheMeetingSawStaysTheSchoolsReport() {
        upToTheReceipt();
        Report after = reports.draft(year, Level.SCHOOL, "", new PersonId("office"));
        assertThat(fixedByThePage(after).detail()).contains("校长办公会审议的是已定稿的全校分析报告");
    }

    @Test
    void anApprovedYearIsExportedReportedAndClosedWithoutRectifications() {
        upToTheReceipt();
        assertThat(packages.newest(year, PackageKind.REPORT)).isPresent();
        platform.takesEverything();
        story.completes(approval, "record-receipt", "decision", "complete");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.REPORTED);
        assertThat(story.cycles.cycle(year).receipt()).hasValue("HZ-2026-001");
        story.completes(approval, "publish-rectifications", "decision", "each");
        BpmnAwareTests.assertThat(approval).isEnded();
    }

    @Test
    void theReportIsClosedOnlyWhenEveryTableIsTickedAndTheReceiptIsThere() {
        upToTheReceipt();
        assertThatThrownBy(() -> story.completes(approval, "record-receipt", "decision", "complete"))
                .hasMessageContaining("还有1张表格没有勾选已导入")
                .hasMessageContaining("表2-1")
                .hasMessageContaining("没有登记回执号和回执文件");
        platform.receipt("HZ-1");
        assertThatThrownBy(() -> story.completes(approval, "record-receipt", "decision", "complete"))
                .hasMessageContaining("还有1张表格没有勾选已导入");
        assertThat(story.cycles.cycle(year).receipt()).isEmpty();
        platform.takesEverything();
        story.completes(approval, "record-receipt", "decision", "complete");
        assertThat(story.open(approval)).containsExactly("publish-rectifications");
        assertThat(platform.takes("2-1", 1, "").detail()).contains("已经办结");
    }

    @Test
    void aTableThatThePlatformRefusesIsCorrectedPackedAnewAndTickedAnew() {
        upToTheReceipt();
        platform.takesEverything();
        story.completes(
                approval, "record-receipt", "decision", "return", "returned", List.of("2-1"), "reason", "平台指出面积合计不符");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.RETURNED);
        isCorrected("平台指出面积合计不符");
        Task again = story.task(approval, "analysis-report");
        assertThat((String) story.shown(again, "formerEdition"))
                .contains("第1版已定稿并原样保留", "表2-1", "由第1版变为第2版", "提交后定稿为第2版");
        story.reviewsTheReport(approval);
        assertThat(reports.ofYear(year)).extracting(Report::edition).containsExactly(2, 1);
        assertThat(Words.text(
                        reports.content(reports.fixed(year, Level.SCHOOL, "").orElseThrow())))
                .contains("本版为第2版，取代", "定稿的第1版（原样保留），因为第1版之后：表2-1");
        assertThat(story.open(approval)).as("the meeting has agreed already").containsExactly("record-receipt");
        assertThat(platform.checklist().path("lines").get(0).path("state").asText())
                .isEqualTo("TO_IMPORT");
        platform.takesEverything();
        story.completes(approval, "record-receipt", "decision", "complete");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.REPORTED);
    }

    @Test
    void aTableThatTheOfficeReturnsIsCorrectedAndLockedAgain() {
        story.completes(approval, "office-audit", "decision", "return", "returned", List.of("2-1"), "reason", "与年报不符");
        isCorrected("与年报不符");
        assertThat(story.open(approval)).containsExactly("office-audit");
        assertThat(story.shown(story.task(approval, "office-audit"), "corrections")
                        .toString())
                .as("whoever returned it sees what was corrected")
                .contains("占地面积学校产权绿化用地", "100");
        assertThat(story.fresh(land).lockedVersion()).hasValue(2);
    }

    private void isCorrected(String reason) {
        var correct = story.task(approval, "correct");
        assertThat((String) story.shown(correct, "briefing")).contains(reason);
        story.uploads(land, Story.with(story.sample(land), "占地面积学校产权绿化用地", "100"));
        story.completes(correct, "responsible", true);
        story.completes(approval, "head-audit", "decision", "approve", "responsible", true);
        story.completes(approval, "hand-over", "responsible", true);
        story.completes(approval, "receive", "decision", "approve");
    }

    @Test
    void theMeetingDecidesWithTheFixedReportAtHand() {
        story.completes(approval, "office-audit", "decision", "approve");
        Task report = story.task(approval, "analysis-report");
        assertThat((String) story.shown(report, "reportLink")).endsWith(".docx");
        assertThat(reports.newest(year, Level.SCHOOL, "")).map(Report::isFixed).contains(false);
        texts.write(year, Subject.SCHOOL, "主要结论", 0, "总体平稳。", new PersonId("office"));
        assertThatThrownBy(() -> story.reviewsTheReport(approval))
                .as("what was not seen is not fixed")
                .hasMessageContaining("文字“主要结论”有变化，没有定稿。请重新生成草稿");
        reports.draft(year, Level.SCHOOL, "", new PersonId("office"));
        story.reviewsTheReport(approval);
        assertThat(reports.fixed(year, Level.SCHOOL, "")).isPresent();
        Task meeting = story.task(approval, "presidents-meeting");
        assertThat((String) story.shown(meeting, "reportConclusions")).isEqualTo("总体平稳。");
        String link = (String) story.shown(meeting, "reportLink");
        assertThat(new Browser(port, "secretary").get(link).status()).isEqualTo(200);
        story.meetingDecides(approval, "agreed");
        assertThat(new Browser(port, "secretary").get(link).status())
                .as("after the meeting")
                .isEqualTo(404);
    }

    @Test
    void aDraftThatWasMadeAnewSinceTheFormWasOpenedIsNotFixedUnseen() {
        story.completes(approval, "office-audit", "decision", "approve");
        String seen = reports.newest(year, Level.SCHOOL, "").orElseThrow().contentCode();
        texts.write(year, Subject.SCHOOL, "主要结论", 0, "师资有缺口。", new PersonId("office"));
        reports.draft(year, Level.SCHOOL, "", new PersonId("office"));
        assertThatThrownBy(() -> story.completes(approval, "analysis-report", "reviewed", List.of(seen)))
                .hasMessageContaining("您核对的不是最新的报告")
                .hasMessageContaining("第1版草稿（")
                .hasMessageContaining("请重新打开本任务");
        String newest = reports.newest(year, Level.SCHOOL, "").orElseThrow().contentCode();
        assertThatThrownBy(() -> story.completes(approval, "analysis-report", "reviewed", List.of(newest, "x")))
                .hasMessageContaining("不认识的：x");
        assertThat(reports.fixed(year, Level.SCHOOL, "")).isEmpty();
        story.reviewsTheReport(approval);
        assertThat(Words.text(
                        reports.content(reports.fixed(year, Level.SCHOOL, "").orElseThrow())))
                .contains("师资有缺口。");
    }

    @Test
    void aReportThatIsFixedEarlierMustStillBeOfTheseData() {
        story.completes(approval, "office-audit", "decision", "approve");
        PersonId office = new PersonId("office");
        reports.fix(reports.newest(year, Level.SCHOOL, "").orElseThrow(), office);
        Submission other = story.assigned(year, "2-2", "101");
        story.locked(other, "xxb");
        assertThatThrownBy(() -> story.reviewsTheReport(approval)).hasMessageContainingAll("定稿之后，表2-2", "有了数据");
        reports.draft(year, Level.SCHOOL, "", office);
        story.reviewsTheReport(approval);
        assertThat(reports.fixed(year, Level.SCHOOL, "")).map(Report::edition).contains(2);
    }

    @Test
    void eachPublishedProblemGoesItsOwnWayAndTheYearDoesNotWait() {
        upToTheReceipt();
        platform.takesEverything();
        story.completes(approval, "record-receipt", "decision", "complete");
        drafts.add(year, Cause.OFFICE, drafts.usual(new UnitCode("101"), "面积口径不一", "统一口径"));
        drafts.add(year, Cause.OFFICE, drafts.usual(new UnitCode("104"), "课程漏报", ""));
        story.completes(approval, "publish-rectifications", "decision", "each");
        assertThat(story.isEnded(approval)).isTrue();
        assertThat(rectifications.ofYear(year))
                .extracting(item -> item.state().title())
                .containsExactly("待制定措施", "待制定措施");
        assertThat(story.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("measures")
                        .list())
                .extracting("assignee")
                .containsExactlyInAnyOrder("xxb-head", "jwc-head");
    }
}
