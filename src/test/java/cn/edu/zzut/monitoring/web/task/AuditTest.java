package cn.edu.zzut.monitoring.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Data are judged on the desk: the version that was seen, with the answers that the form wants, and what comes next. */
@SchoolTest
class AuditTest {

    private static final Map<String, Object> APPROVED = Map.of("decision", "approve", "responsible", true);

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    HandedIn plans;
    int year;

    @BeforeEach
    void aCollegeHasHandedInItsPart() {
        year = story.newYear();
        plans = HandedIn.of(story, year, "4-2", "104");
    }

    private Browser.Answer judges(String person, Map<String, Object> answers, int version) {
        return new Browser(port, person)
                .post("/api/tasks/" + plans.audit(story) + "/audit", Map.of("answers", answers, "version", version));
    }

    private SubmissionState state() {
        return story.fresh(plans.part()).state();
    }

    @Test
    void theHeadApprovesAndGoesOnToTheNext() {
        HandedIn colleges = HandedIn.of(story, year, "1-7-1", "101");
        JsonNode after = judges("x01-head", APPROVED, 1).json();
        assertThat(after.path("next").path("id").asText()).isEqualTo(colleges.audit(story));
        assertThat(after.path("left").asInt()).isEqualTo(1);
        assertThat(state()).isEqualTo(SubmissionState.AUDITED);
        assertThat(story.submissions.audits(plans.part().id())).anySatisfy(audit -> {
            assertThat(audit.action()).isEqualTo(AuditAction.APPROVE);
            assertThat(audit.actedBy()).isEqualTo(new PersonId("x01-head"));
        });
    }

    @Test
    void theLastOneSaysThatNothingIsLeft() {
        JsonNode after = judges("x01-head", APPROVED, 1).json();
        assertThat(after.path("next").isNull()).isTrue();
        assertThat(after.path("left").asInt()).isZero();
    }

    @Test
    void whatIsReturnedWantsItsReason() {
        assertThat(judges("x01-head", Map.of("decision", "return", "responsible", true), 1)
                        .detail())
                .contains("退回原因");
        judges("x01-head", Map.of("decision", "return", "responsible", true, "reason", "学时不符"), 1);
        assertThat(state()).isEqualTo(SubmissionState.RETURNED);
    }

    @Test
    void whatIsReturnedSaysToBothWhoseTurnItIsAndWhoReturnedIt() {
        JsonNode after = judges("x01-head", Map.of("decision", "return", "responsible", true, "reason", "学时不符"), 1)
                .json();
        Browser filer = new Browser(port, "x01-filer");
        assertThat(after.path("returnedTo").path("name"))
                .isEqualTo(filer.get("/api/me").json().path("name"));
        JsonNode head = new Browser(port, "x01-head").get("/api/me").json().path("name");
        assertThat(filer.get("/api/submissions/" + plans.part().id()).json().path("returnedBy"))
                .isEqualTo(head);
        assertThat(filer.get("/api/me/tasks").json()).anySatisfy(row -> {
            assertThat(row.path("reason").asText()).isEqualTo("学时不符");
            assertThat(row.path("returnedBy")).isEqualTo(head);
            assertThat(row.path("ask").path("name")).isEqualTo(head);
        });
    }

    @Test
    void whatTheFormDoesNotTakeChangesNothing() {
        assertThat(judges("x01-head", Map.of("decision", "approve", "responsible", false), 1)
                        .detail())
                .contains("谁填报，谁负责");
        assertThat(judges("x01-head", Map.of("responsible", true), 1).detail()).contains("审核意见");
        assertThat(judges("x01-head", Map.of("decision", "approve", "responsible", true, "unitCode", "202"), 1)
                        .detail())
                .contains("表单中没有“unitCode”");
        assertThat(judges("x01-head", APPROVED, 7).detail()).contains("请刷新页面");
        assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void nobodyElseJudges() {
        for (String other : new String[] {"x01-filer", "x02-head", "office", "admin"}) {
            assertThat(judges(other, APPROVED, 1).status()).as(other).isIn(403, 404);
        }
        assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    /** A small unit's head may have filled in: whoever approves is told before, and the record tells it afterwards. */
    @Test
    void whoApprovesWhatTheyHandedInIsToldAndItIsOnRecord() {
        story.assigned(year, "4-2", "104", "202");
        var filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "202"));
        var part = story.submissions.assisting(year, new TableCode("4-2")).stream()
                .filter(one -> one.unit().value().equals("202"))
                .findFirst()
                .orElseThrow();
        story.uploads(part);
        story.engine().getTaskService().setAssignee(story.task(filing, "fill").getId(), "x02-head");
        story.completes(filing, "fill", "responsible", true);
        String audit = story.task(filing, "unit-head-audit").getId();
        Browser head = new Browser(port, "x02-head");
        assertThat(head.get("/api/tasks/" + audit).json().path("ownData").asBoolean())
                .isTrue();
        assertThat(new Browser(port, "x01-head")
                        .get("/api/tasks/" + plans.audit(story))
                        .json()
                        .path("ownData")
                        .asBoolean())
                .isFalse();
        assertThat(head.post("/api/tasks/" + audit + "/audit", Map.of("answers", APPROVED, "version", 1))
                        .status())
                .isEqualTo(200);
        assertThat(judges("x01-head", APPROVED, 1).status()).isEqualTo(200);
        assertThat(remarks(head, part)).contains("填报与审核为同一人");
        assertThat(remarks(new Browser(port, "x01-head"), plans.part())).containsOnly("");
        assertThat(head.get("/api/trail/mine?kind=DECISION")
                        .json()
                        .at("/entries/0/what")
                        .asText())
                .contains("填报与审核为同一人");
        assertThat(new Browser(port, "x01-head")
                        .get("/api/trail/mine?kind=DECISION")
                        .json()
                        .at("/entries/0/what")
                        .asText())
                .contains("审核通过")
                .doesNotContain("同一人");
    }

    private static List<String> remarks(Browser person, Submission part) {
        List<String> remarks = new ArrayList<>();
        person.get("/api/submissions/" + part.id() + "/audits")
                .json()
                .forEach(audit -> remarks.add(audit.path("remark").asText()));
        return remarks;
    }
}
