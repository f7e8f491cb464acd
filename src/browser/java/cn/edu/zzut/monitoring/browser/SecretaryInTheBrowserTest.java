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
        assertThat(page.locator(".fjs-container a[href*='/reports/']")).containsText("年度本科教学质量监测数据分析报告");
        assertThat(page.locator(".fjs-container")).containsText("1张表格、1个责任单位");
        Chromium.shoot(page, "secretary-material");
        fill(page, "会议次数", "12");
        day(page, "会议日期");
        fill(page, "会议地点", "行政楼301");
        fill(page, "主持人", "王校长");
        fill(page, "出席人员", "王校长、李副校长");
        fill(page, "汇报人", "评估督导处处长");
        page.getByLabel("原则同意，修改后上报").check();
        fill(page, "要求", "补充占地面积的说明");
        page.locator(".fjs-form-field-select input").first().fill("教务处");
        page.locator(".fjs-form-field-select .fjs-dropdownlist-item").first().click();
        day(page, "完成日期");
        Chromium.shoot(page, "secretary-conditions");
        page.getByLabel("同意上报").check();
        fill(page, "会议纪要文号", "校办纪〔2026〕8号");
        fill(page, "签发人", "王校长");
        day(page, "签发日期");
        Chromium.shoot(page, "secretary-decision");
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        story.runJobs();
        assertThat(story.open(approval)).containsExactly("record-receipt");
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
    }

    /** The first day of the story, as the calendar takes it. */
    private static void day(Page page, String label) {
        var input = page.locator(".fjs-form-field-datetime:has-text('" + label + "') input")
                .first();
        input.fill("2026-09-07");
        input.press("Enter");
        input.press("Tab");
    }
}
