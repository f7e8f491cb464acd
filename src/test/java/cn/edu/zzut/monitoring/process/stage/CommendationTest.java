package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.commendation.Commendation;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Weights;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.VersionBefore;
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

    @Autowired
    Organization organization;

    @LocalServerPort
    int port;

    private static final Map<String, String> FILERS =
            Map.of("201", "x01-filer", "202", "x02-filer", "105", "rsc-filer");

    int year;
    Submission majors;
    ProcessInstance process;

    @BeforeEach
    void aYearInWhichOneCollegeWasLateAndOneHadToDoItAgain() {
        year = story.newYear();
        majors = story.assigned(year, "4-2", "104", "201", "202", "105");
        for (Submission part : story.submissions.assisting(year, majors.table())) {
            story.submissions.begin(part.id());
            PersonId filer = new PersonId(FILERS.get(part.unit().value()));
            story.uploads(part);
            story.submissions.submit(part.id(), filer);
            if (part.unit().value().equals("105")) {
                story.submissions.giveBack(part.id(), "请核实", new PersonId("rsc-head"));
                story.uploads(part);
                story.submissions.submit(part.id(), "经核实无误", filer);
            }
            story.submissions.approve(part.id(), new PersonId("head"));
        }
        story.locked(majors, "jwc");
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
        assertThat(places()).containsExactly("1 201", "2 104", "3 202", "4 105");
        var nominate = story.task(process, "nominate");
        BpmnAwareTests.assertThat(nominate).isAssignedTo("office");
        assertThat(story.shown(nominate, "ranking").toString()).contains("100");
        assertThat(new Browser(port, "x01-head")
                        .get("/api/cycles/" + year + "/commendation")
                        .status())
                .as("nothing yet, and no error")
                .isEqualTo(204);
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
                0,
                "newSize",
                20);
        assertThat(places()).startsWith("1 201", "1 202", "3 104");
        BpmnAwareTests.assertThat(process).isWaitingAt("nominate");
    }

    @Test
    void aWeightThatLetsThreeRowsBeatTwentyThousandIsRefused() {
        assertThatThrownBy(() -> story.completes(
                        process,
                        "nominate",
                        "decision",
                        "again",
                        "newPunctuality",
                        40,
                        "newQuality",
                        30,
                        "newAnomalies",
                        20,
                        "newHelp",
                        10,
                        "newSize",
                        5))
                .hasMessageContaining("规模的权重不能低于");
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
                        0,
                        "newSize",
                        100))
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
    void whoFiledIsShownWithTheRecordAndTheEvaluationOfficeIsNotInTheLists() {
        var nominate = story.task(process, "nominate");
        assertThat(story.shown(nominate, "filers").toString())
                .containsSubsequence("\"tables\":1", "\"returned\":0")
                .contains("\"returned\":1");
        assertThat(commendations.filers(year))
                .extracting(record -> record.person().value() + " " + record.onTime() + " " + record.returned())
                .containsExactlyInAnyOrder("x01-filer 1 0", "x02-filer 1 0", "rsc-filer 1 1", "jwc-filer 1 0");
        assertThat(story.shown(nominate, "personChoices").toString())
                .contains("报送1张", "没有报送记录")
                .doesNotContain("\"office\"");
        assertThat((String) story.shown(nominate, "briefing")).contains("得分＝", "规模＝");
        assertThatThrownBy(() -> story.completes(
                        nominate,
                        "decision",
                        "nominate",
                        "units",
                        List.of(),
                        "persons",
                        List.of("office"),
                        "praise",
                        "突出"))
                .hasMessageMatching("(?s).*(不参加评选|选项).*");
    }

    @Test
    void theEvaluationOfficeIsNotRankedThoughItFilesTablesItself() {
        String own = organization.holderOf(Role.OFFICE).unit().value();
        story.locked(story.assigned(year, "2-1", own), "office");
        assertThat(commendations.standings(year, Weights.standard()))
                .extracting(standing -> standing.unit().value())
                .contains("104")
                .doesNotContain(own);
    }

    @Test
    void theOfficeWithdrawsWhatItBeganWronglyAndBeginsAnew() {
        story.completes(process, "nominate", "decision", "withdraw", "reason", "年度选错");
        BpmnAwareTests.assertThat(process).hasPassed("withdrawn").isEnded();
        assertThat(commendations.find(year).orElseThrow().state()).isEqualTo(Commendation.State.WITHDRAWN);
        assertThat(commendations.withdrawals(year)).singleElement().satisfies(one -> assertThat(one.reason() + one.by())
                .isEqualTo("年度选错office"));

        process = story.start("commendation", Map.of("year", year));
        story.runJobs();
        BpmnAwareTests.assertThat(process).isWaitingAt("nominate");
        assertThat(commendations.withdrawals(year)).hasSize(1);
    }

    @Test
    void whatLiesWithTheLeaderIsWithdrawnByTheOfficeWithAReasonAndTheLeaderIsTold() {
        story.completes(process, "nominate", "decision", "nominate", "units", List.of("201"), "praise", "突出");
        String path = "/api/cycles/" + year + "/commendation/withdrawal";
        assertThat(new Browser(port, "x01-head")
                        .post(path, Map.of("reason", "不妥"))
                        .status())
                .isEqualTo(403);
        var silent = new Browser(port, "office").post(path, Map.of("reason", " "));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text()).contains("请写明撤回的原因");
        BpmnAwareTests.assertThat(process).isWaitingAt("approve");

        assertThat(new Browser(port, "office")
                        .post(path, Map.of("reason", "名单有误"))
                        .status())
                .isEqualTo(204);
        BpmnAwareTests.assertThat(process).hasPassed("withdrawal").isEnded();
        assertThat(story.mailsTo("leader"))
                .anySatisfy(mail -> assertThat(mail.body()).contains("名单有误", "不用再办理"));
        var seen = new Browser(port, "office")
                .get("/api/cycles/" + year + "/commendation")
                .json();
        assertThat(seen.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(seen.path("withdrawals").get(0).path("nominees").asText()).isNotEmpty();
        assertThat(new Browser(port, "office")
                        .post(path, Map.of("reason", "再撤"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatBeganByTheFormerDiagramGoesOnWithTheUsualWeightOfSizeAndIsWithdrawnToo() {
        story.completes(process, "nominate", "decision", "withdraw", "reason", "重新评选");
        var runtime = story.engine().getRuntimeService();
        try (VersionBefore before = VersionBefore.deployed(story.engine().getRepositoryService())) {
            process = runtime.startProcessInstanceById(
                    before.definition("commendation").getId(), Map.of("year", year));
            runtime.removeVariable(process.getId(), "size");
            before.isFollowedByTodays();
            story.runJobs();
            assertThat(story.open(process)).containsExactly("nominate");
            assertThat(commendations.find(year).orElseThrow().weights()).isEqualTo(Weights.standard());

            var withdrawn = new Browser(port, "office")
                    .post("/api/cycles/" + year + "/commendation/withdrawal", Map.of("reason", "不再评选"));
            assertThat(withdrawn.status()).isEqualTo(204);
            assertThat(story.isEnded(process)).isTrue();
            assertThat(commendations.withdrawals(year)).hasSize(2);
            story.forgetOtherStories();
        }
    }

    @Test
    void whatIsPublishedStays() {
        story.completes(process, "nominate", "decision", "nominate", "units", List.of("201"), "praise", "突出");
        story.completes(process, "approve", "decision", "approve");
        var refused = new Browser(port, "office")
                .post("/api/cycles/" + year + "/commendation/withdrawal", Map.of("reason", "名单有误"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("已经公布");
    }

    @Test
    void itBeginsOnlyOnceAllTablesAreIn() {
        story.completes(process, "nominate", "decision", "withdraw", "reason", "还有表没有锁定");
        story.submissions.unlock(majors.id(), "更正", new PersonId("office"));
        story.assigned(year, "2-1", "101");
        assertThatThrownBy(() -> story.start("commendation", Map.of("year", year)))
                .hasMessageContaining("还有2张表没有锁定或上报")
                .hasMessageContaining("表4-2（教务处，已退回）")
                .hasMessageContaining("表2-1");
        assertThat(commendations.find(year).orElseThrow().state()).isEqualTo(Commendation.State.WITHDRAWN);
    }

    @Test
    void aYearIsCommendedOnceAndOnlyTheOfficeBegins() {
        String path = "/api/cycles/" + year + "/commendation";
        assertThat(new Browser(port, "office").post(path, Map.of()).status()).isEqualTo(409);
        assertThat(new Browser(port, "x01-head").post(path, Map.of()).status()).isEqualTo(403);
        assertThat(new Browser(port, "office")
                        .post("/api/cycles/2099/commendation", Map.of())
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> story.start("commendation", Map.of("year", year)))
                .hasMessageContaining("已经发起");
    }
}
