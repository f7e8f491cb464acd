package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the door to handed-in tables: how many clicks it takes, and several files at once. */
@SchoolTest
@InChromium
class HandInInTheBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The button, and 打开 in the system's window. */
    private static final int CLICKS_OF_CHOOSING_A_FILE = 2;

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    Submission credits;
    Submission rooms;
    int clicks;

    @BeforeEach
    void aCollegeHasTwoTables(Chromium chromium) {
        story.forgetOtherStories();
        int year = story.newYear();
        credits = filling(year, "4-2");
        rooms = filling(year, "1-7-1");
        this.chromium = chromium;
    }

    private Submission filling(int year, String table) {
        story.assigned(year, table, "104", "201");
        story.start("unit-filing", Map.of("year", year, "tableCode", table, "unitCode", "201"));
        return story.submissions.assisting(year, new TableCode(table)).get(0);
    }

    private FilePayload workbook(Submission submission) {
        return new FilePayload(
                "数据.xlsx", XLSX, WorkbookWriter.write(story.table(submission), story.sample(submission)));
    }

    private void clicks(Page page, String place) {
        page.click(place);
        clicks++;
    }

    private void uploadsAndHandsIn(Page page, Submission submission) {
        assertThat(page.locator(".filing-desk h4").first())
                .containsText("表" + submission.table().value() + " ");
        page.locator(".filing-upload input[type=file]").first().setInputFiles(workbook(submission));
        clicks += CLICKS_OF_CHOOSING_A_FILE;
        assertThat(page.locator(".filing-hand-in")).containsText("行，错误0项");
        clicks(page, ".filing-hand-in input[type=checkbox]");
        clicks(page, ".filing-hand-in button");
    }

    @Test
    void aCleanTableTakesSixClicksAndTheNextFour() {
        Page page = chromium.signIn(port, "x01-filer");
        clicks = 1;
        clicks(page, ".home-page a:has-text('表4-2')");
        Chromium.shoot(page, "hand-in-desk");
        uploadsAndHandsIn(page, credits);
        assertThat(page.locator(".alert-success")).containsText("已提交，等待");
        assertThat(clicks).isLessThanOrEqualTo(6);
        Chromium.shoot(page, "hand-in-next");

        clicks = 0;
        uploadsAndHandsIn(page, rooms);
        assertThat(page.locator(".alert-success")).containsText("轮到您填报的表格都已提交");
        assertThat(clicks).isLessThanOrEqualTo(4);
        Chromium.shoot(page, "hand-in-done");
        for (Submission one : new Submission[] {credits, rooms}) {
            assertThat(story.fresh(one).state()).isEqualTo(SubmissionState.SUBMITTED);
        }
    }

    @Test
    void theHomePageIsReadableOnAPhoneAndALinkFromAMailOpensTheDataThere() {
        Page page = chromium.home(port, "x01-filer", 390, 844);
        Chromium.shoot(page, "filer-home-phone");
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))
                .isEqualTo(false);
        Chromium.task(page, port, "x01-filer", "表4-2");
        assertThat(page.locator(".filing-upload")).isVisible();
        assertThat(page.locator(".task-filters")).isHidden();
        Chromium.shoot(page, "hand-in-phone");
        assertThat(page.evaluate("document.querySelector('.filing-desk').getBoundingClientRect().right <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void severalFilesFindTheirTasksAndAreHandedInTogether() {
        Page page = chromium.home(port, "x01-filer");
        page.locator(".filing-upload input[type=file]")
                .setInputFiles(new FilePayload[] {workbook(rooms), workbook(credits)});
        assertThat(page.locator(".filing-upload")).containsText("上传结果");
        assertThat(page.locator(".filing-upload .text-success")).hasCount(2);
        assertThat(page.locator(".work-ready")).hasCount(2);
        page.click(".routine summary");
        page.check("input[aria-label='选择全部']");
        page.locator(".routine label:has-text('谁填报，谁负责') input").check();
        Chromium.shoot(page, "hand-in-together");
        page.click("text=提交选中的数据");
        assertThat(page.locator(".home-page")).containsText("现在没有轮到您的任务");
        assertThat(story.fresh(rooms).state()).isEqualTo(SubmissionState.SUBMITTED);
    }
}
