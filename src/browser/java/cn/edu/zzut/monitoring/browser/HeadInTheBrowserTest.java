package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A head's main way: looks at the points of the audit, pins a remark to a cell; clean data are approved in one go. */
@SchoolTest
@InChromium
class HeadInTheBrowserTest {

    private static final String SUBMIT = "button[ng-click='complete()']";
    private static final String REFUSAL = ".page-notifications .alert-danger";

    @Autowired
    Story story;

    @Autowired
    Remarks remarks;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;

    @BeforeEach
    void twoPartsAreSubmitted(Chromium chromium) {
        year = story.newYear();
        HandedIn.of(story, year, "4-2", "104");
        HandedIn.of(story, year, "1-7-1", "101");
        this.chromium = chromium;
    }

    private Submission part(String table) {
        return story.submissions.assisting(year, new TableCode(table)).get(0);
    }

    @Test
    void theHeadDecidesWhereTheDataAreAndGoesOnToTheNext() {
        Page page = chromium.task(port, "x01-head", "表4-2");
        assertThat(page.locator(".filing-content")).containsText("合计与上年对比");
        page.check("[aria-label=审核] label:has-text('退回修改') input");
        page.fill("[aria-label=审核] textarea", "学时总数与培养方案不符");
        page.click(".filing-tabs >> text='数据'");
        page.click("a:text-is('表单')");
        page.click("a:text-is('填报数据')");
        assertThat(page.locator("[aria-label=审核] textarea")).hasValue("学时总数与培养方案不符");
        page.check("[aria-label=审核] label:has-text('审核通过') input");
        assertThat(page.locator("[aria-label=审核] textarea")).isHidden();
        page.check("[aria-label=审核] label:has-text('谁填报，谁负责') input");
        Chromium.shoot(page, "head-decides");
        page.click("[aria-label=审核] button:text-is('提交')");
        assertThat(page.locator(".filing-desk .alert-success")).containsText("已审核。下面是您要审核的下一份");
        assertThat(page.locator(".filing-desk h4").first()).containsText("表1-7-1");
        assertThat(part("4-2").state()).isEqualTo(SubmissionState.AUDITED);
    }

    @Test
    void theHeadSeesThePointsAndPinsRemarksToCellsWithAndWithoutAMouse() {
        Page page = chromium.task(port, "x01-head", "表4-2");
        assertThat(page.locator(".filing-content")).containsText("合计与上年对比");
        Chromium.shoot(page, "head-points");
        pinsARemarkByKeyboard(page);
        page.locator(".tabulator-cell[tabulator-field=c1]").first().click();
        page.fill("input[aria-label=批注]", "名称与批文不一致");
        page.click("button:text-is('批注') >> nth=-1");
        assertThat(page.locator(".grid-note")).hasCount(2);
        Chromium.shoot(page, "head-remark");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
    }

    private void pinsARemarkByKeyboard(Page page) {
        page.locator("[role=tab][aria-selected=true]").focus();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.waitForSelector(".tabulator-row");
        page.focus(".tabulator-tableholder");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".pin-line strong")).containsText("第3行");
        page.keyboard().press("Enter");
        page.keyboard().type("名称与批文不一致");
        page.keyboard().press("Enter");
        assertThat(page.locator(".grid-note")).hasCount(1);
        Chromium.shoot(page, "head-keyboard");
        assertThat(remarks.current(part("4-2").id())).singleElement().satisfies(remark -> assertThat(remark.row())
                .isEqualTo(3));
    }

    @Test
    void theHeadIsRefusedThinksBetterOfItAndApproves() {
        Page page = Desk.open(chromium.task(port, "x01-head", "表4-2"));
        page.click("a:text-is('表单')");
        page.click(".fjs-form label:has-text('退回修改')");
        page.click(SUBMIT);
        assertThat(page.locator(".fjs-form")).containsText("此项必填");
        assertThat(page.locator(REFUSAL)).containsText("任务未能提交");
        assertThat(page.locator(SUBMIT)).isDisabled();
        Chromium.shoot(page, "head-refused");
        page.click(".fjs-form label:has-text('审核通过')");
        assertThat(page.locator(REFUSAL)).hasCount(0);
        page.check(".fjs-form label:has-text('谁填报，谁负责') input");
        page.click(SUBMIT);
        assertThat(page.locator("ol.tasks-list")).not().containsText("表4-2");
        assertThat(part("4-2").state()).isEqualTo(SubmissionState.AUDITED);
    }

    @Test
    void cleanDataAreApprovedInOneGo() {
        Page page = chromium.home(port, "x01-head");
        page.click(".routine summary:has-text('可以一并审核的数据：2项')");
        assertThat(page.locator(".routine input:checked")).hasCount(0);
        assertThat(page.locator(".routine")).containsText("错误0项，异常0项");
        page.check("input[aria-label='选择全部']");
        page.check(".routine label:has-text('谁填报，谁负责') input");
        Chromium.shoot(page, "head-clean-audits");
        page.click("text=审核通过选中的数据");
        assertThat(page.locator(".home-page")).containsText("已办理2项");
        assertThat(part("4-2").state()).isEqualTo(SubmissionState.AUDITED);
    }
}
