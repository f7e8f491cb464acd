package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.process.monitoring.RoutineMonitoring;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 常态监测: the office sees the alerts, who has answered, and changes the plan; a unit's head sees their own at home. */
@SchoolTest
@InChromium
class MonitoringBoardTest {

    @Autowired
    Story story;

    @Autowired
    RoutineMonitoring monitoring;

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeEach
    void aYearIsMonitoredInOctober(Chromium chromium) {
        this.chromium = chromium;
        int year = story.newYear();
        Submission fitness = story.assigned(year, "6-6", "101");
        story.submissions.begin(fitness.id());
        story.uploads(fitness, Story.with(story.sample(fitness), "体质合格率", "70"));
        story.locked(story.assigned(year, "6-1", "101"), "xxb");
        story.cycles.archived(year);
        monitoring.afterArchive(year);
        story.runJobs();
        story.timePassesTo(LocalDate.of(2026, 10, 12), 9);
    }

    @Test
    void theOfficeSeesAlertsAndAnswersAndChangesThePlan() {
        Page page = chromium.application(port, "office", "cockpit");
        page.click(".office-nav a:text-is('常态监测')");
        Locator section = page.locator(".monitoring-section");
        section.waitFor();
        assertThat(section).containsText("体质测试达标率");
        assertThat(section).containsText("未达合格标准");
        assertThat(section).containsText("2026年10月（每月，至2026年10月31日）：1项，已答复0");
        section.locator("summary:has-text('监测计划')").click();
        section.locator("select[aria-label=周期]").selectOption("TERM");
        section.locator("input[aria-label=几个工作日内答复]").fill("0");
        section.locator("button:text-is('保存计划')").click();
        assertThat(section).containsText("办理期限应为1至60个工作日。计划没有保存");
        Chromium.shoot(page, "office-monitoring");
        assertThat(Chromium.barriers(page, ".monitoring-section")).isEmpty();
        section.locator("input[aria-label=几个工作日内答复]").fill("5");
        section.locator("button:text-is('保存计划')").click();
        Locator again = page.locator(".monitoring-section:not(:has(.alert-danger))");
        again.locator("summary:has-text('监测计划')").click();
        assertThat(again.locator("select[aria-label=周期]")).hasValue("TERM");
    }

    @Test
    void aHeadSeesTheOwnUnits() {
        Page page = chromium.home(port, "xxb-head");
        Locator own = page.locator("details:has(> summary:has-text('年度常态监测'))");
        own.locator("> summary").click();
        assertThat(own).containsText("体质测试达标率");
        assertThat(own).containsText("填报中");
        Chromium.shoot(page, "head-monitoring");
    }
}
