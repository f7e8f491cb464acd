package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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

    Page page;
    int rows;

    @BeforeEach
    void aFilerSeesTheRows(Chromium chromium) {
        int year = story.newYear();
        Submission majors = story.assigned(year, "1-4-1", "104");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-4-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.uploads(majors);
        rows = story.sample(majors).size();
        page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
    }

    @Test
    void whatAFilterHidesIsNotDeletedAndTheRestCanBeTakenBack() {
        page.locator(FILTER).pressSequentially("工程技术");
        assertThat(page.locator(".tabulator-row")).hasCount(rows / 2);
        page.locator(ALL).click();
        page.click("text=删除选中的行");
        assertThat(page.locator(".filing-content")).containsText("已删除" + rows / 2 + "行");
        page.locator(FILTER).press("Control+A");
        page.locator(FILTER).press("Backspace");
        assertThat(page.locator(".tabulator-row")).hasCount(rows - rows / 2);
        Chromium.shoot(page, "filer-deleted-rows");

        page.click("text=撤销删除");
        assertThat(page.locator(".filing-content")).containsText("已撤销删除");
        assertThat(page.locator(".tabulator-row")).hasCount(rows);
        assertThat(page.locator("button:text-is('保存为新版本')")).isDisabled();
    }

    @Test
    void anEmptyTableIsNotGreenAndTheFormerVersionComesBack() {
        page.locator(ALL).click();
        page.click("text=删除选中的行");
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-upload .alert-warning")).containsText("没有任何数据");
        Chromium.shoot(page, "filer-empty-version");

        page.click(".filing-tabs >> text='版本'");
        page.click("text=恢复为新版本");
        assertThat(page.locator(".filing-upload .alert-success")).containsText("已保存为版本3：" + rows + "行");
    }
}
