package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table is filled in as in a spreadsheet: nothing that is pasted is dropped in silence, and all is taken back. */
@SchoolTest
@InChromium
class SpreadsheetInTheBrowserTest {

    private static final String NAME = "校内专业名称";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private static Locator name(Locator row) {
        return row.locator("[tabulator-field=c1]");
    }

    private static void presses(Page page, String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
    }

    private List<String> names(Submission submission) {
        return story.submissions.rows(story.submissions.latest(submission.id()).orElseThrow()).stream()
                .map(row -> row.value(NAME))
                .toList();
    }

    @Test
    void whatIsNotSavedIsTakenBackRangesAreFilledAndWhatIsPastedPastTheEndBecomesRows(Chromium chromium) {
        Submission majors = Filling.uploaded(story, story.newYear(), "1-4-1", "104");
        int count = story.sample(majors).size();
        Page page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
        takesEverythingBackAndDoesItAgain(page, count);
        takesEverythingBack(page, count);
        fillsARange(page);
        pastesPastTheEnd(page);
        presses(page, "Control+z", "Control+s");
        assertThat(page.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本2：" + (count + 2) + "行");
        assertThat(names(majors)).startsWith("甲专业", "甲专业").endsWith("乙专业", "丙专业", "丁专业");
    }

    private static void takesEverythingBackAndDoesItAgain(Page page, int count) {
        Locator rows = page.locator(".tabulator-row");
        String first = name(rows.first()).innerText();
        name(rows.first()).click();
        page.keyboard().type("甲专业");
        presses(page, "Enter");
        page.click("text=删除选中的行");
        assertThat(rows).hasCount(count - 1);
        page.click("text=添加一行");
        assertThat(rows).hasCount(count);

        takesEverythingBack(page, count);
        assertThat(name(rows.first())).hasText(first);
        presses(page, "Control+y");
        assertThat(name(rows.first())).hasText("甲专业");
        page.click("button:text-is('重做')");
        assertThat(rows).hasCount(count - 1);
        Chromium.shoot(page, "filer-redone");
    }

    private static void takesEverythingBack(Page page, int count) {
        name(page.locator(".tabulator-row").first()).click();
        presses(page, "Control+z", "Control+z", "Control+z");
        assertThat(page.locator(".tabulator-row")).hasCount(count);
        assertThat(page.locator("button:text-is('保存为新版本')")).isDisabled();
    }

    private static void fillsARange(Page page) {
        Locator rows = page.locator(".tabulator-row");
        name(rows.first()).click();
        page.keyboard().type("甲专业");
        presses(page, "Enter", "ArrowUp", "Shift+ArrowDown", "Control+d");
        assertThat(name(rows.nth(1))).hasText("甲专业");
    }

    private static void pastesPastTheEnd(Page page) {
        name(page.locator(".tabulator-row").last()).click();
        Desk.pastes(page, "乙专业\n丙专业\n丁专业\n");
        assertThat(page.locator(".filing-content")).containsText("已在末尾添加2行");
        Chromium.shoot(page, "filer-pasted");
        presses(page, "End");
        Desk.pastes(page, "末\t多");
        assertThat(page.locator(".filing-content")).containsText("右边超出本表的1格没有粘贴");
    }
}
