package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.ExpertsReview;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Experts' comments in place: pinned to cells with their severity, seen once submitted, answered one by one. */
@SchoolTest
class CommentTest {

    private static final String COLUMN = "总占地面积";

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @LocalServerPort
    int port;

    ExpertsReview review;
    int year;
    Submission land;
    ProcessInstance feedback;
    Browser expert;
    Browser filer;
    String path;

    @BeforeEach
    void aLockedTableReachesItsExpert() {
        review = ExpertsReview.begun(story);
        year = review.year;
        land = review.land;
        feedback = review.process;
        expert = new Browser(port, "expert2");
        filer = new Browser(port, "xxb-filer");
        path = "/api/submissions/" + land.id() + "/comments";
    }

    private Browser.Answer says(String text) {
        return expert.post(path, Map.of("row", 2, "column", COLUMN, "severity", "SERIOUS", "text", text));
    }

    private long first() {
        return filer.get(path).json().path("comments").get(0).path("id").asLong();
    }

    @Test
    void nobodySeesACommentBeforeTheExpertHasSubmittedIt() {
        assertThat(says("面积与产权证不符").status()).isEqualTo(201);
        assertThat(filer.get(path).json().path("comments")).isEmpty();
        assertThat(new Browser(port, "office").get(path).json().path("comments"))
                .isEmpty();

        review.findsWhatIsPinned();
        assertThat(filer.get(path).json().path("comments")).singleElement().satisfies(comment -> {
            assertThat(comment.path("place").asText()).isEqualTo("第2行“总占地面积”");
            assertThat(comment.path("severityTitle").asText()).isEqualTo("严重");
            assertThat(comment.path("stateTitle").asText()).isEqualTo("待核查");
            assertThat(comment.path("own").asBoolean()).isFalse();
        });
    }

    @Test
    void whatIsSentTwiceIsSaidOnce() {
        assertThat(says("面积与产权证不符").json().path("comments")).hasSize(1);
        assertThat(says("面积与产权证不符").json().path("comments")).hasSize(1);
        assertThat(says("面积偏大").json().path("comments")).hasSize(2);
        story.timePassesTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(says("面积与产权证不符").json().path("comments")).hasSize(3);
    }

    @Test
    void theExpertTakesADraftBackAndNothingElse() {
        long draft = says("看错了").json().path("comments").get(0).path("id").asLong();
        assertThat(expert.delete(path + "/" + draft).json().path("comments")).isEmpty();
        assertThat(expert.delete(path + "/" + draft).detail()).contains("已撤回");
        review.findsNothing();
        assertThat(story.isEnded(feedback)).isTrue();
    }

    @Test
    void theUnitAnswersEachCommentWhereItStands() {
        says("面积与产权证不符");
        review.findsWhatIsPinned();
        String answer = path + "/" + first() + "/answer";
        assertThat(filer.put(answer, Map.of("accepted", false)).detail()).contains("请写明异议的理由");
        for (String reason : List.of("长".repeat(4_001), "租用\u202e面积")) {
            assertThat(filer.put(answer, Map.of("accepted", false, "reason", reason))
                            .detail())
                    .contains("不超过4000个字");
        }
        JsonNode refuted =
                filer.put(answer, Map.of("accepted", false, "reason", "含租用面积")).json();
        assertThat(refuted.path("comments").get(0).path("response").asText()).isEqualTo("含租用面积");
        JsonNode accepted = filer.put(answer, Map.of("accepted", true)).json();
        assertThat(accepted.path("comments").get(0).path("stateTitle").asText()).isEqualTo("已接受");
    }

    @Test
    void onlyItsExpertCommentsAndOnlyTheUnitAnswers() {
        assertThat(filer.post(path, Map.of("row", 0, "text", "自己评自己")).status()).isEqualTo(403);
        assertThat(new Browser(port, "expert3")
                        .post(path, Map.of("row", 0, "text", "别人的表"))
                        .status())
                .isEqualTo(404);
        says("面积与产权证不符");
        review.findsWhatIsPinned();
        Map<String, Object> yes = Map.of("accepted", true);
        String answer = path + "/" + first() + "/answer";
        assertThat(new Browser(port, "xxb-head").put(answer, yes).status()).isEqualTo(403);
        assertThat(new Browser(port, "jwc-filer").put(answer, yes).status()).isEqualTo(404);
        assertThat(expert.post(path, Map.of("row", 0, "text", "任务已提交")).status())
                .isIn(403, 404);
    }

    @Test
    void aCommentNeedsWordsAndAColumnOfTheTable() {
        assertThat(says(" ").detail()).contains("请写明存在的问题");
        assertThat(says("面积\u202e不符").detail()).contains("控制字符");
        assertThat(expert.post(path, Map.of("row", 2, "column", "没有", "text", "x"))
                        .detail())
                .contains("没有“没有”这一数据项");
        assertThat(expert.post(path, Map.of("row", 2, "severity", "WORST", "text", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theExpertSeesTheYearsIndicatorsWhileReviewing() {
        String indicators = "/api/cycles/" + year + "/indicators";
        assertThat(expert.get(indicators).json().get(0).has("lastYear")).isTrue();
        assertThat(new Browser(port, "expert3").get(indicators).status()).isEqualTo(403);
        review.findsNothing();
        assertThat(expert.get(indicators).status()).isEqualTo(403);
    }

    @Test
    void aLockedTableSaysByWhomAndWhoCanOpenIt() {
        JsonNode lock = filer.get("/api/submissions/" + land.id()).json().path("lock");
        assertThat(lock.path("by").asText()).isEqualTo(organization.nameOf(new PersonId("xxb-head")));
        assertThat(lock.path("opener").asText()).isEqualTo(organization.nameOf(new PersonId("office")));
        assertThat(lock.path("email").asText()).contains("@");
    }
}
