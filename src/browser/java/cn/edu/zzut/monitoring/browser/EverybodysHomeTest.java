package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each role lands where its work is, comes back there from every application, and finds its guide. */
@SchoolTest
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverybodysHomeTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;

    /** Nobody of these stories does anything about them. */
    @BeforeAll
    void someTasksAreOpen(Chromium chromium) {
        int year = story.newYear();
        story.assigned(year, "2-1", "101");
        story.start("stage-2-collection", Map.of("year", year, "tableCode", "2-1"));
        this.chromium = chromium;
    }

    private Page comesHome(String application, String person) {
        if (application.equals("welcome")) {
            return chromium.home(port, person);
        }
        Page page = chromium.application(port, person, application);
        page.click(".home-link");
        return Chromium.whole(page);
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist, xxb-filer, 轮到您的任务：1项, 填报人使用指南",
        "welcome, xxb-head, 现在没有轮到您的任务, 单位负责人与数据负责人使用指南",
        "welcome, expert1, 现在没有轮到您的任务, 专家使用指南",
        "welcome, leader, 现在没有轮到您的任务, 分管校领导与校长办公会秘书使用指南",
        "welcome, archivist, 现在没有轮到您的任务, 档案馆使用指南",
        "cockpit, office, 全校进展（Cockpit）, 评估督导处使用指南"
    })
    void seesWhatWaitsAndFindsTheGuide(String application, String person, String shown, String guide) {
        Page page = comesHome(application, person);
        assertThat(page.locator(".home-page")).containsText("您好");
        assertThat(page.locator(".home-page")).containsText(shown);
        assertThat(page.locator(".home-page")).containsText("接下来是“组织部署与培训”");
        Chromium.shoot(page, "home-" + person);
        Page opened = page.waitForPopup(() -> page.click("text=使用指南（一页）"));
        assertThat(opened.locator("h1")).hasText(guide);
    }

    @Test
    void whoOnlyWorksInAUnitFindsNothingOfItAndNoRefusals() {
        Page page = comesHome("welcome", "expert1");
        assertThat(page.locator(".home-page")).containsText("数据使用");
        for (String of : new String[] {"本单位的表格", "本单位的数据更正", "本单位的常态监测", "本单位的记录", "无权", "只提供给"}) {
            assertThat(page.locator(".home-page")).not().containsText(of);
        }
    }

    @Test
    void theAdministratorComesHomeToo() {
        assertThat(comesHome("admin", "admin").locator(".home-page")).containsText("您好");
    }
}
