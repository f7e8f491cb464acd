package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationState;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** rectification: measures, agreement, evidence, verification. */
@SchoolTest
class RectificationTest {

    @Autowired
    Story story;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Accountability accountability;

    int year;
    Rectification item;
    ProcessInstance rectification;

    @BeforeEach
    void aProblemIsPublished() {
        year = story.newYear();
        item = rectifications.publish(year, new UnitCode("104"), Cause.OFFICE, "课程漏报", "逐门核对");
        BpmnAwareTests.init(story.engine());
        rectification = story.start("rectification", Map.of("year", year, "rectificationId", item.id()));
    }

    @Test
    void agreedMeasuresCarriedOutWithEvidenceAreVerified() {
        var measures = story.task(rectification, "measures");
        BpmnAwareTests.assertThat(measures).isAssignedTo("jwc-head");
        assertThat((String) story.shown(measures, "briefing")).contains("课程漏报").contains("逐门核对");
        story.completes(measures, "measures", "与教务系统逐门核对");
        story.completes(rectification, "agree", "decision", "approve");
        BpmnAwareTests.assertThat(story.task(rectification, "implement")).isAssignedTo("jwc-filer");
        story.completes(rectification, "implement", "evidence", "核对记录已归档");
        story.completes(rectification, "verify", "decision", "approve");

        BpmnAwareTests.assertThat(rectification).isEnded();
        assertThat(rectifications.get(item.id()).state()).isEqualTo(RectificationState.VERIFIED);
    }

    @Test
    void measuresThatTheOfficeReturnsComeBackWithTheReason() {
        story.completes(rectification, "measures", "measures", "今后注意");
        story.completes(rectification, "agree", "decision", "return", "reason", "措施不具体");
        assertThat((String) story.shown(story.task(rectification, "measures"), "briefing"))
                .contains("措施不具体");
    }

    @Test
    void evidenceThatDoesNotConvinceComesBackWithTheReason() {
        story.completes(rectification, "measures", "measures", "核对");
        story.completes(rectification, "agree", "decision", "approve");
        story.completes(rectification, "implement", "evidence", "已完成");
        story.completes(rectification, "verify", "decision", "return", "reason", "缺少佐证");
        assertThat((String) story.shown(story.task(rectification, "implement"), "briefing"))
                .contains("缺少佐证");
        story.completes(rectification, "implement", "evidence", "附核对记录");
        story.completes(rectification, "verify", "decision", "approve");
        assertThat(story.isEnded(rectification)).isTrue();
    }

    @Test
    void aSlowRectificationIsRemindedOfAndThenLate() {
        LocalDate due = story.dueDay(story.task(rectification, "measures"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        story.timePassesTo(due, 9);
        story.timePassesTo(due, 19);
        story.recordsAreTold();
        assertThat(story.mailsTo("jwc-head", MailKind.ESCALATED)).hasSize(1);
        assertThat(story.digestsTo("jwc-head").get(0)).contains("今天到期");
        assertThat(story.digestsTo("jwc-head").get(1)).contains("还有3个工作日");
        BpmnAwareTests.assertThat(rectification).hasPassed("late").isWaitingAt("measures");
        assertThat(accountability.ofYear(year)).hasSize(1);
    }
}
