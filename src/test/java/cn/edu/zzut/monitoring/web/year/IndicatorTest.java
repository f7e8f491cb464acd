package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.IndicatorValue.Verdict;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Indicators are derived from the year's tables and held against the official limits. */
@SchoolTest
class IndicatorTest {

    @Autowired
    Story story;

    @Autowired
    Indicators indicators;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private void uploads(String table, List<Map<String, String>> rows) {
        Submission submission = story.assigned(year, table, "101");
        story.submissions.begin(submission.id());
        List<TableRow> made = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> values = new HashMap<>(row);
            story.table(submission).columns().stream()
                    .filter(column -> column.type().isNumeric())
                    .forEach(column -> values.putIfAbsent(column.name(), "0"));
            made.add(new TableRow(made.size() + 2, "101", values));
        }
        story.uploads(submission, made);
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
        assertThat(value("equivalent-students").missing()).isEqualTo("缺少表6-1的数据");
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

    @Test
    void theyAreForTheOfficeAndTheLeader() {
        String path = "/api/cycles/" + year + "/indicators";
        assertThat(new Browser(port, "x01-filer").get(path).status()).isEqualTo(403);
        assertThat(new Browser(port, "leader").get(path).status()).isEqualTo(200);
        assertThat(new Browser(port, "office").get(path).json().findValuesAsText("name"))
                .contains("生师比");
    }
}
