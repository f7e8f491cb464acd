package cn.edu.zzut.monitoring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each role lands where its work is and finds its guide. */
@SchoolTest
@InChromium
class EverybodysHomeTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeEach
    void someTasksAreOpen(Chromium chromium) {
        int year = story.newYear();
        story.assigned(year, "2-1", "101");
        story.start("stage-2-collection", Map.of("year", year, "tableCode", "2-1"));
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({
        "xxb-filer, 轮到您的任务：1项, 填报人使用指南",
        "xxb-head, 现在没有轮到您的任务, 单位负责人与数据负责人使用指南",
        "expert1, 现在没有轮到您的任务, 专家使用指南",
        "leader, 现在没有轮到您的任务, 分管校领导与校长办公会秘书使用指南",
        "archivist, 现在没有轮到您的任务, 档案馆使用指南",
        "office, 全校进展（Cockpit）, 评估督导处使用指南"
    })
    void seesWhatWaitsAndFindsTheGuide(String person, String shown, String guide) {
        Page page = chromium.home(port, person);
        assertThat(page.locator(".home-page")).containsText(shown);
        assertThat(page.locator(".home-page")).containsText("接下来是“组织部署与培训”");
        Chromium.shoot(page, "home-" + person);
        Page opened = page.waitForPopup(() -> page.click("text=使用指南（一页）"));
        assertThat(opened.locator("h1")).hasText(guide);
    }

    @ParameterizedTest
    @CsvSource({"xxb-filer, tasklist", "office, cockpit", "admin, admin"})
    void everyApplicationLeadsBackHome(String person, String application) {
        Page page = chromium.application(port, person, application);
        page.click(".home-link");
        assertThat(page.locator(".home-page")).containsText("您好");
    }
}
