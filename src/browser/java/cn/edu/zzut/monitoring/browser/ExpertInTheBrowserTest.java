package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An expert's main way: looks at a locked table and pins comments to it; the unit answers each in its place. */
@SchoolTest
@InChromium
class ExpertInTheBrowserTest {

    @Autowired
    Story story;

    @Autowired
    Reviews reviews;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;
    ProcessInstance feedback;

    @BeforeEach
    void aLockedTableReachesItsExpert(Chromium chromium) {
        year = story.newYear();
        story.locked(story.assigned(year, "1-4-1", "104"), "jwc");
        feedback = story.start("stage-4-feedback", Map.of("year", year));
        story.completes(feedback, "assign-experts", "experts", List.of("expert2"));
        this.chromium = chromium;
    }

    private Page desk() {
        Page page = chromium.task(port, "expert2", "专家审核数据");
        page.click("a:text-is('填报数据')");
        page.click("button:text-is('查看')");
        return page;
    }

    private static void submit(Page page, int choice) {
        page.click("a:text-is('表单')");
        page.check("input[type=radio] >> nth=" + choice);
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
    }

    @Test
    void theExpertPinsACommentAndTheUnitAnswersItWhereItStands() {
        Page page = desk();
        assertThat(page.locator(".filing-desk").first()).containsText("与合格标准和上年对照");
        page.click(".filing-tabs >> text='数据'");
        page.locator(".tabulator-cell[tabulator-field=c1]").first().click();
        page.selectOption("select[aria-label=严重程度]", "SERIOUS");
        page.fill("input[aria-label=提出意见]", "与专业备案名称不一致");
        page.keyboard().press("Enter");
        assertThat(page.locator(".grid-note")).hasCount(1);
        Chromium.shoot(page, "expert-comment");
        submit(page, 1);
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.inFull())
                .isEqualTo("【严重】第2行“校内专业名称”：与专业备案名称不一致"));
        story.runJobs();

        Page unit = chromium.task(port, "jwc-filer", "核查确认");
        unit.click("a:text-is('填报数据')");
        unit.fill("input[aria-label=异议的理由]", "备案名称今年已变更");
        unit.click("button:text-is('有异议')");
        assertThat(unit.locator(".filing-content")).containsText("有异议：备案名称今年已变更");
        Chromium.shoot(unit, "unit-answer");
        assertThat(Chromium.barriers(unit, ".filing-desk")).isEmpty();
        submit(unit, 0);
        assertThat(story.open(feedback)).containsExactly("recheck");
    }

    @Test
    void theExpertMayAlsoWriteInTheForm() {
        Page page = desk();
        page.click("a:text-is('表单')");
        page.check("input[type=radio] >> nth=1");
        page.locator(".fjs-container textarea").first().fill("专业名称与备案不一致");
        page.locator(".fjs-form-field-select .fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item").first().click();
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.inFull())
                .isEqualTo("专业名称与备案不一致"));
    }
}
