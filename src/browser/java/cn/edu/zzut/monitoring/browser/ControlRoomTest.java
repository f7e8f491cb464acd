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
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office in Cockpit: sees where everything stands, who has it, and urges. */
@SchoolTest
@InChromium
class ControlRoomTest {

    private static final List<String> ROOMS =
            List.of("进展", "期限与日历", "校验与指标", "意见与整改", "报告与上报", "归档", "常态监测", "追责与表彰", "指标体系", "消息");

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
    void theMatrixIsFilteredByUnit() {
        isFilteredByUnit(controlRoom());
    }

    private static String heading(String room, int ofYear) {
        return List.of("指标体系", "消息").contains(room) ? room : ofYear + "年度　" + room;
    }

    /** From where the person is, by its link. */
    private static void opens(Page page, String room, int ofYear) {
        page.click(".office-nav a:text-is('" + room + "')");
        assertThat(page.locator(".office-room h3")).hasText(heading(room, ofYear));
        assertThat(page.locator("select[aria-label=年度] option:checked")).hasText(ofYear + "年度");
        assertThat(page.locator(".office-room")).not().containsText("正在加载");
        assertThat(page.locator(".office-room .alert-danger")).hasCount(0);
        assertThat(page.locator(".office-nav [aria-current=page]")).hasText(room);
    }

    @Test
    void everyRoomOpensForEveryYearAtAnAddressOfItsOwn() {
        Page page = controlRoom();
        for (int ofYear : List.of(year, 2025)) {
            page.selectOption("select[aria-label=年度]", new SelectOption().setLabel(ofYear + "年度"));
            for (String room : ROOMS) {
                opens(page, room, ofYear);
                assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
                Chromium.shoot(page, "office-" + ofYear + "-" + room);
            }
        }
        opens(page, "归档", 2025);
        assertThat(page.locator(".office-room")).containsText("在本系统启用前已经办结");
        page.goBack();
        assertThat(page.locator(".office-room h3")).hasText("消息");
        page.goForward();
        assertThat(page.locator(".office-room h3")).hasText("2025年度　归档");
        page.reload();
        assertThat(page.locator(".office-room h3")).hasText("2025年度　归档");
    }

    @Test
    void anIndicatorIsFollowedToItsRows() {
        for (String table : List.of("1-3", "1-4-1", "6-5-2")) {
            Submission submission = story.assigned(year, table, "104");
            story.submissions.begin(submission.id());
            story.uploads(submission);
        }
        Page page = controlRoom();
        opens(page, "校验与指标", year);
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
    void aSectionThatIsRefusedLeavesTheOthersAndIsAskedForAgain() {
        Page page = chromium.home(port, "office");
        answers(page, "**/api/accountability?*", 403, "{\"title\": \"没有权限\", \"detail\": \"请向评估督导处申请。\"}");
        answers(page, "**/api/indicators/highlights?*", 500, "{\"title\": \"系统错误\", \"errorId\": \"f3a9\"}");
        answers(page, "**/commendation", 502, "<html>bad gateway</html>");
        page.click("text=全校进展（Cockpit）");
        page.waitForSelector(".matrix");
        assertThat(page.locator(".office-room")).containsText("高等教育质量监测数据填报");
        page.click(".office-nav a:text-is('校验与指标')");
        assertThat(page.locator(".office-room .alert:has-text('错误编号：f3a9')")).hasCount(1);
        assertThat(page.locator(".office-room")).containsText("还没有做过");
        page.click(".office-nav a:text-is('追责与表彰')");
        assertThat(page.locator(".office-room .alert:has-text('请向评估督导处申请')")).hasCount(1);
        assertThat(page.locator(".office-room .alert")).hasCount(2);
        Chromium.shoot(page, "office-refused");
        page.unroute("**/api/accountability?*");
        page.click("button:text-is('重新加载“追责问责记录”')");
        assertThat(page.locator(".office-room")).containsText("本年度没有追责问责记录");
        assertThat(page.locator(".office-room .alert")).hasCount(1);
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        Page page = controlRoom();
        page.evaluate("() => { location.hash = '#/dashboard?room=archive&year=1999'; }");
        assertThat(page.locator(".office-room")).containsText("没有“1999”年度的填报");
        page.evaluate("() => { location.hash = '#/dashboard?room=cellar'; }");
        assertThat(page.locator(".office-room")).containsText("“cellar”不是这里的页面");
        opens(page, "归档", year);
    }
}
