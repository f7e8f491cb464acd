package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody has written and not sent yet is not lost, and never lands where it does not belong. */
@SchoolTest
@InChromium
class DraftsInTheBrowserTest {

    private static final String TABLE = "表1-4-1";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    Submission majors;

    @BeforeEach
    void aFilerHasUploaded(Chromium chromium) {
        majors = Filling.uploaded(story, story.newYear(), "1-4-1", "104");
        this.chromium = chromium;
    }

    private static void corrects(Page rows) {
        Desk.pastesIntoTheFirstRow(rows, "机械设计制造");
        assertThat(rows.locator(".filing-content")).containsText("1行有未保存的修改");
    }

    /** In another page of the same browser. */
    private Page comesBack(Page page) {
        Page again = page.context().newPage();
        page.close();
        return Desk.rows(Desk.open(Chromium.task(again, port, "jwc-filer", TABLE)));
    }

    @Test
    void correctionsOutliveALostNetworkAnEndedSessionAndAClosedPage() {
        Page page = Desk.rows(chromium, port, "jwc-filer", TABLE);
        Desk.pastesIntoTheFirstRow(page, "机械设计制造");
        page.context().setOffline(true);
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-content")).containsText("网络中断");
        page.context().setOffline(false);
        page.context().clearCookies();
        page.click("text=保存为新版本");
        assertThat(page.locator(".filing-content")).containsText("登录已过期");
        Chromium.shoot(page, "filer-session-ended");

        Page again = page.context().newPage();
        page.close();
        Chromium.signIn(again, port, "jwc-filer");
        areHeldBackFromWhatIsHandedInTogether(again);
        again.click(".routine a:has-text('打开这张表')");
        Requests.areAnswered(again);
        again.waitForSelector(".filing-tabs");
        Desk.rows(again);
        assertThat(again.locator(".filing-content")).containsText("已恢复上次没有保存的1行修改");
        again.click("text=保存为新版本");
        assertThat(again.locator(".filing-desk .alert:has-text('已保存为版本')")).containsText("已保存为版本2");
    }

    private static void areHeldBackFromWhatIsHandedInTogether(Page home) {
        home.click(".routine summary");
        home.check("input[aria-label='选择全部']");
        assertThat(home.locator(".routine tbody input")).isDisabled();
        assertThat(home.locator(".routine tbody input")).not().isChecked();
        assertThat(home.locator(".routine tbody")).containsText("没有保存的修改");
        Chromium.shoot(home, "hand-in-held-back");
    }

    @Test
    void correctionsOfAnOlderVersionAreShownAndNotAppliedAndOthersGivenUp() {
        Page page = Desk.rows(chromium, port, "jwc-filer", TABLE);
        corrects(page);
        story.uploads(majors);
        page = comesBack(page);
        assertThat(page.locator(".filing-content")).containsText("上次在版本1上的修改没有保存");
        assertThat(page.locator(".filing-content")).containsText("第2行“校内专业名称”改为“机械设计制造”");
        assertThat(page.locator("button:text-is('保存为新版本')")).isDisabled();
        Chromium.shoot(page, "filer-outdated-draft");

        page.click("text=放弃这些修改");
        corrects(page);
        theFormDoesNotLeaveThemOut(page);
        page = comesBack(page);
        assertThat(page.locator(".filing-content")).containsText("已恢复上次没有保存的1行修改");
        page.click("text=放弃这些修改");
        assertThat(page.locator(".filing-content")).not().containsText("已恢复");
        assertThat(page.locator(".tabulator-row").first()).not().containsText("机械设计制造");
        assertThat(page.locator("button:text-is('保存为新版本')")).isDisabled();
    }

    private void theFormDoesNotLeaveThemOut(Page page) {
        page.click("a:text-is('表单')");
        page.check(".fjs-form label:has-text('谁填报，谁负责') input");
        page.click("button[ng-click='complete()']");
        assertThat(page.locator(".fjs-container")).containsText("不会随提交报送");
        Chromium.shoot(page, "filer-form-unsaved");
        assertThat(story.fresh(majors).state().isOpen()).isTrue();
    }

    @Test
    void anAnswerInAFormOutlivesAnEndedSession() {
        story.assigned(majors.year(), "2-1", "104");
        story.start("stage-2-collection", Map.of("year", majors.year(), "tableCode", "2-1"));
        Page page = chromium.task(port, "jwc-filer", "表2-1");
        page.locator(".fjs-container textarea").first().fill("按建筑物产权证填报，含租用");
        page.context().clearCookies();
        page.click("a:text-is('流程图')");
        page.waitForSelector("input[type=password]");
        page.fill("input[type=text]", "jwc-filer");
        page.fill("input[type=password]", "demo");
        page.click("button[type=submit]");
        page.click("a:text-is('表单')");
        assertThat(page.locator(".fjs-container textarea").first()).hasValue("按建筑物产权证填报，含租用");
    }
}
