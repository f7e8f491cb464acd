package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.meeting.Condition;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.Resolution;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.deadline.Timeline;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 校长办公会 in stage-5-approval: agrees, agrees under conditions, postpones, sends named tables back. */
@SchoolTest
class PresidentsMeetingTest {

    @Autowired
    Story story;

    @Autowired
    Sessions sessions;

    @Autowired
    Conditions conditions;

    @Autowired
    Packages packages;

    @Autowired
    Timeline timeline;

    @Autowired
    Accountability accountability;

    int year;
    Submission land;
    Submission buildings;
    ProcessInstance approval;

    @BeforeEach
    void aYearLiesBeforeTheMeeting() {
        year = story.newYear();
        land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        buildings = story.locked(story.assigned(year, "2-2", "101"), "xxb");
        BpmnAwareTests.init(story.engine());
        approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
    }

    private LocalDate soon() {
        return story.workingDays.plus(story.clock.today(), 5);
    }

    private Map<String, Object> condition(String text, String unit, Object... tables) {
        return Map.of("condition", text, "unit", unit, "dueOn", soon().toString(), "tables", List.of(tables));
    }

    private boolean isPacked() {
        return packages.newest(year, PackageKind.REPORT).isPresent();
    }

    @Test
    void theMeetingSeesTheMaterialAndItsSessionIsOnRecord() {
        var meeting = story.task(approval, "presidents-meeting");
        assertThat(story.shown(meeting, "completeness").toString()).contains("2张表格", "已锁定2张。", "专家没有提出意见");
        assertThat((String) story.shown(meeting, "materialLink")).endsWith("/meetings/material.docx");
        story.meetingDecides(approval, "agreed", "absent", "赵副校长（出差）", "discussion", "数据完整。");
        assertThat(sessions.ofYear(year)).singleElement().satisfies(session -> {
            assertThat(session.resolution()).isEqualTo(Resolution.AGREED);
            assertThat(session.facts().absent()).isEqualTo("赵副校长（出差）");
            assertThat(session.recordedBy()).isEqualTo(new PersonId("secretary"));
        });
        assertThat(story.open(approval)).containsExactly("record-receipt");
    }

    @Test
    void whatCannotHaveBeenIsNotRecorded() {
        LocalDate tomorrow = story.clock.today().plusDays(1);
        assertThatThrownBy(() -> story.meetingDecides(approval, "agreed", "heldOn", tomorrow.toString()))
                .hasMessageContaining("晚于今天");
        assertThatThrownBy(() -> story.meetingDecides(
                        approval,
                        "agreed",
                        "signedOn",
                        story.clock.today().minusDays(1).toString()))
                .hasMessageContaining("早于会议日期");
        assertThatThrownBy(() -> story.meetingDecides(approval, "agreed", "ordinal", 0))
                .hasMessageContaining("会议次数");
        assertThatThrownBy(() -> story.meetingDecides(approval, "agreed", "chair", "\u202e王校长"))
                .hasMessageContaining("控制字符");
        assertThatThrownBy(() -> story.meetingDecides(approval, "in-principle", "conditions", List.of()))
                .hasMessageContaining("条件");
        assertThatThrownBy(() -> story.meetingDecides(
                        approval,
                        "in-principle",
                        "conditions",
                        List.of(condition("核一遍", "101", "2-1"), condition("再核一遍", "104", "2-1"))))
                .hasMessageContaining("写在了两个条件中");
        assertThatThrownBy(() -> story.meetingDecides(approval, "rejected", "reason", "不准"))
                .hasMessageContaining("退回哪些表格");
        assertThat(sessions.ofYear(year)).isEmpty();
    }

    @Test
    void aPostponedYearComesBeforeTheMeetingAgainAndEachSessionStays() {
        LocalDate nextOn = story.clock.today().plusDays(150);
        assertThatThrownBy(() -> story.meetingDecides(approval, "postponed", "reason", "等师资数据"))
                .hasMessageContaining("再次上会的日期");
        story.meetingDecides(approval, "postponed", "reason", "等师资数据", "nextOn", nextOn.toString());
        var again = story.task(approval, "presidents-meeting");
        assertThat((String) story.shown(again, "briefing")).contains("等师资数据", nextOn.toString());
        assertThat(story.dueDay(again)).isEqualTo(nextOn);
        assertThat(isPacked()).isFalse();
        assertThatThrownBy(() -> story.meetingDecides(
                        approval,
                        "agreed",
                        "heldOn",
                        story.clock.today().minusDays(3).toString()))
                .hasMessageContaining("早于本年度已登记的最近一次会议");
        story.meetingDecides(approval, "agreed");
        assertThat(sessions.ofYear(year))
                .extracting(session -> session.resolution())
                .containsExactly(Resolution.POSTPONED, Resolution.AGREED);
        assertThat(isPacked()).isTrue();
    }

    @Test
    void aMeetingThatWasPutOffKeepsItsDayWhenTheStageMoves() {
        LocalDate nextOn = story.clock.today().plusDays(150);
        movesADay(Stage.APPROVAL);
        assertThat(story.dueDay(story.task(approval, "presidents-meeting")))
                .as("before it was put off it goes by the stage")
                .isEqualTo(story.cycles.dueOf(year, Stage.APPROVAL));
        story.meetingDecides(approval, "postponed", "reason", "等师资数据", "nextOn", nextOn.toString());
        movesADay(Stage.APPROVAL);
        assertThat(story.dueDay(story.task(approval, "presidents-meeting"))).isEqualTo(nextOn);
    }

