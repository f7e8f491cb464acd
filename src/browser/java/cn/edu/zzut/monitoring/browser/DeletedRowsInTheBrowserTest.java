package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No click loses rows: what is not seen is not deleted, what is deleted can be taken back, what is lost is not green. */
@SchoolTest
@InChromium
class DeletedRowsInTheBrowserTest {

    private static final String ALL = ".tabulator-header input[type=checkbox]";

    private static final String FILTER = ".tabulator-col[tabulator-field=c1] input[type=search]";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @Test
    void whatAFilterHidesStaysAndAnEmptyTableIsNotGreenAndCanBeTakenBack(Chromium chromium) {
        Submission majors = Filling.uploaded(story, story.newYear(), "1-4-1", "104");
        int rows = story.sample(majors).size();
        Page page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
        deletesWhatTheFilterShows(page, rows);
        takesTheDeletionBack(page, rows);
        savesAnEmptyTable(page);
        page.click(".filing-tabs >> text='版本'");
        page.click("text=恢复为新版本");
        assertThat(page.locator(".filing-desk .alert-success:has-text('已保存为版本')"))
                .containsText("已保存为版本3：" + rows + "行");
    }

    private static void deletesWhatTheFilterShows(Page page, int rows) {
        page.locator(FILTER).pressSequentially("自动化");
        assertThat(page.locator(".tabulator-row")).hasCount(rows / 2);
        page.locator(ALL).click();
        page.click("text=删除选中的行");
        assertThat(page.locator(".filing-content")).containsText("已删除" + rows / 2 + "行");
        page.locator(FILTER).press("Control+A");
        page.locator(FILTER).press("Backspace");
        assertThat(page.locator(".tabulator-row")).hasCount(rows - rows / 2);
        Chromium.shoot(page, "filer-deleted-rows");
    }

    private static void takesTheDeletionBack(Page page, int rows) {
        page.click("text=撤销删除");
        assertThat(page.locator(".filing-content")).containsText("已撤销删除");
        assertThat(page.locator(".tabulator-row")).hasCount(rows);
        assertThat(page.locator("button:text-is('保存为新版本')")).isDisabled();
    }

    private static void savesAnEmptyTable(Page page) {
        page.locator(ALL).click();
        assertThat(page.locator(".tabulator-row.tabulator-selected"))
                .hasCount(page.locator(".tabulator-row").count());
        page.click("text=删除选中的行");
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-desk .alert-warning:has-text('没有任何数据')")
                        .first())
                .isVisible();
        Chromium.shoot(page, "filer-empty-version");
    }
}
