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

/** An archivist's main way: receives the year's package, or returns it saying what is missing. */
@SchoolTest
@InChromium
class ArchivistInTheBrowserTest {

    private static final String RECEIPT = "接收归档材料";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    ProcessInstance archiving;

    @BeforeEach
    void thePackageIsHandedOver(Chromium chromium) {
        int year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        archiving = story.start("stage-6-archiving", Map.of("year", year));
        story.runJobs();
        story.completes(archiving, "hand-over", "inventory", "电子包1个，审核表1份");
        this.chromium = chromium;
    }

    private Page form() {
        Page page = chromium.task(port, "archivist", RECEIPT);
        page.waitForSelector(".fjs-container");
        assertThat(page.locator(".fjs-container")).containsText("电子包1个，审核表1份");
        return page;
    }

    private static void submit(Page page) {
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
    }

    @Test
    void whatIsIncompleteGoesBackWithTheReasonAndTheWholeIsReceivedUnderItsNumber() {
        Page page = form();
        page.check("input[type=radio] >> nth=1");
        page.locator(".fjs-container textarea").last().fill("缺审核表原件");
        submit(page);
        assertThat((String) story.shown(story.task(archiving, "hand-over"), "briefing"))
                .contains("缺审核表原件");

        story.completes(archiving, "hand-over", "inventory", "电子包1个，审核表2份");
        Chromium.task(page, port, "archivist", RECEIPT);
        assertThat(page.locator(".fjs-container")).containsText("电子包1个，审核表2份");
        page.check("input[type=radio] >> nth=0");
        page.locator(".fjs-container .fjs-form-field-textfield input").last().fill("JX-2026-01");
        Chromium.shoot(page, "archivist-receipt");
        submit(page);
        assertThat(story.open(archiving)).contains("confirm-unit-archive");
    }
}
