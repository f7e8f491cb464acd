package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An expert's main way: looks at a locked table, pins a remark, and says in the form what is wrong. */
@SchoolTest
class ExpertInTheBrowserTest {

    @Autowired
    Story story;

    @Autowired
    Reviews reviews;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;

    @BeforeEach
    void aLockedTableReachesItsExpert() {
        year = story.newYear();
        Submission majors = story.assigned(year, "1-4-1", "104");
        story.submissions.begin(majors.id());
        story.uploads(majors);
        story.submissions.submit(majors.id(), "jwc-filer");
        story.submissions.approve(majors.id(), "jwc-head");
        story.submissions.lock(majors.id(), "jwc-head");
        var feedback = story.start("stage-4-feedback", Map.of("year", year));
        story.completes(feedback, "assign-experts", "experts", List.of("expert2"));
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void theExpertLooksPinsARemarkAndComments() {
        Page page = chromium.signIn(port, "expert2");
        page.click(".home-page a:has-text('专家审核数据')");
        page.click("a:text-is('填报数据')");
        page.click("button:text-is('查看')");
        page.click(".filing-tabs >> text='数据'");
        page.locator(".tabulator-cell[tabulator-field=c1]").first().click();
        page.fill("input[aria-label=批注]", "与专业备案名称不一致");
        page.click("button:text-is('批注') >> nth=-1");
        assertThat(page.locator(".grid-remark")).hasCount(1);
        Chromium.shoot(page, "expert-remark");

        page.click("a:text-is('表单')");
        page.check("input[type=radio] >> nth=1");
        page.locator(".fjs-container textarea").first().fill("专业名称与备案不一致");
        page.locator(".fjs-form-field-select .fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item").first().click();
        Chromium.shoot(page, "expert-comment");
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.problem())
                .isEqualTo("专业名称与备案不一致"));
    }
}
