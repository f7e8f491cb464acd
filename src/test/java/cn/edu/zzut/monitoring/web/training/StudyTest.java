package cn.edu.zzut.monitoring.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The year's guide, and what people ask of definitions and the office answers for all. */
@SchoolTest
class StudyTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private Browser.Answer asks(String person, String column, String text) {
        return as(person)
                .post(
                        "/api/training/" + year + "/definition-questions",
                        Map.of("table", "1-3", "column", column, "text", text));
    }

    @Test
    void theOfficesGuideIsReadByAllAndEachEditionIsKept() {
        String path = "/api/training/" + year + "/guides";
        byte[] pdf = Pdf.ofOnePage("填报指南");
        assertThat(as("xxb-filer").send("POST", path, "指南.pdf", pdf).status()).isEqualTo(403);
        assertThat(as("office")
                        .send("POST", path, "指南.pdf", "不是".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(as("office").send("POST", path, "指南.xlsx", pdf).detail())
                .contains("填报指南只接收PDF和Word")
                .doesNotContain("佐证材料");
        assertThat(as("office")
                        .send("POST", "/api/training/2077/guides", "指南.pdf", pdf)
                        .detail())
                .contains("尚未启动");
        assertThat(as("office").send("POST", path, "指南.pdf", pdf).json()).hasSize(1);
        assertThat(as("office").send("POST", path, "再传一次.pdf", pdf).json())
                .as("the same again is no edition")
                .hasSize(1);
        as("office").send("POST", path, "指南.pdf", Pdf.ofOnePage("更正后的填报指南"));
        assertThat(as("xxb-filer").get(path).json()).hasSize(2);
        assertThat(as("xxb-filer").get(path + "/1/file").body()).isEqualTo(pdf);
        assertThat(as("admin").get(path).status()).isEqualTo(403);
    }

    @Test
    void aQuestionIsAnsweredForAllAndBothSidesAreTold() {
        assertThat(as("xxb-filer")
                        .post(
                                "/api/training/2077/definition-questions",
                                Map.of("table", "1-3", "column", "", "text", "怎么填？"))
                        .detail())
                .contains("尚未启动");
        assertThat(asks("xxb-filer", "没有这一项", "怎么填？").detail()).contains("没有数据项");
        assertThat(asks("xxb-filer", "", " ").detail()).contains("请填写问题");
        assertThat(asks("admin", "", "怎么填？").status()).isEqualTo(403);
        long id = asks("xxb-filer", "", "撤销的单位还填吗？").json().get(0).get("id").asLong();
        assertThat(story.mailsTo("office")).anyMatch(mail -> mail.body().contains("撤销的单位还填吗？"));

        String answer = "/api/training/definition-questions/" + id + "/answer";
        assertThat(as("jwc-head").put(answer, Map.of("text", "不填")).status()).isEqualTo(403);
        as("office").put(answer, Map.of("text", "不填。"));
        as("office").put(answer, Map.of("text", "9月30日前撤销的不填。"));
        JsonNode seen = as("x01-filer")
                .get("/api/training/definition-questions?table=1-3")
                .json();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).get("answers")).hasSize(2);
        assertThat(seen.get(0).get("answers").get(0).get("text").asText()).startsWith("9月30日");
        assertThat(story.mailsTo("xxb-filer"))
                .anyMatch(mail -> mail.subject().contains("更正") && mail.body().contains("9月30日前撤销"));
    }

    @Test
    void whatIsAskedTwiceInAMinuteIsAskedOnce() {
        assertThat(asks("xxb-filer", "", "怎么填？").json()).hasSize(1);
        assertThat(asks("xxb-filer", "", "怎么填？").json()).hasSize(1);
        assertThat(asks("jwc-filer", "", "怎么填？").json()).hasSize(2);
        story.timePassesTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(asks("xxb-filer", "", "怎么填？").json()).hasSize(3);
    }

    @Test
    void aQuestionThatNobodyAnswersForThreeWorkingDaysIsLate() {
        asks("xxb-filer", "", "怎么填？");
        story.timePassesTo(story.clock.instant().plus(Duration.ofDays(3)));
        assertThat(late()).isFalse();
        story.timePassesTo(story.clock.instant().plus(Duration.ofDays(1)));
        assertThat(late()).isTrue();
    }

    @Test
    void aQuestionAskedBeforeLeadsToTheOthersAnswer() {
        long first = asks("xxb-filer", "", "撤销的单位还填吗？").json().get(0).get("id").asLong();
        long second = asks("x01-filer", "", "已撤销的填不填？").json().get(0).get("id").asLong();
        String path = "/api/training/definition-questions/" + second + "/same-as";
        assertThat(as("jwc-head").put(path, Map.of("sameAs", first)).status()).isEqualTo(403);
        assertThat(as("office").put(path, Map.of("sameAs", second)).detail()).contains("不能指向它自己");
        assertThat(as("office").put(path, Map.of("sameAs", first)).status()).isEqualTo(200);
        as("office").put("/api/training/definition-questions/" + first + "/answer", Map.of("text", "撤销的不填。"));

        JsonNode newest = as("x01-filer")
                .get("/api/training/definition-questions?table=1-3")
                .json()
                .get(0);
        assertThat(newest.get("id").asLong()).isEqualTo(second);
        assertThat(newest.get("answers").get(0).get("text").asText()).isEqualTo("撤销的不填。");
        assertThat(story.mailsTo("x01-filer")).anyMatch(mail -> mail.body().contains("撤销的不填。"));
        assertThat(as("office")
                        .put("/api/training/definition-questions/" + first + "/same-as", Map.of("sameAs", second))
                        .detail())
                .contains("也指向别的问题");
        as("office").put(path, Map.of("sameAs", 0));
        assertThat(as("office")
                        .get("/api/training/definition-questions")
                        .json()
                        .get(0)
                        .get("answers"))
                .isEmpty();
    }

    private boolean late() {
        return as("office")
                .get("/api/training/definition-questions")
                .json()
                .get(0)
                .get("late")
                .asBoolean();
    }
}
