package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office in Cockpit: sees where everything stands, who has it, and urges. */
@SchoolTest
@InChromium
class ControlRoomTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;

    int year;

    @BeforeEach
    void twoCollegesFillATable(Chromium chromium) {
        year = story.newYear();
        Filling.of(story, year, "4-2", "104", "201", "202");
        this.chromium = chromium;
    }

    private Page controlRoom() {
        Page page = chromium.application(port, "office", "cockpit");
        page.waitForSelector(".matrix");
        return page;
    }

    @Test
    void aCellLeadsToWhoHasItAndTheOfficeUrgesAndTheInstanceSaysWhoHasItToo() {
        Page page = controlRoom();
        assertThat(page.locator(".matrix-cell.state-filling")).not().hasCount(0);
        page.locator(".matrix td .state-filling").first().click();
        assertThat(page.locator("[aria-label=单元格详情]")).containsText("在谁手里");
        page.click("[aria-label=单元格详情] button:text-is('催办')");
        assertThat(page.locator("[aria-label=单元格详情]")).containsText("已催办1人1项任务");
        Chromium.shoot(page, "office-matrix");
        page.click("[aria-label=单元格详情] a:text-is('流程实例')");
        page.waitForURL("**/process-instance/**");
        assertThat(page.locator("body")).containsText("流程业务编号");
        Chromium.shoot(page, "office-process-instance");
        page.click("a:text-is('办理情况')");
        assertThat(page.locator(".filing-desk")).containsText("1项任务正在办理");
        assertThat(page.locator(".filing-desk")).containsText("表4-2的办理经过");
        Chromium.shoot(page, "office-instance-tab");
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/processes");
        page.click("a:text-is('协助单位填报')");
        page.click("a:text-is('办理情况')");
        assertThat(page.locator(".filing-desk")).containsText("2项任务正在办理");
        assertThat(page.locator(".filing-desk")).containsText("催办");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
    }

    private static void isFilteredByUnit(Page page) {
        int all = page.locator(".matrix thead th").count();
        page.selectOption("select[aria-label=单位]", "201");
        assertThat(page.locator(".matrix thead th").count()).isLessThan(all);
        assertThat(page.locator(".matrix thead")).containsText("机械工程学院");
    }

    @Test
    void theControlRoomHasNoBarriersAndIsFilteredByUnit() {
        Page page = controlRoom();
        for (String section : List.of("日期调整记录、提醒日与工作日历", "值得关注的监测指标", "监测指标：学校", "追责问责记录", "逐表进展、办理经过与日期调整", "指标体系")) {
            page.locator("summary:has-text('" + section + "')").first().click();
        }
        page.locator("h5:text-is('工作日历')").waitFor();
        page.locator("h4:has-text('最近的邮件')").waitFor();
        assertThat(page.locator(".filing-desk")).containsText("条规则；");
        assertThat(page.locator(".filing-desk")).not().containsText("正在加载");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
        isFilteredByUnit(page);
    }

    @Test
    void anIndicatorIsFollowedToItsRows() {
        for (String table : List.of("1-3", "1-4-1", "6-5-2")) {
            Submission submission = story.assigned(year, table, "104");
            story.submissions.begin(submission.id());
            story.uploads(submission);
        }
        Page page = controlRoom();
        page.locator("summary:has-text('监测指标：学校')").click();
        page.click("button:text-is('学院')");
        assertThat(page.locator("select[aria-label=看哪个学院或专业]")).containsText("机械工程学院");
        Locator degrees = page.locator("tr:has(td:text-is('学位授予率'))");
        assertThat(degrees).containsText("/2");
        degrees.locator("button:text-is('数据来源')").click();
        assertThat(page.locator(".filing-trace")).containsText("授予学位 / 应届毕业 * 100");
        assertThat(page.locator(".filing-trace")).containsText("第1版，尚未锁定");
        Chromium.shoot(page, "office-indicators");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
    }

    private static void answers(Page page, String path, int status, String problem) {
        page.route(
                path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody(problem)));
    }

    @Test
    void aSectionThatIsRefusedLeavesTheOthers() {
        Page page = chromium.home(port, "office");
        answers(page, "**/api/accountability?*", 403, "{\"title\": \"没有权限\", \"detail\": \"请向评估督导处申请。\"}");
        answers(page, "**/api/indicators/highlights?*", 500, "{\"title\": \"系统错误\", \"errorId\": \"f3a9\"}");
        answers(page, "**/commendation", 502, "<html>bad gateway</html>");
        page.click("text=全校进展（Cockpit）");
        page.waitForSelector(".matrix");
        assertThat(page.locator(".filing-desk .alert:has-text('请向评估督导处申请')")).hasCount(1);
        assertThat(page.locator(".filing-desk .alert:has-text('错误编号：f3a9')")).hasCount(1);
        assertThat(page.locator(".filing-desk .alert")).hasCount(3);
        assertThat(page.locator(".filing-desk h3")).containsText("高等教育质量监测数据填报");
        assertThat(page.locator(".filing-desk")).containsText("还没有做过");
        Chromium.shoot(page, "office-refused");
    }
}
