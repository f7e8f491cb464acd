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
    void theMeetingsDecisionIsRecorded() {
        Page page = chromium.task(port, "secretary", "校长办公会");
        page.click("a:text-is('填报数据')");
        page.click("button:text-is('查看')");
        assertThat(page.locator(".filing-desk .state-locked")).hasCount(1);
        assertThat(page.locator(".filing-desk").first()).containsText("申请数据更正");
        Chromium.shoot(page, "secretary-tables");

        page.click("a:text-is('表单')");
        assertThat(page.locator(".fjs-container")).containsText("定稿第1版，SHA-256");
        assertThat(page.locator(".fjs-container a[href$='.docx']")).containsText("年度本科教学质量监测数据分析报告");
        page.check("input[type=radio] >> nth=0");
        page.locator(".fjs-container .fjs-form-field-textfield input").last().fill("校办纪〔2026〕8号");
        Chromium.shoot(page, "secretary-decision");
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        story.runJobs();
        assertThat(story.open(approval)).containsExactly("record-receipt");
    }
}
