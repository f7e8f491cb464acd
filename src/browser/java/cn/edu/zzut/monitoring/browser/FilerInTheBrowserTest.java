package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A filer's main way: from the home page to the desk, upload, correct what was found, look at it again. */
@SchoolTest
@InChromium
class FilerInTheBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    Submission majors;
    ProcessInstance collection;

    @BeforeEach
    void aFilerHasATask(Chromium chromium) {
        int year = story.newYear();
        majors = story.assigned(year, "1-4-1", "104");
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-4-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        this.chromium = chromium;
    }

    private Page desk() {
        Page page = chromium.home(port, "jwc-filer");
        Chromium.shoot(page, "filer-home");
        assertThat(page.locator(".home-page")).containsText("轮到您的任务：1项");
        return Desk.open(page, "表1-4-1");
    }

    private void uploads(Page page, byte[] workbook) {
        page.locator(".filing-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "专业.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
    }

    @Test
    void fromTheHomePageToACorrectedTable() {
        Page page = desk();
        uploads(
                page,
                WorkbookWriter.write(story.table(majors), Story.with(story.sample(majors), "校内专业名称", "长".repeat(600))));
        assertThat(page.locator(".filing-desk .alert-warning")).containsText("请按下面的校验结果改正");
        Chromium.shoot(page, "filer-findings");
        page.locator("button:text-is('定位')").first().click();
        Locator wrong = page.locator(".grid-error").first();
        wrong.waitFor();
        Chromium.shoot(page, "filer-grid");
        page.click("text=返回“校验结果”");
        page.locator("button:text-is('定位')").first().click();
        page.locator(".grid-cursor").waitFor();
        int errors = page.locator(".grid-error").count();
        assertThat(errors).isPositive();

        for (int i = 0; i < errors; i++) {
            page.locator(".grid-error").first().click();
            page.keyboard().type("机械工程" + i);
            page.keyboard().press("Enter");
            assertThat(page.locator(".grid-error")).hasCount(errors - i - 1);
        }
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-desk .alert-success")).containsText("已保存为版本2");
        Chromium.shoot(page, "filer-corrected");
        assertThat(story.submissions.latest(majors.id()).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void rowsAreAddedAndDeletedInTheGrid() {
        story.uploads(majors);
        int rows = story.sample(majors).size();
        Page page = desk();
        page.click(".filing-tabs >> text='数据'");
        page.locator(".tabulator-row").first().waitFor();
        page.click("text=添加一行");
        page.click("text=添加一行");
        assertThat(page.locator(".filing-content")).containsText("2行有未保存的修改");
        for (int i = 0; i < 2; i++) {
            page.locator(".tabulator-row")
                    .nth(rows + i)
                    .locator("[tabulator-field=c0]")
                    .click();
            page.keyboard().type("9990" + i);
            page.keyboard().press("Enter");
        }
        page.locator(".tabulator-row").first().locator("input[type=checkbox]").check();
        page.click("text=删除选中的行");
        assertThat(page.locator(".filing-content")).containsText("3行有未保存的修改");
        Chromium.shoot(page, "filer-rows");
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-upload .alert")).containsText("已保存为版本2：" + (rows + 1) + "行");
    }

    @Test
    void correctionsAreMadePastedAndSavedByKeyboard() {
        story.uploads(majors);
        Page page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
        page.focus(".tabulator-tableholder");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("机械设计制造");
        page.keyboard().press("Enter");
        Desk.pastes(page, "甲专业\n乙专业\n");
        assertThat(page.locator(".filing-content")).containsText("3行有未保存的修改");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".filing-upload .alert")).containsText("已保存为版本2");
        assertThat(story.submissions.rows(story.submissions.latest(majors.id()).orElseThrow()).stream()
                        .limit(3)
                        .map(row -> row.value("校内专业名称")))
                .containsExactly("机械设计制造", "甲专业", "乙专业");
    }

    @Test
    void anUploadIsCancelled() {
        Page page = desk();
        AtomicBoolean stuck = new AtomicBoolean(true);
        page.route("**/workbook", route -> {
            if (!stuck.get()) {
                route.resume();
            }
        });
        uploads(page, WorkbookWriter.write(story.table(majors), story.sample(majors)));
        Chromium.shoot(page, "filer-uploading");
        page.click("button:text-is('取消')");
        assertThat(page.locator(".filing-upload")).containsText("已取消上传");
        assertThat(story.submissions.latest(majors.id())).isEmpty();
        stuck.set(false);
        uploads(page, WorkbookWriter.write(story.table(majors), story.sample(majors)));
        assertThat(page.locator(".filing-upload .alert")).containsText("已保存为版本1");
    }

    @Test
    void aFileIsDroppedOnTheDesk() {
        Page page = desk();
        String workbook =
                Base64.getEncoder().encodeToString(WorkbookWriter.write(story.table(majors), story.sample(majors)));
        page.evaluate(
                """
                workbook => {
                  const files = new DataTransfer();
                  files.items.add(new File([Uint8Array.from(atob(workbook), c => c.charCodeAt(0))], '专业.xlsx'));
                  document.querySelector('.filing-upload').dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                }""",
                workbook);
        assertThat(page.locator(".filing-upload .alert")).containsText("已保存为版本1");
    }

    @Test
    void aTableOfOneRowIsAForm() {
        Submission land = story.assigned(majors.year(), "2-1", "104");
        ProcessInstance one = story.start("stage-2-collection", Map.of("year", majors.year(), "tableCode", "2-1"));
        story.completes(one, "state-requirements", "requirement", "要求");
        story.uploads(land);
        Page page = chromium.task(port, "jwc-filer", "表2-1");
        page.click("a:text-is('填报数据')");
        page.click(".filing-tabs >> text='数据'");
        page.fill(".single-field:has(label:text-is('总占地面积')) input", "不是数字");
        Chromium.shoot(page, "filer-single");
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-upload .alert")).containsText("已保存为版本2：1行");
        page.click(".filing-tabs >> text='数据'");
        assertThat(page.locator(".single-found")).not().hasCount(0);
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
        page.click(".filing-tabs >> text='校验结果'");
        page.locator("button:text-is('定位')").first().click();
        assertThat(page.locator(".single-field:has(label:text-is('总占地面积')) input"))
                .isFocused();
    }

    @Test
    void theHomePageAndEveryTabOfTheDeskHaveNoBarriers() {
        story.uploads(majors, Story.with(story.sample(majors), "校内专业名称", "长".repeat(600)));
        Page page = chromium.home(port, "jwc-filer");
        assertThat(Chromium.barriers(page, ".home-page")).isEmpty();
        Desk.open(page, "表1-4-1");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
        for (Locator tab : page.locator(".filing-tabs [role=tab]").all()) {
            tab.click();
            assertThat(page.locator(".filing-content")).not().containsText("正在加载");
            assertThat(Chromium.barriers(page, ".filing-content"))
                    .as(tab.textContent())
                    .isEmpty();
        }
    }

    @Test
    void theHomePageIsReadableOnAPhone() {
        Page page = chromium.home(port, "jwc-filer", 390, 844);
        Chromium.shoot(page, "filer-home-phone");
        Object overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
        assertThat(overflow).isEqualTo(false);
    }
}
