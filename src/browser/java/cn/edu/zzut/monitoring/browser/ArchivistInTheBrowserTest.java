package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Autowired
    Packages packages;

    @LocalServerPort
    int port;

    Chromium chromium;
    ProcessInstance archiving;
    int year;

    @BeforeEach
    void thePackageIsHandedOver(Chromium chromium) {
        year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        story.isReported(year);
        archiving = story.start("stage-6-archiving", Map.of("year", year));
        story.runJobs();
        story.completes(archiving, "hand-over", "decision", "hand-over", "inventory", "电子包1个，审核表1份");
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
    void thePackageThatIsKeptAndTheOneAtHandAreLookedAt() throws IOException {
        Page page = form();
        page.click("text=填报数据");
        page.click("button:text-is('核对系统中的归档包')");
        assertThat(page.locator(".archive-packages [role=status]")).containsText("结论：完整，未改动");
        page.setInputFiles(".archive-packages input[type=file]", aCopyWithAnotherReadme());
        assertThat(page.locator(".archive-packages [role=status]")).containsText("内容被改动：README.txt");
        Chromium.shoot(page, "archivist-verification");
    }

    private Path aCopyWithAnotherReadme() throws IOException {
        Path copy = Files.createTempFile("altered-", ".zip");
        copy.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(copy)) {
            packages.copy(packages.newest(year, PackageKind.ARCHIVE).orElseThrow(), out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Files.writeString(zip.getPath("README.txt"), "另一份说明");
        }
        return copy;
    }

    @Test
    void whatIsIncompleteGoesBackWithTheReasonAndTheWholeIsReceivedUnderItsNumber() {
        Page page = form();
        page.check("input[type=radio] >> nth=1");
        page.locator(".fjs-container textarea").last().fill("缺审核表原件");
        submit(page);
        assertThat((String) story.shown(story.task(archiving, "hand-over"), "briefing"))
                .contains("缺审核表原件");

        story.completes(
                archiving,
                "hand-over",
                "decision",
                "hand-over",
                "inventory",
                "电子包1个，审核表2份",
                "unchangedReason",
                "原件已补交纸质件");
        Chromium.task(page, port, "archivist", RECEIPT);
        assertThat(page.locator(".fjs-container")).containsText("电子包1个，审核表2份");
        page.check("input[type=radio] >> nth=0");
        page.locator(".fjs-container .fjs-form-field-textfield input").last().fill("JX-2026-01");
        page.check(".fjs-container input[type=checkbox]");
        Chromium.shoot(page, "archivist-receipt");
        page.click("button:text-is('提交')");
        await().until(() -> !story.open(archiving).contains("archive-receipt"));
        story.runJobs();
        assertThat(story.open(archiving)).contains("confirm-unit-archive");
    }
}
