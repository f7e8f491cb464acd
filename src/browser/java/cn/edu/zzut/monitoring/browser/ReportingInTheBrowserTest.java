package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.support.NationalPlatform;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office reports to the national platform: table by table, what it found, the receipt. */
@SchoolTest
@InChromium
class ReportingInTheBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    ProcessInstance approval;
    Submission land;

    @BeforeEach
    void theMeetingHasAgreed(Chromium chromium) {
        int year = story.newYear();
        land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
        story.meetingDecides(approval, "agreed");
        this.chromium = chromium;
    }

    @Test
    void theTableIsTickedWithAWordForAnotherCountAndTheReceiptKept() {
        Page page = chromium.task(port, "office", "上报国家平台");
        page.click("a:text-is('填报数据')");
        assertThat(page.locator(".national-report")).containsText("还有1张");

        page.setInputFiles(
                ".national-report label:has-text('上传错误清单') input",
                new FilePayload("校验结果.txt", "text/plain", "表2-1 第2行：面积合计不符".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".national-report [role=status]")).containsText("错误清单已接收");
        page.click(".national-report button:text-is('查看')");
        assertThat(page.locator(".national-report")).containsText("面积合计不符");

        page.fill(".national-report input[type=number]", "3");
        page.click("button:text-is('已导入')");
        assertThat(page.locator(".national-report [role=alert]")).containsText("国家平台显示3行，不一致");
        page.fill("input[aria-label*='的说明']", "平台按校区拆分");
        page.click("button:text-is('已导入')");
        assertThat(page.locator(".national-report")).containsText("都已办完");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.REPORTED);
        page.fill("input[aria-label*='撤回'][aria-label*='原因']", "平台核对后已接受");
        page.click("button:text-is('撤回')");
        assertThat(page.locator(".national-report")).containsText("平台核对后已接受");

        page.fill("input[aria-label='国家平台回执号']", "HZ-2026-001");
        page.setInputFiles(
                ".national-report label:has-text('选择回执文件') input",
                new FilePayload("确认页.pdf", "application/pdf", NationalPlatform.CONFIRMATION));
        assertThat(page.locator(".national-report")).containsText("回执号：HZ-2026-001");
        Chromium.shoot(page, "office-national");

        page.click("a:text-is('表单')");
        page.check("input[type=radio] >> nth=0");
        page.click("button:text-is('提交')");
        assertThat(page.locator(".fjs-container")).hasCount(0);
        story.runJobs();
        assertThat(story.open(approval)).containsExactly("publish-rectifications");
    }
}
