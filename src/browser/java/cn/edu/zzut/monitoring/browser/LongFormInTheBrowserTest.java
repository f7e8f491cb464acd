package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.meeting.Resolution;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is longer than the screen, the meeting's: beside 提交 stands what is still missing, wherever it is. */
@SchoolTest
@InChromium
class LongFormInTheBrowserTest {

    @Autowired
    Story story;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    Chromium chromium;
    ProcessInstance approval;
    int year;

    @BeforeEach
    void theYearWaitsForTheMeeting(Chromium chromium) {
        year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
        this.chromium = chromium;
    }

    @Test
    void whatIsMissingIsNamedBesideTheButtonAndLeadsThere() {
        Page page = chromium.task(port, "secretary", "校长办公会");
        page.click("a:text-is('表单')");
        page.click("label:has-text('原则同意')");
        page.click("text=添加一行");
        Chromium.shoot(page, "meeting-conditions");
        Locator submit = page.locator("button:text-is('提交')");
        if (submit.isEnabled()) {
            submit.click();
        }
        Locator missing = page.locator(".filing-missing");
        assertThat(missing).containsText("还不能提交");
        for (String name : new String[] {"会议次数", "会议日期", "会议地点", "会议纪要文号", "第1行的要求", "第2行的完成日期"}) {
            assertThat(missing).containsText(name);
        }
        Chromium.shoot(page, "meeting-missing");

        missing.locator("button:text-is('会议地点')").click();
        assertThat(page.locator("input:focus")).hasCount(1);
        page.keyboard().type("行政楼201");
        page.click("label:has-text('同意上报')");
        assertThat(missing).not().containsText("第1行的要求");
        assertThat(missing).not().containsText("会议地点");

        String today = story.clock.today().format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
        for (String day : new String[] {"会议日期", "签发日期"}) {
            fill(page, day, today);
        }
        fill(page, "会议次数", "12");
        for (String text : new String[] {"主持人", "出席人员", "汇报人", "会议纪要文号", "签发人"}) {
            fill(page, text, "王校长");
        }
        assertThat(missing).hasCount(0);
        submit.click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
        assertThat(sessions.ofYear(year)).singleElement().satisfies(session -> assertThat(session.resolution())
                .isEqualTo(Resolution.AGREED));
    }

    private static void fill(Page page, String label, String text) {
        Locator field = page.locator(".fjs-form-field:has(> .fjs-form-field-label:has-text('" + label
                + "')), .fjs-datetime-subsection:has(> label:has-text('" + label + "'))");
        field.locator("input:not(.numInput), textarea").first().fill(text);
        page.keyboard().press("Tab");
    }
}
