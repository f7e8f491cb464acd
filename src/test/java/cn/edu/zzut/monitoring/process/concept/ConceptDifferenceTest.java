package cn.edu.zzut.monitoring.process.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.concept.Against;
import cn.edu.zzut.monitoring.concept.Concept;
import cn.edu.zzut.monitoring.concept.ConceptRuns;
import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.Extent;
import cn.edu.zzut.monitoring.concept.Occurrence;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.PairState;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** concept-difference: 教务处 reports a plan of 100 places, 人事处 a list by majors that sums to 90 (第十八条). */
@SchoolTest
class ConceptDifferenceTest {

    private static final String PLAN = "admission-plan";
    private static final String MAJORS = "majors";

    @Autowired
    Story story;

    @Autowired
    ConceptRuns runs;

    @Autowired
    YearConcepts concepts;

    @Autowired
    Concepts declared;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void twoUnitsReportTheSamePlan() {
        year = story.newYear();
        reported("6-3-1", "104", "100");
        reported("6-3-4", "105", "90");
        runs.compare(year, new PersonId("office"));
        BpmnAwareTests.init(story.engine());
    }

    private void reported(String table, String unit, String plan) {
        story.uploads(year, table, unit, List.of(Map.of("招生计划数", plan)));
    }

    private void corrected(String table, String plan) {
        Submission submission =
                story.submissions.responsible(year, new TableCode(table)).orElseThrow();
        story.uploads(
                submission,
                Story.with(
                        story.submissions.rows(
                                story.submissions.latest(submission.id()).orElseThrow()),
                        "招生计划数",
                        plan));
        runs.compare(year, new PersonId("office"));
    }

    private Pair pair() {
        return concepts.find(year, PLAN, MAJORS).orElseThrow();
    }

    private Browser as(String person) {
        return new Browser(port, person);
    }

    private ProcessInstance sent() {
        var sent = as("office").post(address("difference?year=" + year), null);
        assertThat(sent.status()).isEqualTo(200);
        story.runJobs();
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("concept-difference")
                .singleResult();
    }

    private static String address(String what) {
        return "/api/concepts/" + PLAN + "/occurrences/" + MAJORS + "/" + what;
    }

    private Task explanationOf(ProcessInstance process, String unit) {
        return story.tasks(process, "explain").stream()
                .filter(task -> unit.equals(story.shown(task, "unitCode")))
                .findFirst()
                .orElseThrow();
    }

    private void explains(ProcessInstance process, String unit, String answer, String text) {
        story.completes(explanationOf(process, unit), "answer", answer, "explanation", text, "responsible", true);
    }

    private JsonNode shownTo(String person) {
        for (JsonNode one : as(person).get("/api/concepts?year=" + year).json().path("pairs")) {
            if (one.path("concept").asText().equals(PLAN)) {
                return one;
            }
        }
        throw new AssertionError("not shown to " + person);
    }

    @Test
    void bothUnitsExplainTheOfficeAcceptsAndItHoldsUntilANumberChanges() {
        assertThat(pair().state()).isEqualTo(PairState.TO_EXPLAIN);
        assertThat(pair().sentence()).contains("90人", "100人", "相差-10人", "-10%");
        ProcessInstance process = sent();
        assertThat(story.tasks(process, "explain")).hasSize(2);
        assertThat(story.shown(explanationOf(process, "105"), "briefing").toString())
                .contains("相差-10人", "表6-3-4第1版", "分专业、省份、批次", "时点（2031年9月30日）");

        explains(process, "104", "explain", "总数含预科10人");
        assertThat(story.open(process)).containsExactly("explain");
        explains(process, "105", "explain", "分专业不含预科");
        assertThat(story.shown(story.task(process, "review"), "briefing").toString())
                .contains("总数含预科10人", "分专业不含预科");
        assertThat(pair().state()).isEqualTo(PairState.TO_EXPLAIN);
        story.completes(process, "review", "decision", "approve");

        assertThat(story.isEnded(process)).isTrue();
        assertThat(pair().state()).isEqualTo(PairState.EXPLAINED);
        corrected("6-3-4", "85");
        assertThat(pair().state()).isEqualTo(PairState.TO_EXPLAIN);
        assertThat(pair().isStale()).isTrue();
        assertThat(shownTo("office").path("last").path("explanations")).hasSize(2);
        assertThat(shownTo("office").path("last").path("value").asInt()).isEqualTo(90);
    }

    @Test
    void whatTheOfficeReturnsIsExplainedAnewAndACorrectionShowsItself() {
        ProcessInstance process = sent();
        explains(process, "104", "explain", "核对无误");
        explains(process, "105", "explain", "不清楚");
        assertThatThrownBy(() -> story.completes(process, "review", "decision", "return"))
                .hasMessageContaining("退回原因");
        story.completes(process, "review", "decision", "return", "reason", "请逐专业核对");

        Task again = explanationOf(process, "105");
        assertThat(story.shown(again, "briefing").toString()).contains("请逐专业核对");
        assertThat(story.shown(again, "explanation")).isEqualTo("不清楚");
        explains(process, "104", "explain", "核对无误");
        explains(process, "105", "correct", "漏填一个专业，今天补上");
        story.completes(process, "review", "decision", "approve");
        assertThat(pair().state()).isEqualTo(PairState.TO_EXPLAIN);

        corrected("6-3-4", "100");
        assertThat(pair().state()).isEqualTo(PairState.CORRECTED);
    }

