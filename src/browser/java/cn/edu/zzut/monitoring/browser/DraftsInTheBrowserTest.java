package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
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
        int year = story.newYear();
        majors = story.assigned(year, "1-4-1", "104");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-4-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.uploads(majors);
        this.chromium = chromium;
    }

    /** A page of the same browser, signed in anew, after the filer has corrected a cell and left. */
    private Page comesBackAfterCorrecting() {
        Page page = Desk.rows(chromium, port, "jwc-filer", TABLE);
        Desk.pastesIntoTheFirstRow(page, "机械设计制造");
        assertThat(page.locator(".filing-content")).containsText("1行有未保存的修改");
        Page again = page.context().newPage();
        page.close();
        return again;
    }

    private Page rowsAgain(Page again) {
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
        Desk.rows(Desk.open(again, TABLE));
        assertThat(again.locator(".filing-content")).containsText("已恢复上次没有保存的1行修改");
        again.click("text=保存为新版本");
        assertThat(again.locator(".filing-upload .alert")).containsText("已保存为版本2");
    }

    @Test
    void correctionsAreGivenUp() {
        Page again = rowsAgain(comesBackAfterCorrecting());
        again.click("text=放弃这些修改");
        assertThat(again.locator(".filing-content")).not().containsText("已恢复");
        assertThat(again.locator(".tabulator-row").first()).not().containsText("机械设计制造");
        assertThat(again.locator("button:text-is('保存为新版本')")).isDisabled();
    }

    @Test
    void correctionsOfAnOlderVersionAreShownAndNotApplied() {
        Page again = comesBackAfterCorrecting();
        story.uploads(majors);
        rowsAgain(again);
        assertThat(again.locator(".filing-content")).containsText("上次在版本1上的修改没有保存");
        assertThat(again.locator(".filing-content")).containsText("第2行“校内专业名称”改为“机械设计制造”");
        assertThat(again.locator("button:text-is('保存为新版本')")).isDisabled();
        Chromium.shoot(again, "filer-outdated-draft");
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
