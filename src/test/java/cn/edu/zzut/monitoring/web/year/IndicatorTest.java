package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Verdict;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Indicators are derived from the year's tables and held against the official limits. */
@SchoolTest
class IndicatorTest {

    @Autowired
    Story story;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private void uploads(String table, List<Map<String, String>> rows) {
        story.uploads(year, table, "101", rows);
    }

    private IndicatorValue value(String id) {
        return value(id, year);
    }

    private IndicatorValue value(String id, int ofYear) {
        return indicators.of(ofYear).stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lastYearsValueStandsBesideThisYears() {
        story.reportedLastYear(year, "6-1", "101", rows -> Story.with(rows, "普通本科学生数", "90"));
        BigDecimal before = value("full-time-students", year - 1).value().orElseThrow();
        uploads("6-1", List.of(Map.of("普通本科学生数", "100")));
        JsonNode all = new Browser(port, "office")
                .get("/api/cycles/" + year + "/indicators")
                .json();
        assertThat(all)
                .filteredOn(one -> one.path("id").asText().equals("full-time-students"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("value").decimalValue()).isEqualByComparingTo("100");
                    assertThat(one.path("lastYear").decimalValue()).isEqualByComparingTo(before);
                });
        assertThat(before).isNotEqualByComparingTo("100");
    }

    @Test
    void withoutDataAnIndicatorSaysWhatIsMissing() {
        assertThat(value("students-per-teacher").value()).isEmpty();
        assertThat(value("equivalent-students").missing()).contains("缺少表6-1的数据");
    }

    @Test
    void studentsCountByTheirWeightAndVisitingTeachersHalf() {
        uploads(
                "6-1",
                List.of(Map.of("普通本科学生数", "100", "硕士研究生数全日制", "10", "博士研究生数全日制", "5", "留学生数", "2", "函授学生数", "10")));
        assertThat(value("full-time-students").value().orElseThrow()).isEqualByComparingTo("117");
        // 100 + 10 × 1.5 + 5 × 2 + 2 × 3 + 10 × 0.1
        assertThat(value("equivalent-students").value().orElseThrow()).isEqualByComparingTo("132");
        uploads("1-3", List.of(Map.of("单位号", "201", "单位职能", "教学院系")));
        uploads(
                "1-5-1",
                Stream.of("1", "2", "3", "4", "5")
                        .map(id -> Map.of("工号", id, "单位号", "201", "任职状态", "在职"))
                        .toList());
        uploads(
                "1-5-2",
                List.of(
                        Map.of("工号", "1", "任教类型", "专业课"),
                        Map.of("工号", "2", "任教类型", "公共课"),
                        Map.of("工号", "3", "任教类型", "专业课"),
                        Map.of("工号", "4", "任教类型", "专业课"),
                        Map.of("工号", "5", "任教类型", "无任教")));
        uploads("1-5-3", List.of(Map.of("工号", "8", "任职状态", "在聘"), Map.of("工号", "9", "任职状态", "在聘")));
        // 4 + 2, of which at most a quarter of 4 counts, by half
        assertThat(value("teachers").value().orElseThrow()).isEqualByComparingTo("4.5");
        IndicatorValue ratio = value("students-per-teacher");
        assertThat(ratio.value().orElseThrow()).isEqualByComparingTo("29.33");
        assertThat(ratio.verdict()).isEqualTo(Verdict.RESTRICTED);
    }

    @Test
    void professorsAreFoundAmongTheTeachersOfSections() {
        uploads(
                "1-5-1",
                List.of(
                        Map.of("工号", "T1", "专业技术职称", "教授"),
                        Map.of("工号", "T2", "专业技术职称", "教授"),
                        Map.of("工号", "T3", "专业技术职称", "讲师")));
        uploads("1-5-3", List.of(Map.of("工号", "W1", "专业技术职称", "讲师")));
        uploads(
                "5-1-1",
                List.of(
                        Map.of("开课号", "K1", "课程号", "C1", "授课教师工号", "T3;T1", "本科学生数", "30"),
                        Map.of("开课号", "K2", "课程号", "C1", "授课教师工号", "T3", "本科学生数", "31"),
                        Map.of("开课号", "K3", "课程号", "C2", "授课教师工号", "T3", "本科学生数", "91"),
                        Map.of("开课号", "K4", "课程号", "C3", "授课教师工号", "T3", "本科学生数", "95")));
        assertThat(value("professors-teaching").value().orElseThrow()).isEqualByComparingTo("50");
        assertThat(value("courses-by-professors").value().orElseThrow()).isEqualByComparingTo("33.33");
        assertThat(value("small-classes").value().orElseThrow()).isEqualByComparingTo("25");
        assertThat(value("large-classes").value().orElseThrow()).isEqualByComparingTo("50");
    }