    @Test
    void whoDoesNotExplainInTimeIsLateAndOthersAreNot() {
        ProcessInstance process = sent();
        explains(process, "104", "explain", "核对无误");
        story.timePassesTo(story.clock.today().plusDays(20), 9);

        assertThat(accountability.ofUnit(new UnitCode("105")))
                .anySatisfy(record -> assertThat(record.subject()).contains("未按期说明口径差异"));
        assertThat(accountability.ofUnit(new UnitCode("104"))).isEmpty();
        assertThat(story.open(process)).contains("explain");
    }

    @Test
    void anExplanationSaysSomethingAndIsNotAskedForTwice() {
        ProcessInstance process = sent();
        assertThatThrownBy(() -> explains(process, "104", "explain", " ")).hasMessageContaining("说明");
        assertThat(as("office").post(address("difference?year=" + year), null).detail())
                .contains("正在说明");
        corrected("6-3-4", "100");
        assertThat(as("office").post(address("difference?year=" + year), null).detail())
                .contains("不用发给单位说明");
    }

    @Test
    void fourClicksAtOnceAskOnce() {
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(() -> as("office")
                        .post(address("difference?year=" + year), null)
                        .status()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 409, 409, 409);
        assertThat(shownTo("office").path("sendable").asBoolean()).isFalse();
        assertThat(shownTo("office").path("last").path("open").asBoolean()).isTrue();
    }

    @Test
    void whatAnotherReturnSaysIsTypedInByTheOfficeWithFormAndDay() {
        String figure = "/api/concepts/printed-books/occurrences/higher-education-statistics/figure";
        story.uploads(year, "2-3-1", "104", List.of(Map.of("纸质图书总量", "1000")));
        runs.compare(year, new PersonId("office"));
        Pair before = concepts.find(year, "printed-books", "higher-education-statistics")
                .orElseThrow();
        assertThat(before.state()).isEqualTo(PairState.INCOMPARABLE);
        assertThat(before.whyNot()).contains("还没有录入");

        Map<String, Object> typed =
                new HashMap<>(Map.of("year", year, "value", 900, "form", "高基512", "source", "发展规划处"));
        assertThat(as("office").put(figure, typed).detail()).contains("统计时间");
        for (String noDay : List.of("2026-02-31", "9999-12-31", "1999年12月31日", "去年")) {
            typed.put("asOf", noDay);
            assertThat(as("office").put(figure, typed).detail()).as(noDay).contains("统计时间");
        }
        String day = story.clock.today().toString();
        typed.put("asOf", day);
        for (String amount : List.of("-1", "1000000000001", "0.00001")) {
            typed.put("value", new BigDecimal(amount));
            assertThat(as("office").put(figure, typed).detail()).as(amount).contains("数值");
        }
        typed.put("value", 900);
        assertThat(as("office").put(figure, typed).status()).isEqualTo(200);
        assertThat(as("jwc-head").put(figure, typed).status()).isEqualTo(403);
        assertThat(runs.isOutOfDate(year)).isTrue();
        runs.compare(year, new PersonId("office"));
        Pair after = concepts.find(year, "printed-books", "higher-education-statistics")
                .orElseThrow();
        assertThat(after.state()).isEqualTo(PairState.TO_EXPLAIN);
        assertThat(after.value().basis()).contains("高基512", day, "发展规划处");
        assertThat(after.units()).containsExactly(new UnitCode("104"));
    }

    @Test
    void whatAYearHasNoDataForIsToldNotGuessed() {
        Pair books = concepts.find(year, "undergraduates", "list").orElseThrow();
        assertThat(books.state()).isEqualTo(PairState.INCOMPARABLE);
        assertThat(books.whyNot()).contains("缺少表1-6的数据");
    }

    @Test
    void allThatIsShippedIsReckonedFromAWholeYearsTables() {
        runs.compare(2025, new PersonId("office"));
        for (Pair pair : concepts.of(2025)) {
            boolean typed = pair.occurrence().isTyped();
            assertThat(pair.comparison().isEmpty()).as(pair.sentence()).isEqualTo(typed);
        }
    }

    @Test
    void lockedTablesAreComparedByThemselves() {
        runs.lookForLockedTables();
        assertThat(runs.newest(year).orElseThrow().startedBy()).isEqualTo(new PersonId("office"));
        story.locked(story.assigned(year, "1-5-1", "105"), "rsc");
        runs.lookForLockedTables();
        assertThat(runs.newest(year).orElseThrow().startedBy()).isEqualTo(PersonId.SYSTEM);
        assertThat(runs.isOutOfDate(year)).isFalse();
    }

