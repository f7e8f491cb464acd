package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator takes a workbook in, and has somebody leave. */
@SchoolTest
@InChromium
class AdministratorInTheBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void aFilerHasATaskOpen() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
    }

    private static void tries(Page page, RosterFile file) {
        page.setInputFiles("input[type=file][accept='.xlsx']", new FilePayload("名册.xlsx", XLSX, file.bytes()));
    }

    @Test
    void aWorkbookIsLookedAtBeforeItIsTakenIn(Chromium chromium) {
        Page page = chromium.home(port, "admin");
        tries(page, new RosterFile().row(RosterSheet.UNITS, "901", "", "学院"));
        assertThat(page.locator(".home-page")).containsText("有2处错误，没有导入");
        Chromium.shoot(page, "roster-errors");
        tries(page, new RosterFile().row(RosterSheet.UNITS, "901", "新学院", "教学科研单位"));
        assertThat(page.locator(".home-page")).containsText("试读完毕，还没有导入。将增加1项");
        page.click("button:has-text('导入“名册.xlsx”')");
        assertThat(page.locator(".home-page")).containsText("已登记：增加1项");
        Assertions.assertThat(Chromium.barriers(page, ".home-page")).isEmpty();
    }

    @Test
    void whoeverLeavesHandsTheOpenTasksOnInTheSameStep(Chromium chromium) {
        Page page = chromium.home(port, "admin");
        page.fill("input[type=search]", "x01-filer2");
        assertThat(page.locator("tr:has-text('x01-filer2')")).hasCount(1);
        page.fill("input[type=search]", "x01-filer");
        page.click("tr:has(td:text-is('x01-filer')) button");
        assertThat(page.locator(".home-page")).containsText("登记离岗并移交1项任务");
        Assertions.assertThat(Chromium.barriers(page, ".home-page")).isEmpty();
        Chromium.shoot(page, "roster-leaving");
        page.selectOption("select[aria-label='接办人']", "x01-filer2");
        page.click("button:has-text('登记离岗并移交1项任务')");
        assertThat(page.locator("[role=alert]:has-text('起离岗？')")).containsText("立即不能登录");
        page.click("[role=alert] button:text-is('确定')");
        assertThat(page.locator(".home-page")).containsText("起离岗，不再担任数据填报人");
        Assertions.assertThat(story.openTask("fill").getAssignee()).isEqualTo("x01-filer2");
    }
}
