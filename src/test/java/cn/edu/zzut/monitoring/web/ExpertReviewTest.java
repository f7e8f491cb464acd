package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.ExpertsReview;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The experts' review over HTTP: who may arrange it, who looks at samples and checks, who follows what. */
@SchoolTest
class ExpertReviewTest {

    private static final List<String> STRANGERS = List.of("xxb-filer", "xxb-head", "expert2", "admin", "secretary");

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    ExpertsReview review;
    int year;
    Submission land;
    ProcessInstance feedback;
    Browser office;
    Browser expert;
    String path;

    @BeforeEach
    void aTableReachesItsExpert() {
        review = ExpertsReview.begun(story);
        year = review.year;
        land = review.land;
        feedback = review.process;
        office = new Browser(port, "office");
        expert = new Browser(port, "expert2");
        path = "/api/submissions/" + land.id() + "/review";
    }

    @Test
    void onlyTheOfficeArranges() {
        String reviews = "/api/reviews/" + year;
        for (String stranger : STRANGERS) {
            Browser browser = new Browser(port, stranger);
            assertThat(browser.get(reviews + "/tables").status()).as(stranger).isEqualTo(403);
            assertThat(browser.get(reviews + "/expertise").status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(browser.get(reviews + "/summary").status()).as(stranger).isEqualTo(403);
            assertThat(browser.put(
                                    reviews + "/tables/2-1/experts",
                                    Map.of("experts", List.of(Map.of("id", "expert3")), "reason", "我来"))
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(browser.post(reviews + "/rounds", Map.of("dueOn", "2031-12-01", "reason", "再看"))
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        for (String stranger : List.of("xxb-head", "expert2", "admin", "secretary", "leader")) {
            Browser browser = new Browser(port, stranger);
            assertThat(browser.get(reviews + "/rounds/changes").status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(browser.put(reviews + "/rounds/2", Map.of("dueOn", "2026-12-01", "reason", "晚些"))
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(browser.delete(reviews + "/rounds/2?reason=x").status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(new Browser(port, "leader").get(reviews + "/summary").status())
                .isEqualTo(200);
        assertThat(office.get(reviews + "/summary.xlsx").status()).isEqualTo(200);
    }

    @Test
    void aRoundThatWasAskedForIsMovedAndWithdrawnOnRecordUntilItBegins() {
        String rounds = "/api/reviews/" + year + "/rounds";
        LocalDate due = story.workingDays.plus(story.clock.today(), 40);
        LocalDate later = story.workingDays.plus(story.clock.today(), 45);
        office.post(rounds, Map.of("dueOn", due.toString(), "reason", "更正后再看"));
        assertThat(office.put(rounds + "/2", Map.of("dueOn", later.toString(), "reason", ""))
                        .detail())
                .contains("改期的原因");
        assertThat(office.put(rounds + "/2", Map.of("reason", "专家出差")).detail()).contains("新的截止日期");
        assertThat(office.put(rounds + "/2", Map.of("dueOn", due.toString(), "reason", "专家出差"))
                        .json())
                .as("the day that it has is no change")
                .isEmpty();
        assertThat(office.put(rounds + "/1", Map.of("dueOn", later.toString(), "reason", "专家出差"))
                        .detail())
                .contains("已经开始");
        assertThat(office.put(rounds + "/2", Map.of("dueOn", later.toString(), "reason", "专家出差"))
                        .status())
                .isEqualTo(200);
        assertThat(office.get("/api/reviews/" + year + "/tables")
                        .json()
                        .path("rounds")
                        .get(1)
                        .path("dueOn")
                        .asText())
                .isEqualTo(later.toString());
        assertThat(office.delete(rounds + "/2").detail()).contains("撤回的原因");
        assertThat(office.delete(rounds + "/1?reason=x").detail()).contains("已经开始");
        assertThat(office.delete(rounds + "/2?reason=enough").status()).isEqualTo(200);
        assertThat(office.delete(rounds + "/2?reason=enough").detail()).contains("可能已经撤回");
        var changes = office.get(rounds + "/changes").json();
        assertThat(changes.findValuesAsText("reason")).containsExactly("专家出差", "enough");
        assertThat(changes.get(0).path("after").asText()).isEqualTo(later.toString());
        assertThat(changes.get(1).path("after").isNull()).isTrue();
        story.completes(feedback, "comment", "conclusion", "PASS", "unseenReason", "时间所限", "decision", "none");
        assertThat(story.isEnded(feedback)).as("no other round").isTrue();
    }

    @Test
    void anExpertsFieldsAreKeptAndProposedBy() {
        String expertise = "/api/reviews/" + year + "/expertise";
        assertThat(office.put(expertise + "/expert3", Map.of("fields", List.of("没有的类别")))
                        .text())
                .contains("没有名为“没有的类别”的表格类别或学院");
        assertThat(office.put(expertise + "/xxb-filer", Map.of("fields", List.of()))
                        .text())
                .contains("不是专家");
        assertThat(office.put(expertise + "/expert3", Map.of("fields", List.of("学生信息")))
                        .json()
                        .path("experts")
                        .findValuesAsText("fields"))
                .isNotNull();
        assertThat(office.get(expertise).text()).contains("\"fields\":[\"学生信息\"]");
    }

    @Test
    void theProposalFollowsWhatIsKnownOfTheExperts() {
        var another = story.start("stage-4-feedback", Map.of("year", year));
        var assign = story.task(another, "assign-experts");
        assertThat(story.shown(assign, "proposal").toString()).contains("工作量最少");
        String category = story.table(land).category();
        office.put("/api/reviews/" + year + "/expertise/expert3", Map.of("fields", List.of(category)));
        assertThat(story.shown(assign, "proposal").toString()).contains("熟悉" + category);
        assertThat(story.shown(assign, "loads").toString()).contains("共1张表");
    }

    @Test
    void theOfficeMovesATableAndIsToldWhoMustKeepAway() {
        String experts = "/api/reviews/" + year + "/tables/2-1/experts";
        assertThat(office.put(experts, Map.of("experts", List.of(), "reason", "因病"))
                        .text())
                .contains("请至少指定一位");
        assertThat(office.put(experts, Map.of("experts", List.of(Map.of("id", "expert3")), "reason", "因病"))
                        .json()
                        .path("tables")
                        .get(0)
                        .path("experts")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo("expert3");
        assertThat(office.get("/api/reviews/" + year + "/tables").json().path("moves"))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.path("reason").asText()).isEqualTo("因病");
                    assertThat(move.path("before").asText())
                            .isNotEqualTo(move.path("after").asText())
                            .isNotBlank();
                    assertThat(move.path("at").asText()).isNotBlank();
                });
        assertThat(expert.get(path).status()).isEqualTo(404);
        assertThat(new Browser(port, "expert3").get(path).status()).isEqualTo(200);
    }

    @Test
    void theExpertTicksRowsAndChecksOfTheOwnTablesAndTheUnitDoesNotSeeThem() {
        var found = expert.get(path).json();
        assertThat(found.path("mayTick").asBoolean()).isTrue();
        assertThat(found.path("rows")).hasSize(1);
        assertThat(found.path("checks").findValuesAsText("verdict")).isNotEmpty();
        int row = found.path("rows").get(0).path("row").asInt();
        assertThat(new Browser(port, "xxb-filer").get(path).status()).isEqualTo(403);
        assertThat(new Browser(port, "expert3").get(path).status()).isEqualTo(404);
        assertThat(office.get(path).json().path("mayTick").asBoolean()).isFalse();
        assertThat(office.put(path + "/rows", Map.of("rows", List.of(row), "seen", true))
                        .status())
                .isEqualTo(403);

        assertThat(expert.put(path + "/rows", Map.of("rows", List.of(row + 1), "seen", true))
                        .text())
                .contains("不在您的抽样中");
        assertThat(expert.put(path + "/checks/3", Map.of("fine", true)).text()).contains("没有关于这张表的核对项3");
        expert.put(path + "/rows", Map.of("rows", List.of(row), "seen", true));
        found.path("checks")
                .forEach(check ->
                        expert.put(path + "/checks/" + check.path("number").asInt(), Map.of("fine", true)));
        story.completes(feedback, "comment", "conclusion", "PASS", "decision", "none");
        assertThat(office.get("/api/reviews/" + year + "/summary").json())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("conclusion").asText()).isEqualTo("通过");
                    assertThat(line.path("seen").asInt()).isEqualTo(1);
                });
    }

    @Test
    void whoWroteACommentSeesItsStateAtAnyTimeAndNobodyElsesComments() {
        expert.post(
                "/api/submissions/" + land.id() + "/comments",
                Map.of("row", 0, "column", "", "text", "缺产权证", "kind", "NO_PROOF", "wantedProof", "产权证"));
        String own = "/api/reviews/" + year + "/own-comments";
        review.findsWhatIsPinned();
        assertThat(expert.get(own).json()).singleElement().satisfies(comment -> {
            assertThat(comment.path("kindTitle").asText()).isEqualTo("缺佐证");
            assertThat(comment.path("holder").asText()).contains("核查答复");
        });
        review.unitRefutes("已附");
        assertThat(expert.get(own).json().get(0).path("holder").asText()).contains("负责人（审核答复）");
        review.headApproves();
        assertThat(expert.get(own).json().get(0).path("holder").asText()).isEqualTo("您（复核异议）");
        assertThat(new Browser(port, "expert3").get(own).json()).isEmpty();
    }
}
