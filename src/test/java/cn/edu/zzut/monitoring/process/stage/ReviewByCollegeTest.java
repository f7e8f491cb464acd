package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Conclusions;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Looks;
import cn.edu.zzut.monitoring.review.Portion;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.review.check.CheckRuns;
import cn.edu.zzut.monitoring.review.sample.Sampled;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table that two colleges fill in is judged by college: each expert judges the other's data. */
@SchoolTest
class ReviewByCollegeTest {

    private static final TableCode TABLE = new TableCode("4-2");
    private static final PersonId OF_FIRST = new PersonId("expert4");
    private static final PersonId OF_SECOND = new PersonId("expert1");

    @Autowired
    Story story;

    @Autowired
    Assignments assignments;

    @Autowired
    Looks looks;

    @Autowired
    Reviews reviews;

    @Autowired
    Conclusions conclusions;

    @Autowired
    ReviewMoves moves;

    @Autowired
    CheckRuns checks;

    @Autowired
    Organization organization;

    @LocalServerPort
    int port;

    int year;
    Submission whole;
    String first;
    String second;
    ProcessInstance feedback;

    @BeforeEach
    void aTableOfTwoCollegesComesToTheExperts() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
        first = unitOf(OF_FIRST);
        second = unitOf(OF_SECOND);
        whole = story.assigned(year, "4-2", "104", first, second);
        List<TableRow> rows = new ArrayList<>();
        story.submissions.assisting(year, TABLE).forEach(part -> story.sample(part)
                .forEach(row -> rows.add(row.from(part.unit().value()).at(rows.size() + 2))));
        story.submissions.begin(whole.id());
        story.uploads(whole, rows);
        story.submissions.submit(whole.id(), "经核实无误", new PersonId("jwc-filer"));
        story.submissions.approve(whole.id(), new PersonId("jwc-head"));
        story.submissions.lock(whole.id());
        feedback = story.start("stage-4-feedback", Map.of("year", year));
    }

    private String unitOf(PersonId expert) {
        return organization.person(expert).orElseThrow().unit().value();
    }

    private int rowOf(String unit) {
        return story.submissions.rows(story.submissions.latest(whole.id()).orElseThrow()).stream()
                .filter(row -> row.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private List<String> unitsLookedAt(PersonId expert) {
        Map<Integer, String> units = new java.util.HashMap<>();
        story.submissions
                .rows(story.submissions.latest(whole.id()).orElseThrow())
                .forEach(row -> units.put(row.number(), row.unit()));
        return looks.sample(whole, expert).orElseThrow().sampled().stream()
                .map(Sampled::row)
                .map(units::get)
                .distinct()
                .toList();
    }

    private void eachGetsTheOthersData() {
        story.completes(feedback, "assign-experts", "experts", List.of("expert1", "expert4"));
    }

    @Test
    void whereNobodyMayJudgeTheWholeTheProposalDividesIt() {
        var assign = story.task(feedback, "assign-experts");
        assertThat(story.shown(assign, "unitChoices").toString()).contains("其余单位");
        eachGetsTheOthersData();
        Division division = assignments.of(year, TABLE);
        assertThat(division.judgesOf(new UnitCode(first))).containsExactly(OF_SECOND);
        assertThat(division.judgesOf(new UnitCode(second))).containsExactly(OF_FIRST);
        var task = story.tasks(feedback, "comment").stream()
                .filter(one -> one.getAssignee().equals(OF_FIRST.value()))
                .findFirst()
                .orElseThrow();
        assertThat(story.shown(task, "tables").toString())
                .contains(organization.unit(new UnitCode(second)).name());
    }

    @Test
    void anExpertLooksAtTheOwnPartAndJudgesNothingElse() {
        eachGetsTheOthersData();
        assertThat(unitsLookedAt(OF_SECOND)).contains(first).doesNotContain(second);
        assertThat(unitsLookedAt(OF_FIRST)).contains(second).doesNotContain(first);
        assertThat(looks.sample(whole).orElseThrow().sampled()).hasSize(unionOfSamples());

        Browser expert = new Browser(port, OF_FIRST.value());
        String path = "/api/submissions/" + whole.id();
        assertThat(expert.get(path + "/review").json().path("sample").asText()).startsWith("您审核本表中");
        assertThat(expert.put(path + "/review/rows", Map.of("rows", List.of(rowOf(first)), "seen", true))
                        .text())
                .contains("不在您的抽样中");
        assertThat(expert.put(path + "/review/rows", Map.of("rows", List.of(rowOf(second)), "seen", true))
                        .status())
                .isEqualTo(200);
        assertThat(expert.post(path + "/comments", Map.of("row", rowOf(first), "column", "", "text", "口径不一"))
                        .text())
                .contains("不在您的审核范围内");
        assertThat(reviews.drafts(year, OF_FIRST)).isEmpty();
    }

    private int unionOfSamples() {
        return (int) Stream.of(OF_FIRST, OF_SECOND)
                .flatMap(expert -> looks.sample(whole, expert).orElseThrow().sampled().stream())
                .map(Sampled::row)
                .distinct()
                .count();
    }

    @Test
    void whoHasLookedAtAllOfTheOwnPartIsDone() {
        eachGetsTheOthersData();
        List<Integer> rows = looks.sample(whole, OF_FIRST).orElseThrow().sampled().stream()
                .map(Sampled::row)
                .toList();
        looks.look(whole, rows, true, OF_FIRST);
        checks.numbersAbout(TABLE).forEach(check -> looks.tick(year, TABLE, check, Looks.TickVerdict.FINE, OF_FIRST));
        assertThat(conclusions.unseen(year, OF_FIRST)).isZero();
        assertThat(conclusions.unseen(year, OF_SECOND)).isPositive();
    }

    @Test
    void whatIsSaidOfNoRowIsSaidOfTheOwnPart() {
        eachGetsTheOthersData();
        String path = "/api/submissions/" + whole.id() + "/comments";
        new Browser(port, OF_FIRST.value()).post(path, Map.of("row", 0, "column", "", "text", "漏报了一个专业"));
        String name = organization.unit(new UnitCode(second)).name();
        assertThat(reviews.drafts(year, OF_FIRST))
                .singleElement()
                .satisfies(comment ->
                        assertThat(comment.place().title()).contains(name).endsWith("的数据"));
    }

    @Test
    void byHandNobodyGetsTheOwnCollegesDataAndNoCollegesDataAreForgotten() {
        var assign = story.task(feedback, "assign-experts");
        List<String> all = List.of("expert1", "expert2", "expert4");
        assertThatThrownBy(() -> story.completes(
                        assign,
                        "experts",
                        all,
                        "changes",
                        List.of(
                                Map.of("table", "4-2", "unit", first, "expert", "expert4"),
                                Map.of("table", "4-2", "unit", ByHand.OTHERS, "expert", "expert2"))))
                .hasMessageContaining("须回避表4-2（所在单位协助填报本表）");
        assertThatThrownBy(() -> story.completes(
                        assign,
                        "experts",
                        all,
                        "changes",
                        List.of(Map.of("table", "4-2", "unit", second, "expert", "expert4"))))
                .hasMessageContaining("的数据没有专家审核");
        story.completes(
                assign,
                "experts",
                all,
                "changes",
                List.of(
                        Map.of("table", "4-2", "unit", second, "expert", "expert4", "second", "expert2"),
                        Map.of("table", "4-2", "unit", ByHand.OTHERS, "expert", "expert2")));
        assertThat(assignments.of(year, TABLE).of(new PersonId("expert2"))).hasValue(Portion.WHOLE);
        assertThat(assignments.of(year, TABLE).of(OF_FIRST)).hasValue(Portion.of(List.of(new UnitCode(second))));
    }

    @Test
    void whoIsDoneAndGetsNothingMoreStaysDone() {
        eachGetsTheOthersData();
        story.completes(commentOf(OF_FIRST), "conclusion", "PASS", "unseenReason", "时间所限", "decision", "none");
        PersonId office = new PersonId("office");
        Portion others = Portion.of(List.of(new UnitCode("104"), new UnitCode(first)));
        PersonId newcomer = new PersonId("expert2");
        moves.move(
                year,
                TABLE,
                Division.NOBODY.with(newcomer, others).with(OF_FIRST, Portion.of(List.of(new UnitCode(second)))),
                "因病",
                office);
        assertThat(story.tasks(feedback, "comment"))
                .extracting(org.camunda.bpm.engine.task.Task::getAssignee)
                .containsExactly(newcomer.value());
        moves.move(
                year,
                TABLE,
                Division.NOBODY
                        .with(newcomer, others)
                        .with(OF_FIRST, Portion.of(List.of(new UnitCode(second))))
                        .with(OF_SECOND, Portion.of(List.of(new UnitCode(first)))),
                "多看一遍",
                office);
        assertThat(story.tasks(feedback, "comment"))
                .extracting(org.camunda.bpm.engine.task.Task::getAssignee)
                .containsExactlyInAnyOrder(newcomer.value(), OF_SECOND.value());
    }

    private org.camunda.bpm.engine.task.Task commentOf(PersonId expert) {
        return story.tasks(feedback, "comment").stream()
                .filter(one -> one.getAssignee().equals(expert.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartGoesToAnotherExpertOnRecordAndTheSummaryTellsWhoJudgesWhat() {
        eachGetsTheOthersData();
        Browser office = new Browser(port, "office");
        String experts = "/api/reviews/" + year + "/tables/4-2/experts";
        assertThat(office.put(
                                experts,
                                Map.of(
                                        "experts",
                                        List.of(Map.of("id", "expert4", "units", List.of(first))),
                                        "reason",
                                        "因病"))
                        .text())
                .contains("没有专家审核");
        assertThat(office.put(
                                experts,
                                Map.of(
                                        "experts",
                                        List.of(
                                                Map.of("id", "expert2", "units", List.of("104", first)),
                                                Map.of("id", "expert4", "units", List.of(second))),
                                        "reason",
                                        "因病"))
                        .status())
                .isEqualTo(200);
        assertThat(assignments.of(year, TABLE).of(OF_SECOND)).isEmpty();
        Division now = assignments.of(year, TABLE);
        int moved = office.get("/api/reviews/" + year + "/tables")
                .json()
                .path("moves")
                .size();
        assertThat(assignments.reassign(year, TABLE, now, "因病", new PersonId("office")))
                .as("those who have it already")
                .isEmpty();
        assertThat(office.get("/api/reviews/" + year + "/tables").json().path("moves"))
                .hasSize(moved);
        assertThatThrownBy(() -> assignments.reassign(year, TABLE, now, "因\u202e病", new PersonId("office")))
                .hasMessageContaining("看不见的字符");
        assertThat(new Browser(port, OF_SECOND.value())
                        .get("/api/submissions/" + whole.id())
                        .status())
                .isEqualTo(404);
        String name = organization.unit(new UnitCode(second)).name();
        var found = office.get("/api/reviews/" + year + "/tables").json();
        assertThat(found.path("moves").get(0).path("after").asText()).contains("（" + name + "）");
        assertThat(found.path("tables").get(0).path("recusedUnits").path("expert4"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.asText()).isEqualTo(first));
        assertThat(office.get("/api/reviews/" + year + "/summary").json().findValuesAsText("portion"))
                .contains(name);
    }
}
