package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes late is not drawn over what was asked for since. */
@SchoolTest
@InChromium
class LateAnswersInTheBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;

    @BeforeEach
    void aNewYear(Chromium chromium) {
        year = story.newYear();
        this.chromium = chromium;
    }

    @Test
    void aTabAndATaskThatWereLeft() {
        HandedIn.of(story, year, "4-2", "104");
        HandedIn.of(story, year, "1-7-1", "101");
        Page page = Desk.open(chromium.task(port, "x01-head", "表4-2"));
        leavesATab(page);
        leavesATask(page);
    }

    private static void leavesATab(Page page) {
        assertThat(page.locator(".filing-content")).containsText("合计与上年对比");
        Held comparison = Held.back(page, "**/comparison");
        page.click(".filing-tabs >> text='对比'");
        comparison.asked();
        page.click(".filing-tabs >> text='审核记录'");
        assertThat(page.locator(".filing-content")).containsText("意见");
        comparison.comes();
        assertThat(page.locator(".filing-content")).not().containsText("与上年相比");
        assertThat(page.locator(".filing-content")).containsText("意见");
    }

    private static void leavesATask(Page page) {
        String first = page.url().replaceAll(".*task=([^&]*).*", "$1");
        page.evaluate("() => document.body.classList.remove('filters-column-close', 'list-column-close')");
        page.click(".tasks-list li:has-text('表1-7-1')");
        assertThat(page.locator(".filing-desk h4").first()).containsText("表1-7-1");
        Held left = Held.back(page, "**/api/tasks/" + first);
        page.click(".tasks-list li:has-text('表4-2')");
        left.asked();
        page.click(".tasks-list li:has-text('表1-7-1')");
        assertThat(page.locator(".filing-desk h4").first()).containsText("表1-7-1");
        left.comes();
        assertThat(page.locator(".filing-desk h4").first()).containsText("表1-7-1");
        assertThat(page.locator(".filing-desk")).hasCount(1);
    }

    @Test
    void aTableOfAListThatWasLeft() {
        Submission land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        story.locked(story.assigned(year, "2-7", "104"), "jwc");
        ProcessInstance approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
        Page page = chromium.task(port, "secretary", "校长办公会");
        page.click("a:text-is('填报数据')");
        Held left = Held.back(page, "**/api/submissions/" + land.id());
        page.click("tr:has-text('表2-1') button:text-is('查看')");
        left.asked();
        page.click("tr:has-text('表2-7') button:text-is('查看')");
        assertThat(page.locator(".filing-desk h4").last()).containsText("表2-7");
        left.comes();
        assertThat(page.locator(".filing-desk h4").last()).containsText("表2-7");
    }

    @Test
    void aYearThatWasLeft() {
        Page page = chromium.application(port, "office", "cockpit");
        page.click(".office-nav a:text-is('期限与日历')");
        Held left = Held.back(page, "**/api/calendar/" + (year + 1));
        page.click(".office-room button:text-is('" + (year + 1) + "年')");
        left.asked();
        page.click(".office-room button:text-is('" + (year - 1) + "年')");
        Locator chosen = page.locator(".office-room .btn-primary:text-matches('^[0-9]+年$')");
        assertThat(chosen).hasText(year - 1 + "年");
        left.comes();
        assertThat(chosen).hasText(year - 1 + "年");
    }
}
