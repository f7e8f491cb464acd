package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office nominates in Tasklist what the ranking proposes. */
@SchoolTest
@InChromium
class CommendationInTheBrowserTest {

    @Autowired
    Story story;

    @Autowired
    Commendations commendations;

    @LocalServerPort
    int port;

    @Test
    void theOfficeNominatesWhatIsProposed(Chromium chromium) {
        int year = story.newYear();
        story.locked(story.assigned(year, "4-2", "104", "201"), "jwc");
        ProcessInstance process = story.start("commendation", Map.of("year", year));
        story.runJobs();
        Page page = chromium.task(port, "office", "推荐先进单位和个人");
        page.waitForSelector(".fjs-container");
        assertThat(page.locator(".fjs-container")).containsText("教务处");
        page.check("input[type=radio] >> nth=0");
        page.locator(".fjs-container textarea").first().fill("按时、准确");
        Chromium.shoot(page, "office-nomination");
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        assertThat(commendations.nominees(year)).hasSize(2);
        assertThat(story.task(process, "approve").getAssignee()).isEqualTo("leader");
    }
}
