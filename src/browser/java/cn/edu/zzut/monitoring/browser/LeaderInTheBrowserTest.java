package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader's main way: reads the plan and decides with one choice; returning it asks for a reason. */
@SchoolTest
@InChromium
class LeaderInTheBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    ProcessInstance deployment;

    @BeforeEach
    void thePlanWaitsForTheLeader(Chromium chromium) {
        int year = story.newYear();
        story.cycles.assign(year, new TableCode("4-2"), new UnitCode("104"), List.of(new UnitCode("201")));
        deployment = story.start("stage-1-deployment", Map.of("year", year));
        isPlanned();
        this.chromium = chromium;
    }

    private void isPlanned() {
        story.completes(deployment, "work-plan", "workPlan", "先基础表，后其他表");
        story.completes(deployment, "task-decomposition", "confirmed", true);
    }

    private Page form() {
        Page page = chromium.home(port, "leader");
        page.locator(".home-page table a").first().click();
        page.waitForSelector(".fjs-container");
        assertThat(page.locator(".fjs-container")).containsText("任务分解表");
        return page;
    }

    private static void submit(Page page) {
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
    }

    @Test
    void aReturnSaysWhyAndTheApprovalIsOneChoice() {
        Page page = form();
        page.check("input[type=radio] >> nth=1");
        page.locator(".fjs-container textarea").last().fill("协助单位不全");
        submit(page);
        story.runJobs();
        assertThat((String) story.shown(story.task(deployment, "work-plan"), "briefing"))
                .contains("协助单位不全");

        isPlanned();
        Chromium.task(page, port, "leader", "审批工作方案");
        assertThat(page.locator(".fjs-container")).containsText("任务分解表");
        page.check("input[type=radio] >> nth=0");
        Chromium.shoot(page, "leader-approval");
        submit(page);
        story.runJobs();
        assertThat(story.open(deployment)).contains("name-filers", "training");
    }
}
