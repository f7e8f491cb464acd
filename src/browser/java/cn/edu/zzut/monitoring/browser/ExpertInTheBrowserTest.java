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

    private static void concludes(Page page) {
        page.check("input[type=radio] >> nth=3");
        page.locator(".fjs-container textarea").last().fill("时间所限");
    }

    private static void submit(Page page, int choice) {
        page.click("a:text-is('表单')");
        page.check("input[type=radio] >> nth=" + choice);
        if (page.locator("text=审核结论").count() > 0) {
            concludes(page);
        }
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
        page.selectOption("select[aria-label=类别]", "COUNTED_OTHERWISE");
        page.fill("input[aria-label=提出意见]", "与专业备案名称不一致");
        page.keyboard().press("Enter");
        assertThat(page.locator(".grid-note")).hasCount(1);
        Chromium.shoot(page, "expert-comment");
        submit(page, 1);
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.inFull())
                .isEqualTo("【严重】【口径不一】第2行“校内专业名称”：与专业备案名称不一致"));
        story.runJobs();

        Page unit = chromium.task(port, "jwc-filer", "核查确认");
        unit.click("a:text-is('填报数据')");
        unit.fill("input[aria-label=异议的理由]", "备案名称今年已变更");
        unit.click("button:text-is('有异议')");
        assertThat(unit.locator(".filing-content")).containsText("有异议：备案名称今年已变更");
        Chromium.shoot(unit, "unit-answer");
        assertThat(Chromium.barriers(unit, ".filing-desk")).isEmpty();
        submit(unit, 0);
        assertThat(story.open(feedback)).containsExactly("approve-answer");

        Page own = chromium.home(port, "expert2");
        assertThat(own.locator("text=我的意见（1，未办结1）")).isVisible();
        assertThat(own.locator("body")).containsText("教务处负责人（审核答复）");
        Chromium.shoot(own, "own-comments");
    }

    @Test
    void theExpertTicksTheSampleAndWhatMachinesHadChecked() {
        Page page = desk();
        page.click(".filing-tabs >> text='抽样与核对'");
        assertThat(page.locator(".filing-content")).containsText("机器先行核对的常见不一致");
        assertThat(page.locator(".filing-content")).containsText("抽样：全部查看（不足50行）");
        Chromium.shoot(page, "expert-sample");
        assertThat(Chromium.barriers(page, ".filing-content")).isEmpty();
        page.locator("button:text-is('已核实无问题')").first().click();
        assertThat(page.locator(".filing-content")).containsText("核对项已处理1/");
        page.locator("input[aria-label$='行已看']").first().check();
        assertThat(page.locator(".filing-content")).containsText("抽样已看1/");
        page.locator("summary:text-is('提意见')").last().click();
        page.locator("textarea[aria-label='意见'] >> visible=true").last().fill("请说明");
        page.locator("button:text-is('提出意见') >> visible=true").last().click();
        assertThat(page.locator(".filing-content")).containsText("核对项已处理2/");
        page.click(".filing-tabs >> text='数据'");
        assertThat(page.locator(".grid-sampled").first()).isVisible();
        Chromium.shoot(page, "expert-sampled-rows");
    }

    @Test
    void theOfficeSeesAndMovesTheExpertsTables() {
        Page page = chromium.window(port, "office");
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/dashboard?room=expert-review&year="
                + year);
        assertThat(page.locator("body")).containsText("专家审核汇总");
        assertThat(page.locator("body")).containsText("须回避");
        page.locator("summary:text-is('改派')").first().click();
        Chromium.shoot(page, "expert-tables");
        page.click("summary:text-is('专家的专长')");
        page.locator(".expert-fields input").first().check();
        page.locator("details:has(.expert-fields) button:text-is('保存')").first().click();
        assertThat(page.locator("details:has(.expert-fields)")).containsText("已保存。");
        Chromium.shoot(page, "expert-fields");
        page.fill("input[aria-label=改派的原因]", "专家因病不能参加");
        page.locator("details[open] input[type=checkbox]:checked").first().uncheck();
        page.locator("button:text-is('改派')").first().click();
        assertThat(page.locator("body")).containsText("没有专家审核，请至少指定一位");
    }

    @Test
    void theExpertMayAlsoWriteInTheForm() {
        Page page = desk();
        page.click("a:text-is('表单')");
        page.check("input[type=radio] >> nth=1");
        page.locator(".fjs-container textarea").first().fill("专业名称与备案不一致");
        page.locator(".fjs-form-field-select .fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item").first().click();
        concludes(page);
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.inFull())
                .isEqualTo("专业名称与备案不一致"));
    }
}
