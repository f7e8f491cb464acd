package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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

    Chromium chromium;
    int year;

    @BeforeEach
    void aNewYear(Chromium chromium) {
        year = story.newYear();
        this.chromium = chromium;
    }

    private Submission filledIn(String table) {
        Submission submission = story.assigned(year, table, "104");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.uploads(submission);
        return submission;
    }

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
    void rangesAreFilledAndWhatIsPastedPastTheEndBecomesRows() {
        Submission majors = filledIn("1-4-1");
        List<TableRow> before = story.sample(majors);
        Page page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
        Locator rows = page.locator(".tabulator-row");
        name(rows.first()).click();
        page.keyboard().type("甲专业");
        presses(page, "Enter", "ArrowUp", "Shift+ArrowDown", "Control+d");
        assertThat(name(rows.nth(1))).hasText("甲专业");

        name(rows.last()).click();
        Desk.pastes(page, "乙专业\n丙专业\n丁专业\n");
        assertThat(page.locator(".filing-content")).containsText("已在末尾添加2行");
        Chromium.shoot(page, "filer-pasted");
        presses(page, "End");
        Desk.pastes(page, "末\t多");
        assertThat(page.locator(".filing-content")).containsText("右边超出本表的1格没有粘贴");
        presses(page, "Control+z", "Control+s");
        assertThat(page.locator(".filing-upload .alert")).containsText("已保存为版本2：" + (before.size() + 2) + "行");
        assertThat(names(majors)).startsWith("甲专业", "甲专业").endsWith("乙专业", "丙专业", "丁专业");
    }

    @Test
    void everythingThatIsNotSavedIsTakenBackAndDoneAgain() {
        Submission majors = filledIn("1-4-1");
        int count = story.sample(majors).size();
        Page page = Desk.rows(chromium, port, "jwc-filer", "表1-4-1");
        Locator rows = page.locator(".tabulator-row");
        String first = name(rows.first()).innerText();
        name(rows.first()).click();
        page.keyboard().type("甲专业");
        presses(page, "Enter");
        page.click("text=删除选中的行");
        assertThat(rows).hasCount(count - 1);
        page.click("text=添加一行");
        assertThat(rows).hasCount(count);

        name(rows.first()).click();
        presses(page, "Control+z", "Control+z", "Control+z");
        assertThat(rows).hasCount(count);
        assertThat(name(rows.first())).hasText(first);
        assertThat(page.locator("button:text-is('保存为新版本')")).isDisabled();
        presses(page, "Control+y");
        assertThat(name(rows.first())).hasText("甲专业");
        page.click("button:text-is('重做')");
        assertThat(rows).hasCount(count - 1);
        Chromium.shoot(page, "filer-redone");
    }

    @Test
    void aFormOfOneRowHelpsWhereOneTypes() {
        story.reportedLastYear(year, "2-1", "104", rows -> Story.with(rows, "总占地面积", "123456"));
        filledIn("2-1");
        Page page = Desk.open(chromium.task(port, "jwc-filer", "表2-1"));
        page.click(".filing-tabs >> text='数据'");
        Locator land = page.locator(".single-field:has(label:text-is('总占地面积'))");
        assertThat(land).containsText("上年：123456");
        assertThat(land.locator(".column-required")).hasCount(1);
        page.fill(".single-field:has(label:text-is('占地面积学校产权')) input", "10.5");
        page.fill(".single-field:has(label:text-is('占地面积非学校产权')) input", "2");
        assertThat(land).containsText("现在合计12.5");
        land.locator("button:text-is('填入')").click();
        assertThat(land.locator("input")).hasValue("12.5");
        Chromium.shoot(page, "filer-single-help");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
    }
}