    private void movesADay(Stage stage) {
        LocalDate later = story.workingDays.plus(story.cycles.dueOf(year, stage), 1);
        timeline.moveStage(year, stage, later, "统一延后", new PersonId("office"));
    }

    @Test
    void aRejectionSendsOnlyTheNamedTablesBack() {
        story.meetingDecides(approval, "rejected", "returned", List.of("2-1"), "reason", "占地面积须再核");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(story.fresh(buildings).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat((String) story.shown(story.task(approval, "correct"), "briefing"))
                .contains("占地面积须再核");
        assertThat(isPacked()).isFalse();
        isCorrected();
        assertThat(story.open(approval)).containsExactly("office-audit");
    }

    private void isCorrected() {
        story.uploads(land, Story.with(story.sample(land), "占地面积学校产权绿化用地", "100"));
        story.completes(story.task(approval, "correct"), "responsible", true);
        story.completes(approval, "head-audit", "decision", "approve", "responsible", true);
        story.completes(approval, "hand-over", "responsible", true);
        story.completes(approval, "receive", "decision", "approve");
    }

    @Test
    void underConditionsNothingIsReportedBeforeAllAreClosed() {
        story.meetingDecides(
                approval, "in-principle", "conditions", List.of(condition("补充说明", "101"), condition("核对课程", "104")));
        assertThat(conditions.ofYear(year)).extracting(Condition::stateTitle).containsExactly("落实中", "落实中");
        assertThat(isPacked()).isFalse();
        var tasks = story.tasks(approval, "fulfil");
        assertThat(tasks).extracting("assignee").containsExactlyInAnyOrder("xxb-head", "jwc-head");
        story.completes(tasks.get(0), "done", "已补充");
        story.completes(approval, "verify", "decision", "return", "reason", "缺佐证");
        assertThat(story.tasks(approval, "fulfil"))
                .as("it comes back with the reason")
                .anySatisfy(task ->
                        assertThat((String) story.shown(task, "briefing")).contains("缺佐证"));
        for (var task : story.tasks(approval, "fulfil")) {
            story.completes(task, "done", "已办");
            assertThat(isPacked()).isFalse();
            story.completes(approval, "verify", "decision", "approve");
        }
        assertThat(conditions.ofYear(year)).allMatch(Condition::isClosed);
        assertThat(isPacked()).isTrue();
        assertThat(story.open(approval)).containsExactly("record-receipt");
    }

    @Test
    void aConditionThatNamesATableSendsItBackAndTheReportIsMadeAnew() {
        story.meetingDecides(approval, "in-principle", "conditions", List.of(condition("更正占地面积", "101", "2-1")));
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.RETURNED);
        assertThatThrownBy(() -> story.completes(approval, "fulfil", "done", "已更正"))
                .hasMessageContaining("表2-1")
                .hasMessageContaining("重新锁定");
        isCorrected();
        story.completes(approval, "fulfil", "done", "已更正");
        story.completes(approval, "verify", "decision", "approve");
        assertThat(story.open(approval)).containsExactly("analysis-report");
        story.reviewsTheReport(approval);
        assertThat(story.open(approval)).as("the meeting has agreed already").containsExactly("record-receipt");
    }

    @Test
    void aTableIsCorrectedByItsConditionsDayAndNotByTheStages() {
        story.meetingDecides(approval, "in-principle", "conditions", List.of(condition("更正占地面积", "101", "2-1")));
        LocalDate due = soon();
        assertThat(story.cycles.dueOf(year, Stage.VERIFICATION)).isAfter(due);
        assertThat(story.dueDay(story.task(approval, "fulfil"))).isEqualTo(due);
        assertThat(story.dueDay(story.task(approval, "correct"))).isEqualTo(due);
        movesADay(Stage.VERIFICATION);
        assertThat(story.dueDay(story.task(approval, "correct"))).isEqualTo(due);
        story.timePassesTo(due, 9);
        story.uploads(land, Story.with(story.sample(land), "占地面积学校产权绿化用地", "100"));
        story.completes(story.task(approval, "correct"), "responsible", true);
        assertThat(story.dueDay(story.task(approval, "head-audit")))
                .as("on the last day, for the head too")
                .isEqualTo(due);
        story.timePassesTo(due.plusDays(5), 9);
        assertThat(accountability.ofYear(year))
                .as("one record of the day that all missed")
                .singleElement()
                .satisfies(record -> assertThat(record.lines()).hasSize(2).allSatisfy(line -> assertThat(line.subject())
                        .contains(SchoolClock.inChinese(due))));
    }

    @Test
    void aConditionThatIsNotFulfilledInTimeIsLate() {
        story.meetingDecides(approval, "in-principle", "conditions", List.of(condition("补充说明", "101")));
        story.timePassesTo(soon().plusDays(1), 9);
        assertThat(accountability.ofYear(year))
                .extracting(AccountabilityRecord::subject)
                .anySatisfy(subject -> assertThat(subject).contains("没有落实校长办公会意见", "补充说明"));
        assertThat(story.open(approval)).containsExactly("fulfil");
    }
}