    private void twoColleges() {
        uploads(
                "1-3",
                List.of(
                        Map.of("单位号", "201", "教学科研单位名称", "甲学院", "单位职能", "教学院系"),
                        Map.of("单位号", "202", "教学科研单位名称", "乙学院", "单位职能", "教学院系")));
        uploads(
                "1-4-1",
                List.of(
                        Map.of("校内专业代码", "M1", "校内专业名称", "甲一", "所属单位号", "201"),
                        Map.of("校内专业代码", "M2", "校内专业名称", "乙一", "所属单位号", "202")));
        uploads(
                "6-5-2",
                List.of(
                        Map.of("校内专业代码", "M1", "应届毕业生数", "100", "授予学位数", "90", "应届就业人数", "60"),
                        Map.of("校内专业代码", "M2", "应届毕业生数", "50", "授予学位数", "50", "应届就业人数", "50"),
                        Map.of("校内专业代码", "000000", "应届毕业生数", "0", "授予学位数", "0", "应届就业人数", "0")));
    }

    private String path(String level, String subject) {
        return "/api/indicators?year=" + year + "&level=" + level + "&subject=" + subject;
    }

    private static JsonNode one(JsonNode all, String id) {
        for (JsonNode each : all) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id + " in " + all);
    }

    @Test
    void collegesAndMajorsHaveTheirOwnAndAreRanked() {
        twoColleges();
        Browser office = new Browser(port, "office");
        JsonNode degrees = one(office.get(path("college", "201")).json(), "degrees");
        assertThat(degrees.path("value").decimalValue()).isEqualByComparingTo("90");
        assertThat(degrees.path("rank").asInt()).isEqualTo(2);
        assertThat(degrees.path("ranked").asInt()).isEqualTo(2);
        assertThat(degrees.path("subjectName").asText()).isEqualTo("甲学院");
        JsonNode employed = one(office.get(path("major", "M1")).json(), "employed");
        assertThat(employed.path("verdictTitle").asText()).isEqualTo("未达学校目标");
        assertThat(office.get(path("college", "")).json().findValuesAsText("subject"))
                .contains("201", "202");
        assertThat(office.get(path("college", "999")).status()).isEqualTo(404);
        assertThat(office.get(path("college", "999")).detail()).contains("没有代码为“999”的学院");
        assertThat(office.get("/api/indicators/highlights?level=major&subject=X9&year=" + year)
                        .status())
                .isEqualTo(404);
        assertThat(office.get(path("school", "999")).detail()).contains("999");
        assertThat(office.get(path("faculty", "")).detail()).contains("school（学校）");
    }

    @Test
    void aValueIsFollowedToItsRows() {
        twoColleges();
        JsonNode trace = new Browser(port, "office")
                .get("/api/indicators/degrees/rows?subject=202&year=" + year)
                .json();
        JsonNode table = trace.path("parts").get(0).path("tables").get(0);
        assertThat(table.path("table").asText()).isEqualTo("6-5-2");
        assertThat(table.path("version").asInt()).isEqualTo(1);
        assertThat(table.path("provisional").asBoolean()).isTrue();
        assertThat(table.path("rows").get(0).asInt()).isEqualTo(3);
        assertThat(table.path("count").asInt()).isEqualTo(1);
        assertThat(table.path("keys").get(0).asText()).startsWith("M2");
        assertThat(trace.path("parts").get(0).path("says").get(0).asText())
                .contains("表6-5-2")
                .contains("另有1行不能归到任何学院");
    }

    @Test
    void aHeadSeesTheOwnCollegeAndItsMajorsOnly() {
        twoColleges();
        Browser head = new Browser(port, "x01-head");
        assertThat(head.get(path("college", "201")).status()).isEqualTo(200);
        assertThat(head.get(path("major", "M1")).status()).isEqualTo(200);
        assertThat(head.get(path("college", "202")).status()).isEqualTo(403);
        assertThat(head.get(path("major", "M2")).status()).isEqualTo(403);
        assertThat(head.get(path("school", "")).status()).isEqualTo(403);
        assertThat(head.get("/api/indicators/subjects?level=major&year=" + year)
                        .json()
                        .findValuesAsText("code"))
                .containsExactly("M1");
        assertThat(head.get("/api/indicators/degrees/rows?level=college&subject=202&year=" + year)
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "x01-filer").get(path("college", "201")).status())
                .isEqualTo(403);
    }

    @Test
    void whatStandsOutIsDecidedAboutWithAReasonUntilTheValueChanges() {
        twoColleges();
        Browser office = new Browser(port, "office");
        String highlights = "/api/indicators/highlights?year=" + year;
        Map<String, Object> decision = new HashMap<>(
                Map.of("year", year, "level", "major", "subject", "M1", "decision", "DISMISSED", "reason", "去向统计尚未完成"));
        assertThat(office.get(highlights).json().findValuesAsText("sentence"))
                .anyMatch(sentence -> sentence.startsWith("甲一“初次就业率”为60%，未达学校目标70，差10"));
        assertThat(office.put("/api/indicators/employed/highlight", decision).status())
                .isEqualTo(200);
        JsonNode decided = office.get(highlights).json().get(0);
        assertThat(decided.path("decisionTitle").asText()).isEqualTo("不需处理");
        assertThat(decided.path("reason").asText()).isEqualTo("去向统计尚未完成");
        assertThat(decided.path("decidedBy").asText())
                .as("a name, not how she signs in")
                .isEqualTo(office.get("/api/me").json().path("name").asText())
                .isNotEqualTo("office");
        assertThat(office.put("/api/indicators/no-such/highlight", decision).detail())
                .contains("没有指标“no-such”");
        decision.put("year", 2019);
        assertThat(office.put("/api/indicators/employed/highlight", decision).status())
                .isEqualTo(404);
        assertThat(office.put("/api/indicators/employed/highlight", decision).detail())
                .contains("没有2019年度的填报");
        decision.put("year", year);
        decision.put("reason", " ");
        assertThat(office.put("/api/indicators/employed/highlight", decision).detail())
                .contains("理由");
        assertThat(new Browser(port, "leader")
                        .put("/api/indicators/employed/highlight", decision)
                        .status())
                .isEqualTo(403);
        Submission submission =
                story.submissions.responsible(year, new TableCode("6-5-2")).orElseThrow();
        List<TableRow> rows =
                story.submissions.rows(story.submissions.latest(submission.id()).orElseThrow());
        story.uploads(submission, Story.with(rows, "应届就业人数", "45"));
        assertThat(office.get(highlights).json().get(0).path("decision").isNull())
                .isTrue();
    }

    @Test
    void whatNoTableHasIsEnteredByTheOfficeWithItsBasis() {
        twoColleges();
        Browser office = new Browser(port, "office");
        Map<String, Object> figure = new HashMap<>(
                Map.of("year", year, "level", "school", "subject", "", "value", 91.5, "basis", "问卷，回收1200份"));
        assertThat(office.put("/api/indicators/student-satisfaction/figure", figure)
                        .status())
                .isEqualTo(200);
        assertThat(value("student-satisfaction").value().orElseThrow()).isEqualByComparingTo("91.5");
        figure.put("value", null);
        assertThat(office.put("/api/indicators/student-satisfaction/figure", figure)
                        .status())
                .isEqualTo(200);
        assertThat(value("student-satisfaction").value()).isEmpty();
        figure.put("basis", "");
        assertThat(office.put("/api/indicators/student-satisfaction/figure", figure)
                        .detail())
                .contains("依据");
        assertThat(office.put("/api/indicators/degrees/figure", figure).detail())
                .contains("由填报表计算");
    }

    @Test
    void whatTheArchiveHoldsIsNotAlteredAndWhatItLacksMayBeAdded() {
        twoColleges();
        Browser office = new Browser(port, "office");
        Map<String, Object> figure = new HashMap<>(
                Map.of("year", year, "level", "school", "subject", "", "value", 91.5, "basis", "问卷，回收1200份"));
        String students = "/api/indicators/student-satisfaction/figure";
        String employers = "/api/indicators/employer-satisfaction/figure";
        assertThat(office.put(students, figure).status()).isEqualTo(200);
        jdbc.update(
                """
                update monitoring.cycle c set receipt = 'HZ-1', closed_at =
                    (select max(entered_at) from monitoring.entered_figure f where f.year = c.year) where year = ?""",
                year);
        figure.put("value", 95);
        assertThat(office.put(students, figure).detail()).contains("已经归档", "为91.5，不能再改，没有保存");
        figure.put("value", null);
        assertThat(office.put(students, figure).status()).isEqualTo(409);
        assertThat(value("student-satisfaction").value().orElseThrow()).isEqualByComparingTo("91.5");
        for (int late : new int[] {88, 89}) {
            figure.put("value", late);
            assertThat(office.put(employers, figure).status()).isEqualTo(200);
        }
        figure.put("year", 2099);
        assertThat(office.put(employers, figure).detail()).contains("没有2099年度的填报");
    }

    @Test
    void anIndicatorIsTriedOnPastYearsBeforeItIsInForce() {
        twoColleges();
        Browser office = new Browser(port, "office");
        String trial = "/api/catalogs/" + year + "/indicators/trial";
        JsonNode tried = office.post(
                        trial,
                        Map.of(
                                "id",
                                "tried",
                                "name",
                                "就业人数",
                                "levels",
                                List.of("学校", "学院"),
                                "formula",
                                "sum(毕业生.应届就业人数)"))
                .json();
        assertThat(tried).hasSize(2);
        assertThat(tried.get(0).path("values").get(0).path("value").decimalValue())
                .isEqualByComparingTo("110");
        assertThat(tried.get(1).path("computed").asInt()).isEqualTo(2);
        assertThat(office.post(trial, Map.of("id", "bad", "name", "坏", "formula", "count(毕业人)"))
                        .detail())
                .contains("“bad”有误", "毕业人");
        assertThat(office.post("/api/catalogs/" + year + "/indicators/degrees/trial", Map.of())
                        .json())
                .isNotEmpty();
    }

    @Test
    void theyAreForTheOfficeAndTheLeader() {
        String path = "/api/cycles/" + year + "/indicators";
        assertThat(new Browser(port, "x01-filer").get(path).status()).isEqualTo(403);
        assertThat(new Browser(port, "leader").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "office").get(path).json().findValuesAsText("name"))
                .contains("生师比");
    }
}
