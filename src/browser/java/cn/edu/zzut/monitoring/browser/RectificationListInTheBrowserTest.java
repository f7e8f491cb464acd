package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.NationalPlatform;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office goes through what is proposed for rectification, publishes it, and finds it in the register. */
@SchoolTest
@InChromium
class RectificationListInTheBrowserTest {

    private static final PersonId EXPERT = new PersonId("expert1");
    private static final PersonId LEAD = new PersonId("xxb-lead");
    private static final TableCode LAND = new TableCode("2-1");

    @Autowired
    Story story;

    @Autowired
    Reviews reviews;

    @Autowired
    Assignments assignments;

    @Autowired
    Rectifications rectifications;

    @LocalServerPort
    int port;

    @Test
    void aProposalIsRewrittenPublishedAndKeepsItsSource(Chromium chromium) {
        int year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        assignments.assign(year, Map.of(LAND, Division.whole(EXPERT)));
        reviews.draft(
                year,
                LAND,
                new UnitCode("101"),
                EXPERT,
                new Problem("面积口径不一", CommentSeverity.ORDINARY, false, new Place(1, 0, "占地面积")));
        reviews.raise(year, EXPERT);
        reviews.acceptRest(year, LAND, LEAD);
        ProcessInstance approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        Page review = chromium.task(port, "office", "编制年度分析报告");
        review.getByLabel("第1版草稿（系统，").check();
        Chromium.shoot(review, "office-analysis-report");
        review.click("button:text-is('提交')");
        assertThat(review.locator("body")).containsText("没有符合条件的任务");
        story.meetingDecides(approval, "agreed");
        new NationalPlatform(new Browser(port, "office"), year).takesEverything();
        story.completes(approval, "record-receipt", "decision", "complete");
        Page page = chromium.task(port, "office", "发布整改任务清单");
        page.click("a:text-is('填报数据')");
        assertThat(page.locator(".rectification-list")).containsText("还没有处理1项");
        page.click("button:text-is('列入清单')");
        page.getByLabel("存在的问题").fill("占地面积口径与往年不一致");
        Chromium.shoot(page, "office-rectification-list");
        page.click("button:text-is('保存')");
        assertThat(page.locator(".rectification-list")).containsText("清单现有1项");
        assertThat(Chromium.barriers(page, ".filing-desk")).isEmpty();
        page.click("a:text-is('表单')");
        page.getByLabel("都已逐项处理，发布清单").check();
        page.click("button:text-is('提交')");
        assertThat(page.locator("body")).containsText("没有符合条件的任务");
        assertThat(rectifications.ofYear(year)).singleElement().satisfies(item -> {
            assertThat(item.problem()).isEqualTo("占地面积口径与往年不一致");
            assertThat(item.cause())
                    .isEqualTo(Cause.review(
                            "2-1",
                            "占地面积",
                            String.valueOf(reviews.ofYear(year).get(0).id())));
        });
        theUnitReportsOnIt(chromium);
        Page register = chromium.window(port, "office");
        register.navigate("http://localhost:" + port
                + "/camunda/app/cockpit/default/#/dashboard?room=rectifications&year=" + year);
        assertThat(register.locator(".office-room")).containsText("占地面积口径与往年不一致");
        assertThat(register.locator(".office-room")).containsText("整改任务清单已经发布");
        register.click("summary:text-is('办理经过、佐证和回头看')");
        assertThat(register.locator(".office-room")).containsText("已核对一半");
        assertThat(Chromium.barriers(register, ".filing-desk")).isEmpty();
        Chromium.shoot(register, "office-register");
    }

    private void theUnitReportsOnIt(Chromium chromium) {
        story.runJobs();
        Page measures = chromium.task(port, "xxb-head", "制定整改措施");
        measures.getByLabel("原因分析").fill("统计口径不一");
        measures.getByLabel("整改措施").fill("以不动产证为准，逐宗核对");
        Chromium.shoot(measures, "unit-rectification-measures");
        measures.click("button:text-is('提交')");
        assertThat(measures.locator("body")).containsText("没有符合条件的任务");
        story.completes(story.openTask("agree"), "decision", "approve");
        Page work = chromium.task(port, "xxb-head", "落实整改并申请销号");
        work.click("a:text-is('填报数据')");
        work.getByLabel("进度（%）").fill("50");
        work.getByLabel("进展说明").fill("已核对一半");
        work.click("button:text-is('登记进展')");
        assertThat(work.locator(".filing-desk")).containsText("登记进展50%");
        assertThat(Chromium.barriers(work, ".filing-desk")).isEmpty();
        Chromium.shoot(work, "unit-rectification");
    }
}
