package cn.edu.zzut.monitoring.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Responsibility;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Data are handed in from the desk: what was seen, by whom it waits for, and it is said who comes next. */
@SchoolTest
class HandInTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Submission part;
    String task;

    @BeforeEach
    void aCollegeFillsItsPart() {
        story.forgetOtherStories();
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        part = story.submissions.assisting(year, new TableCode("4-2")).get(0);
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        task = story.task(filing, "fill").getId();
    }

    private Browser.Answer handsIn(String person, boolean word, int version) {
        return new Browser(port, person)
                .post("/api/tasks/" + task + "/hand-in", Map.of("responsible", word, "version", version));
    }

    @Test
    void itSaysWhoAuditsAndThatNothingIsLeft() {
        story.uploads(part);
        JsonNode after = handsIn("x01-filer", true, 1).json();
        assertThat(after.path("waitsFor").path("name").asText())
                .isEqualTo(new Browser(port, "x01-head")
                        .get("/api/me")
                        .json()
                        .path("name")
                        .asText());
        assertThat(after.path("next").isNull()).isTrue();
        assertThat(after.path("left").asInt()).isZero();
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(story.submissions.audits(part.id())).anySatisfy(audit -> {
            assertThat(audit.action()).isEqualTo(AuditAction.SUBMIT);
            assertThat(audit.actedBy()).isEqualTo(new PersonId("x01-filer"));
        });
    }

    @Test
    void whatSomebodyDidNotSeeIsNotHandedIn() {
        story.uploads(part);
        story.uploadsAgain(part, story.sample(part).subList(0, 1));
        assertThat(handsIn("x01-filer", true, 1).detail()).contains("新的版本2");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void muchLessThanThereWasIsHandedInOnlyByWhoSaysSo() {
        story.uploads(part);
        story.uploadsAgain(part, List.of());
        assertThat(handsIn("x01-filer", true, 2).detail()).contains("版本2没有任何数据（上一版本", "“版本”页签恢复");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.FILLING);
        new Browser(port, "x01-filer")
                .post("/api/tasks/" + task + "/hand-in", Map.of("responsible", true, "version", 2, "lossMeant", true));
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void withoutTheWordOrWithErrorsNothingHappens() {
        story.uploads(part, Story.with(story.sample(part), "校内专业名称", "长".repeat(600)));
        String word = new Browser(port, "x01-filer")
                .get("/api/tasks/" + task)
                .json()
                .path("word")
                .asText();
        assertThat(word).startsWith(Responsibility.word("")).contains("我已核对以上内容");
        assertThat(handsIn("x01-filer", false, 1).detail()).contains("请勾选“" + word + "”");
        assertThat(handsIn("x01-filer", true, 1).detail()).contains("错误，不能提交");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void nobodyElseHandsItIn() {
        story.uploads(part);
        for (String other : new String[] {"x01-head", "x02-filer", "office", "admin"}) {
            assertThat(handsIn(other, true, 1).status()).as(other).isIn(403, 404);
        }
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.FILLING);
    }

    @Test
    void theWorkListSaysHowItStandsAndWhomToAsk() {
        JsonNode waiting =
                new Browser(port, "x01-filer").get("/api/me/tasks").json().get(0);
        assertThat(waiting.path("state").asText()).isEqualTo("未上传");
        assertThat(waiting.path("fills").asBoolean()).isTrue();
        assertThat(waiting.path("submissionId").asLong()).isEqualTo(part.id().value());
        assertThat(waiting.path("name").asText()).endsWith("｜" + part.year() + "年度");
        assertThat(waiting.path("ask").path("unit").asText()).isEqualTo("教务处");
        story.uploads(part);
        int year = part.year();
        Browser filer = new Browser(port, "x01-filer");
        long before =
                filer.get("/api/me/done?year=" + year).json().path("tasks").asLong();
        handsIn("x01-filer", true, 1);
        assertThat(filer.get("/api/me/done?year=" + year).json().path("tasks").asLong())
                .isEqualTo(before + 1);
    }

    @Test
    void aYearsFilingIsNeverAnsweredByNothingHasChanged() {
        story.uploads(part);
        assertThat(new Browser(port, "x01-filer")
                        .post(
                                "/api/tasks/" + task + "/hand-in",
                                Map.of("responsible", true, "unchanged", true, "version", 1))
                        .text())
                .contains("只有常态监测");
    }
}