    @Test
    void aUnitsHeadReadsWhatBindsItsTablesAndNobodyElseDoes() {
        for (String reader : List.of("office", "leader", "jwc-head", "rsc-head")) {
            assertThat(shownTo(reader).path("other").path("value").asInt())
                    .as(reader)
                    .isEqualTo(100);
        }
        assertThat(as("x01-head").get("/api/concepts?year=" + year).json().path("pairs"))
                .isEmpty();
        assertThat(as("x01-lead").get("/api/concepts?year=" + year).json().path("pairs"))
                .isEmpty();
        for (String stranger : List.of("rsc-filer", "archivist", "admin")) {
            assertThat(as(stranger).get("/api/concepts?year=" + year).status())
                    .as(stranger)
                    .isEqualTo(403);
            assertThat(as(stranger)
                            .get("/api/concepts/comparison.xlsx?year=" + year)
                            .status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        for (String reader : List.of("jwc-head", "leader", "rsc-filer")) {
            assertThat(as(reader).post(address("difference?year=" + year), null).status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(as(reader)
                            .post("/api/concepts/comparison?year=" + year, null)
                            .status())
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(as("office")
                        .get("/api/concepts/comparison.xlsx?year=" + year)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aChangedConceptIsComparedAnewAndWhatIsWrongInItIsRefusedOrTold() {
        declared.replace(List.of(books("图书馆.纸质图书总量", "library")), new PersonId("office"));
        assertThat(runs.isOutOfDate(year)).isTrue();
        runs.compare(year, new PersonId("office"));
        assertThat(concepts.of(year)).singleElement().satisfies(pair -> assertThat(pair.whyNot())
                .contains("缺少表2-3-1的数据"));

        assertThatThrownBy(() -> declared.replace(List.of(books("图书馆.纸质图书总量", "nobody")), new PersonId("office")))
                .hasMessageContaining("没有保存");
        assertThatThrownBy(() -> declared.replace(List.of(books("图书馆.", "library")), new PersonId("office")))
                .hasMessageContaining("请检查括号、引号和运算符");
        declared.replace(List.of(books("图书馆.没有这项", "library")), new PersonId("office"));
        assertThat(concepts.lacking(year)).singleElement().asString().contains("无法计算");
    }

    private static Concept books(String formula, String with) {
        return new Concept(
                "books",
                "纸质图书",
                "馆藏纸质图书",
                "册",
                List.of(
                        new Occurrence(
                                "library", "图书馆", null, Map.of("图书馆", new TableCode("2-3-1")), formula, "馆藏", "", null),
                        new Occurrence(
                                "other",
                                "高基表",
                                Extent.OTHER_RETURN,
                                null,
                                "",
                                "高基表",
                                "9月1日",
                                new Against(with, null, null, null, null))));
    }

    @Test
    void whatIsWrongInTheWorkbookIsToldByItsRow() {
        String lines =
                """
                口径编号,口径名称,定义,计量单位,出处编号,出处名称,层次,表格（简称=表号）,公式,口径说明,统计时间,与哪个出处比较,关系,允许差,允许差（%）,比较说明
                books,图书,图书,册,a,甲,全校,,1/0,馆藏,,,,-1,,
                books,图书,图书,册,b,乙,全校,,2,馆藏,,a,,-1,101,
                """;
        var refused = as("office")
                .upload("/api/concepts/declarations?year=" + year, "口径.csv", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("第2行：填写了允许差“-1”，没有填写“与哪个出处比较”", "除数是0")
                .contains("第3行：允许差应为0以上", "第3行：允许差（%）应为0至100");
    }

    @Test
    void theDeclarationsGoOutAsAWorkbookAndComeBackAsTheyWere() {
        List<Concept> shipped = declared.all();
        byte[] book = as("office").get("/api/concepts/declarations.xlsx").body();
        assertThat(as("jwc-head")
                        .upload("/api/concepts/declarations?year=" + year, "口径.xlsx", book)
                        .status())
                .isEqualTo(403);
        var same = as("office").upload("/api/concepts/declarations?year=" + year, "口径.xlsx", book);
        assertThat(same.json().path("unchanged").asBoolean()).isTrue();
        assertThat(declared.edition().id())
                .as("what stands already is no edition")
                .isZero();
        declared.replace(shipped.subList(0, shipped.size() - 1), new PersonId("office"));
        var loaded = as("office").upload("/api/concepts/declarations?year=" + year, "口径.xlsx", book);
        assertThat(loaded.status()).isEqualTo(200);
        assertThat(loaded.json().path("unchanged").asBoolean(true)).isFalse();
        assertThat(loaded.json().path("remarks")).isEmpty();
        assertThat(declared.edition().id()).isPositive();
        assertThat(declared.all()).isEqualTo(shipped);
        assertThat(as("office")
                        .get("/api/concepts?year=" + year)
                        .json()
                        .path("loadedBy")
                        .asText())
                .isNotEmpty();
    }
}
