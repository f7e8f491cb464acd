package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.commendation.Commendation;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** commendation: ranked by the record, nominated, approved, published. */
@SchoolTest
class CommendationTest {

    @Autowired
    Story story;

    @Autowired
    Commendations commendations;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    int year;
    ProcessInstance process;

    @BeforeEach
    void aYearInWhichOneCollegeWasLateAndOneHadToDoItAgain() {
        year = story.newYear();
        Submission majors = story.assigned(year, "4-2", "104", "201", "202", "105");
        for (Submission part : story.submissions.assisting(year, majors.table())) {
            story.submissions.begin(part.id());
            story.uploads(part);
            story.submissions.submit(part.id(), new PersonId("filer"));
            if (part.unit().value().equals("105")) {
                story.submissions.giveBack(part.id(), "请核实", new PersonId("rsc-head"));
                story.uploads(part);
                story.submissions.submit(part.id(), "经核实无误", new PersonId("filer"));
            }
            story.submissions.approve(part.id(), new PersonId("head"));
        }
        blamed("202");
        BpmnAwareTests.init(story.engine());
        process = story.start("commendation", Map.of("year", year));
        story.runJobs();
    }

    private void blamed(String unit) {
        accountability.found(new Fault(
                year, FaultKind.LATE, unit, new UnitCode(unit), "4-2", "迟报", Optional.of(story.clock.today())));
        long id = accountability.takeUp(year).get(0);
        accountability.explain(id, "");
        accountability.decide(id, Grade.REMINDER, "核实", new PersonId("office"));
    }

    private List<String> places() {
        return commendations.ranking(year).stream()
                .map(standing -> standing.place() + " " + standing.unit())
                .toList();
    }

    @Test
    void unitsAreRankedNominatedApprovedAndEverybodyReadsOfIt() {
        assertThat(places()).containsExactly("1 201", "2 105", "3 104", "4 202");
        var nominate = story.task(process, "nominate");
        BpmnAwareTests.assertThat(nominate).isAssignedTo("office");
        assertThat(story.shown(nominate, "ranking").toString()).contains("100");
        assertThat(new Browser(port, "x01-head")
                        .get("/api/cycles/" + year + "/commendation")
                        .status())
                .isEqualTo(404);
        story.completes(
                nominate,
                "decision",
                "nominate",
                "units",
                List.of("201"),
                "persons",
                List.of("x01-filer"),
                "praise",
                "按时、准确");
        BpmnAwareTests.assertThat(story.task(process, "approve")).isAssignedTo("leader");
        story.completes(process, "approve", "decision", "approve");

        BpmnAwareTests.assertThat(process).hasPassed("publish").isEnded();
        assertThat(commendations.find(year).orElseThrow().state()).isEqualTo(Commendation.State.PUBLISHED);
        for (String person : List.of("x01-head", "x02-head", "x01-filer")) {
            assertThat(story.mailsTo(person))
                    .anySatisfy(mail -> assertThat(mail.subject()).contains("表彰通报"));
        }
        Browser late = new Browser(port, "x02-head");
        var seen = late.get("/api/cycles/" + year + "/commendation").json();
        assertThat(seen.path("commended")).hasSize(2);
        assertThat(seen.path("ranking"))
                .singleElement()
                .satisfies(own -> assertThat(own.path("unit").asText()).isEqualTo("202"));
        assertThat(late.get("/api/cycles/" + year + "/commendation.docx").status())
                .isEqualTo(200);
    }

    @Test
    void theOfficeWeighsAnewAndTheRankingFollows() {
        story.completes(
                process,
                "nominate",
                "decision",
                "again",
                "newPunctuality",
                0,
                "newQuality",
                100,
                "newAnomalies",
                0,
                "newHelp",
                0);
        assertThat(places()).startsWith("1 201", "1 202", "3 104");
        BpmnAwareTests.assertThat(process).isWaitingAt("nominate");
    }

    @Test
    void impossibleWeightsAreRefused() {
        assertThatThrownBy(() -> story.completes(
                        process,
                        "nominate",
                        "decision",
                        "again",
                        "newPunctuality",
                        500,
                        "newQuality",
                        0,
                        "newAnomalies",
                        0,
                        "newHelp",
                        0))
                .hasMessageContaining("0至100");
    }

    @Test
    void whatTheLeaderReturnsIsNominatedAnew() {
        story.completes(process, "nominate", "decision", "nominate", "units", List.of("201"), "praise", "突出");
        story.completes(process, "approve", "decision", "return", "reason", "请补充个人");
        var again = story.task(process, "nominate");
        assertThat((String) story.shown(again, "briefing")).contains("请补充个人");
        assertThat(commendations.find(year).orElseThrow().publishedAt()).isEmpty();
    }

    @Test
    void nobodyIsNotANomination() {
        assertThatThrownBy(() -> story.completes(
                        process,
                        "nominate",
                        "decision",
                        "nominate",
                        "units",
                        List.of(),
                        "persons",
                        List.of(),
                        "praise",
                        "突出"))
                .hasMessageContaining("请至少推荐一个单位或个人");
    }

    @Test
    void aYearIsCommendedOnceAndOnlyTheOfficeBegins() {
        String path = "/api/cycles/" + year + "/commendation";
        assertThat(new Browser(port, "office").post(path, Map.of()).status()).isEqualTo(409);
        assertThat(new Browser(port, "x01-head").post(path, Map.of()).status()).isEqualTo(403);
        assertThat(new Browser(port, "office")
                        .post("/api/cycles/1999/commendation", Map.of())
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> story.start("commendation", Map.of("year", year)))
                .hasMessageContaining("已经发起");
    }
}
