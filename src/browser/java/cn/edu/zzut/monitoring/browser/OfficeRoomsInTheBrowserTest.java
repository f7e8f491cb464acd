package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Rounds;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.training.Invitation;
import cn.edu.zzut.monitoring.training.SessionPlan;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rooms of the office: the next review round moved and withdrawn; training ticked, and whom no invitation has reached. */
@SchoolTest
@InChromium
class OfficeRoomsInTheBrowserTest {

    private static final PersonId OFFICE = new PersonId("office");

    @Autowired
    Story story;

    @Autowired
    Rounds rounds;

    @Autowired
    TrainingSessions sessions;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;

    @BeforeEach
    void aYearIsOpen(Chromium chromium) {
        year = story.newYear();
        this.chromium = chromium;
    }

    private Page room(String name) {
        Page page = chromium.window(port, "office");
        page.navigate(
                "http://localhost:" + port + "/camunda/app/cockpit/default/#/dashboard?room=" + name + "&year=" + year);
        return page;
    }

    @Test
    void theNextRoundIsMovedAndWithdrawn() {
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        var feedback = story.start("stage-4-feedback", Map.of("year", year));
        story.completes(feedback, "assign-experts", "experts", java.util.List.of("expert2"));
        LocalDate due = story.workingDays.plus(story.clock.today(), 40);
        rounds.ask(year, due, "更正后再看", OFFICE);
        Page page = room("expert-review");
        page.click("summary:text-is('改期或撤回')");
        page.click("button:text-is('改期')");
        assertThat(page.locator("body")).containsText("请写明改期的原因");
        assertThat(page.locator("summary:text-is('再审一轮')")).hasCount(0);
        Chromium.shoot(page, "round-asked");

        LocalDate later = story.workingDays.plus(story.clock.today(), 45);
        page.fill("input[aria-label='新的截止日期']", later.toString());
        page.fill("input[aria-label='改期或撤回的原因']", "专家出差");
        page.click("button:text-is('改期')");
        assertThat(page.locator("body")).containsText("改期与撤回记录");
        assertThat(rounds.next(year).orElseThrow().dueOn()).isEqualTo(later);
        Chromium.shoot(page, "round-moved");

        page.click("summary:text-is('改期或撤回')");
        page.fill("input[aria-label='改期或撤回的原因']", "不必再审");
        page.click("button:text-is('撤回本轮')");
        assertThat(page.locator("body")).containsText("已撤回");
        assertThat(page.locator("summary:text-is('再审一轮')")).hasCount(1);
        assertThat(rounds.next(year)).isEmpty();
        Chromium.shoot(page, "round-withdrawn");
    }

    @Test
    void aTickIsCountedAtOnceAndWhoIsNotInvitedIsNamed() {
        story.assigned(year, "1-3", "101");
        Instant begins = story.clock.instant().minus(Duration.ofHours(3));
        sessions.plan(
                year,
                SessionPlan.of("填报培训会", "填报要求", begins, begins.plus(Duration.ofHours(2)), "图书馆报告厅", ""),
                new Invitation(Set.of(Role.FILER), Set.of(new UnitCode("101")), false),
                OFFICE);
        Page page = room("training");
        Locator heading = page.locator("summary:has-text('填报培训会')");
        assertThat(heading).containsText("签到0/1");
        Locator overlooked = page.locator(".alert-warning:has-text('没有被邀请')");
        assertThat(overlooked).containsText("数据负责人");
        heading.click();
        page.click("button:text-is('签到名单')");
        page.click("button:text-is('登记签到')");
        assertThat(heading).containsText("签到1/1");
        assertThat(page.locator("button:text-is('更正为未到')")).hasCount(1);
        Chromium.shoot(page, "training-ticked");

        page.click("button:text-is('补邀')");
        page.click("button:text-is('邀请')");
        assertThat(overlooked).hasCount(0);
        assertThat(heading).not().containsText("签到1/1）");
        Chromium.shoot(page, "training-invited");

        story.cycles.archived(year);
        page.reload();
        assertThat(page.locator("body")).containsText("本年度已经归档");
        assertThat(page.locator("summary:has-text('安排一场培训')")).hasCount(0);
    }
}
