package cn.edu.zzut.monitoring.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile words that people send each other about data: remarks, returns, urging, more time, comments and answers. */
@SchoolTest
@InChromium
class PoisonedWordsInTheBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    Poison poison;
    int year;

    @BeforeEach
    void aYearIsOpen(Chromium chromium) {
        this.chromium = chromium;
        poison = new Poison();
        year = story.newYear();
    }

    @AfterEach
    void nothingRanAndNothingWasFetched() {
        poison.didNoHarm();
    }

    private void says(String person, String path, Map<String, ?> words) {
        Browser.Answer answer = new Browser(port, person).post(path, words);
        assertThat(answer.status()).as(path + answer.text()).isBetween(200, 299);
    }

    private void looksAtTheTask(String person, String task) {
        Page page = chromium.window(port, person);
        poison.watch(page);
        Chromium.task(page, port, person, task);
        page.click("a:text-is('表单')");
        page.locator(".fjs-container").first().waitFor();
        poison.look(page, task + " form");
        page.click("a:text-is('填报数据')");
        Requests.areAnswered(page);
        for (Locator tab : page.locator(".filing-tabs [role=tab]").all()) {
            tab.click();
            poison.look(page, task + " " + tab.innerText());
        }
    }

    private void looksAtTheMails(String person) {
        Page page = poison.watch(chromium.empty());
        story.mailsTo(person).stream().filter(mail -> !mail.html().isEmpty()).forEach(mail -> {
            assertThat(mail.subject()).doesNotContain("\n", "\r");
            page.setContent(mail.html());
            poison.look(page, mail.subject());
        });
    }

    @Test
    void aReturnWithRemarksAndAnUrgeIsReadAsItWasWritten() {
        HandedIn handedIn = HandedIn.of(story, year, "4-2", "104");
        String part = "/api/submissions/" + handedIn.part().id().value();
        says("x01-head", part + "/remarks", Map.of("row", 2, "column", "", "text", Poison.TEXT));
        String reason = Poison.TEXT + "\n# 标题\n- 截止时间：2099年\n1. 项\n|a|b|\n|-|-|\nwww.evil.invalid";
        story.completes(
                handedIn.filing(), "unit-head-audit", "decision", "return", "reason", reason, "responsible", true);
        says("office", "/api/cycles/" + year + "/urges", Map.of("all", true, "words", Poison.TEXT.substring(0, 200)));
        looksAtTheTask("x01-filer", "表4-2");
        looksAtTheMails("x01-filer");
        assertThat(poison.shown()).isGreaterThan(3);
        assertThat(new Browser(port, "x01-head")
                        .post(part + "/remarks", Map.of("row", 2, "column", "", "text", "转\u202e向"))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void aCommentAndItsAnswerAreReadAsTheyWereWritten() {
        var submission = story.locked(story.assigned(year, "1-4-1", "104"), "jwc");
        var feedback = story.start("stage-4-feedback", Map.of("year", year));
        story.completes(feedback, "assign-experts", "experts", List.of("expert2"));
        String comments = "/api/submissions/" + submission.id().value() + "/comments";
        says(
                "expert2",
                comments,
                Map.of(
                        "row",
                        2,
                        "column",
                        "校内专业名称",
                        "text",
                        Poison.TEXT,
                        "kind",
                        "COUNTED_OTHERWISE",
                        "severity",
                        "SERIOUS",
                        "falseData",
                        false,
                        "proof",
                        Poison.TEXT,
                        "wantedProof",
                        Poison.TEXT));
        looksAtTheTask("expert2", "专家审核数据");
        story.completes(
                feedback,
                "comment",
                "decision",
                "found",
                "conclusion",
                "FAIL",
                "opinion",
                Poison.TEXT,
                "unseenReason",
                Poison.TEXT);
        looksAtTheTask("jwc-filer", "核查确认");
        story.completes(feedback, "confirm", "decision", "refute", "reason", Poison.TEXT);
        looksAtTheTask("jwc-head", "审核");
        looksAtTheMails("jwc-head");
        Page room = poison.watch(chromium.window(port, "office"));
        room.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/dashboard?room=expert-review&year="
                + year);
        poison.look(room, "expert-review");
        poison.look(poison.watch(chromium.home(port, "expert2")), "own comments");
        assertThat(poison.shown()).isGreaterThan(3);
    }
}
