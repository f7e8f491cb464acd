package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main way of the president's meeting's secretary: looks at the tables before the meeting, records its decision. */
@SchoolTest
@InChromium
class SecretaryInTheBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    ProcessInstance approval;

    @BeforeEach
    void theYearWaitsForTheMeeting(Chromium chromium) {
        int year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
        this.chromium = chromium;
    }

    @Test
    void theMaterialLiesBeforeTheMeetingAndItsDecisionIsRecorded() {
        Page page = chromium.task(port, "secretary", "校长办公会");
        page.click("a:text-is('填报数据')");
        page.click("button:text-is('查看')");
        assertThat(page.locator(".filing-desk .state-locked")).hasCount(1);
        assertThat(page.locator(".filing-desk").first()).containsText("申请数据更正");
        Chromium.shoot(page, "secretary-tables");

        page.click("a:text-is('表单')");
        assertThat(page.locator(".fjs-container")).containsText("定稿第1版，SHA-256");
        assertThat(page.locator(".fjs-container a[href*='/reports/']")).containsText("年度本科教学质量监测数据分析报告");
        assertThat(page.locator(".fjs-container")).containsText("1张表格、1个责任单位");
        Chromium.shoot(page, "secretary-material");
        assertThat(page.locator(".fjs-container")).containsText("原则同意，修改后上报");
        story.meetingDecides(approval, "agreed");
        assertThat(story.open(approval)).containsExactly("record-receipt");
    }
}
