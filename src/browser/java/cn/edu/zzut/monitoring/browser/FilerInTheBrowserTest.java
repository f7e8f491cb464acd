package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A filer's main way: from the home page to the desk, upload, correct what was found, look at it again. */
@SchoolTest
@InChromium
class FilerInTheBrowserTest {

    private static final String NAME = "校内专业名称";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    Submission majors;

    @BeforeEach
    void aFilerHasATask(Chromium chromium) {
        majors = Filling.of(story, story.newYear(), "1-4-1", "104").submission();
        this.chromium = chromium;
    }

    private byte[] workbook(List<TableRow> rows) {
        return WorkbookWriter.write(story.table(majors), rows);
    }

    private List<TableRow> tooLong() {
        return Story.with(story.sample(majors), NAME, "长".repeat(600));
    }

    private static void uploads(Page page, byte[] workbook) {
        page.locator(".filing-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "专业.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
    }

    @Test
    void fromTheHomePageToACorrectedTable() {
        Page page = chromium.home(port, "jwc-filer");
        Chromium.shoot(page, "filer-home");
        assertThat(page.locator(".home-page")).containsText("轮到您的任务：1项");
        Desk.open(page, "表1-4-1");
        cancelsAnUpload(page);
        uploads(page, workbook(tooLong()));
        assertThat(page.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本1");
        assertThat(page.locator(".filing-desk .alert-warning")).containsText("请按“校验结果”改正");
        Chromium.shoot(page, "filer-findings");
        correctsWhereItWasFound(page);
        assertThat(page.locator(".filing-desk .alert-success")).containsText("已保存为版本2");
        Chromium.shoot(page, "filer-corrected");
        assertThat(story.submissions.latest(majors.id()).orElseThrow().number()).isEqualTo(2);
        drops(page, workbook(story.sample(majors)));
        assertThat(page.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本3");
    }

    private void cancelsAnUpload(Page page) {
        AtomicBoolean stuck = new AtomicBoolean(true);
        page.route("**/workbook", route -> {
            if (!stuck.get()) {
                route.resume();
            }
        });
        uploads(page, workbook(story.sample(majors)));
        Chromium.shoot(page, "filer-uploading");
        page.click("button:text-is('取消')");
        assertThat(page.locator(".filing-upload")).containsText("已取消上传");
        assertThat(story.submissions.latest(majors.id())).isEmpty();
        stuck.set(false);
    }

    private static void correctsWhereItWasFound(Page page) {
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
    }

    private static void drops(Page page, byte[] workbook) {
        page.evaluate(
                """
                workbook => {
                  const files = new DataTransfer();
                  files.items.add(new File([Uint8Array.from(atob(workbook), c => c.charCodeAt(0))], '专业.xlsx'));
                  document.querySelector('.filing-upload').dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                }""",
                Base64.getEncoder().encodeToString(workbook));
    }

    @Test
    void rowsAreCorrectedAndPastedByKeyboardAddedAndDeleted() {
        story.uploads(majors);
        Page page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
        correctsAndPastesByKeyboard(page);
        page.keyboard().press("Control+s");
        assertThat(page.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本2");
        assertThat(story.submissions.rows(story.submissions.latest(majors.id()).orElseThrow()).stream()
                        .limit(3)
                        .map(row -> row.value(NAME)))
                .containsExactly("机械设计制造", "甲专业", "乙专业");

        int rows = story.sample(majors).size();
        addsTwoRowsAndDeletesOne(Desk.rows(page), rows);
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本3：" + (rows + 1) + "行");
    }

    private static void correctsAndPastesByKeyboard(Page page) {
        page.focus(".tabulator-tableholder");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("机械设计制造");
        page.keyboard().press("Enter");
        Desk.pastes(page, "甲专业\n乙专业\n");
        assertThat(page.locator(".filing-content")).containsText("3行有未保存的修改");
    }

    private static void addsTwoRowsAndDeletesOne(Page page, int rows) {
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
    }

    @Test
    void aTableOfOneRowIsAFormThatHelpsWhereOneTypes() {
        story.reportedLastYear(majors.year(), "2-1", "104", rows -> Story.with(rows, "总占地面积", "123456"));
        Filling.uploaded(story, majors.year(), "2-1", "104");
        Page page = Desk.open(chromium.task(port, "jwc-filer", "表2-1"));
        page.click(".filing-tabs >> text='数据'");
        isHelped(page);
        page.fill(".single-field:has(label:text-is('总占地面积')) input", "不是数字");
        Chromium.shoot(page, "filer-single");
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本2：1行");
        page.click(".filing-tabs >> text='数据'");
        assertThat(page.locator(".single-found")).not().hasCount(0);
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
        page.click(".filing-tabs >> text='校验结果'");
        page.locator("button:text-is('定位')").first().click();
        assertThat(page.locator(".single-field:has(label:text-is('总占地面积')) .single-number"))
                .isFocused();
    }

    private static void isHelped(Page page) {
        Locator land = page.locator(".single-field:has(label:text-is('总占地面积'))");
        assertThat(land).containsText("上年：123456");
        assertThat(land.locator(".column-required")).hasCount(1);
        page.fill(".single-field:has(label:text-is('占地面积学校产权')) input", "10.5");
        page.fill(".single-field:has(label:text-is('占地面积非学校产权')) input", "2");
        assertThat(land).containsText("现在合计12.5");
        land.locator("button:text-is('填入')").click();
        assertThat(land.locator(".single-number")).hasValue("12.5");
        Chromium.shoot(page, "filer-single-help");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
    }

    @Test
    void theHomePageAndEveryTabOfTheDeskHaveNoBarriers() {
        story.uploads(majors, tooLong());
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
}
