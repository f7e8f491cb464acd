package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the checks find in rows that are wrong in one place, and that they find nothing in rows that are right. */
@SchoolTest
class ChecksTest {

    @Autowired
    Story story;

    @Autowired
    Validation validation;

    @Autowired
    Explanations explanations;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private Submission submission(String table, String unit) {
        Submission submission = story.assigned(year, table, unit);
        story.submissions.begin(submission.id());
        return submission;
    }

    private void teachersAreKnown() {
        story.uploads(submission("1-5-1", "105"));
        story.uploads(submission("1-5-3", "105"));
    }

    private List<Finding> found(Submission submission, List<TableRow> rows) {
        story.uploads(submission, rows);
        return validation.findings(submission.id(), 0, 1000);
    }

    private List<TableRow> changed(Submission submission, int index, String column, String value) {
        List<TableRow> rows = new ArrayList<>(story.sample(submission));
        TableRow row = rows.get(index);
        Map<String, String> values = new HashMap<>(row.values());
        values.put(column, value);
        rows.set(index, new TableRow(row.number(), row.unit(), values));
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "1-2, 101",
        "1-3, 101",
        "1-4-1, 104",
        "1-5-1, 105",
        "1-5-3, 105",
        "1-6, 104",
        "1-7-1, 101",
        "2-1, 101",
        "2-7, 101",
        "2-9-2, 101",
        "4-2, 104",
        "5-1-1, 104",
        "5-1-2, 104",
        "6-1, 104",
        "6-5-2, 104",
        "6-6, 104",
        "7-2, 116"
    })
    void rightRowsHaveNoFindings(String table, String unit) {
        Submission submission = submission(table, unit);
        assertThat(found(submission, story.sample(submission))).isEmpty();
        assertThat(story.sample(submission)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1-4-1, 104, 校内专业名称, '', required",
        "1-4-1, 104, 学制, 四, type",
        "1-4-1, 104, 专业设置年份, 08, type",
        "1-4-1, 104, 学制, -4, minimum",
        "1-4-1, 104, 校内专业代码, 123456789012345678901, length",
        "1-4-1, 104, 授予学位门类, 工程, enumeration",
        "1-4-1, 104, 专业设置年份, 2039, latest",
        "1-5-1, 105, 出生年月, 1899-12, earliest",
        "2-1, 101, 总占地面积, 1, 2-1.land",
        "4-2, 104, 总学分数, 171, 4-2.credits-parts",
        "6-5-2, 104, 授予学位数, 1000, 6-5-2.degree",
        "7-2, 116, 学生评教优, 70, 7-2.student-shares",
        "7-2, 116, 领导评教覆盖比例, 0, 7-2.leader-shares",
        "5-1-1, 104, 授课教师, 甲;乙;丙;丁, reference"
    })
    void aWrongCellIsFound(String table, String unit, String column, String value, String rule) {
        Submission submission = submission(table, unit);
        if (table.equals("5-1-1")) {
            teachersAreKnown();
        }
        List<Finding> findings = found(submission, changed(submission, 0, column, value));
        assertThat(findings).extracting(Finding::rule).contains(rule);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.expected()).isNotBlank();
            assertThat(finding.message()).contains("第2行");
        });
    }

    @Test
    void aKeyMustNotComeTwice() {
        Submission submission = submission("1-4-1", "104");
        String first = story.sample(submission).get(0).value("校内专业代码");
        assertThat(found(submission, changed(submission, 2, "校内专业代码", first)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).contains("与第2行相同"))
                .satisfies(finding -> assertThat(finding.row()).isEqualTo(4));
    }

    @Test
    void aReferenceThatFailsForWhatNobodySeesSaysSo() {
        teachersAreKnown();
        Submission sections = submission("5-1-1", "104");
        String teacher = story.sample(sections).get(1).value("授课教师");
        String spaced = teacher.substring(0, 1) + "　" + teacher.substring(1);
        assertThat(found(sections, changed(sections, 1, "授课教师", spaced)))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("只差空格", teacher + "”");
    }

    @Test
    void aPairMustStandInTheBaseTableAsAPair() {
        teachersAreKnown();
        Submission sections = submission("5-1-1", "104");
        assertThat(found(sections, changed(sections, 1, "授课教师", "无此人")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.column()).isEqualTo("授课教师工号+授课教师"))
                .satisfies(finding -> assertThat(finding.value()).contains("+无此人"))
                .satisfies(finding -> assertThat(finding.expected()).contains("表1-5-1", "表1-5-3"));
    }

    @Test
    void anEscapeValueFreesTheName() {
        teachersAreKnown();
        Submission sections = submission("5-1-1", "104");
        List<TableRow> rows = new ArrayList<>(story.sample(sections));
        TableRow row = rows.get(1);
        Map<String, String> values = new HashMap<>(row.values());
        values.put("授课教师工号", "000000;" + values.get("授课教师工号"));
        values.put("授课教师", "退休教师;" + values.get("授课教师"));
        rows.set(1, new TableRow(row.number(), row.unit(), values));
        assertThat(found(sections, rows)).isEmpty();
    }

    @Test
    void aSingleRowTableHasOneRow() {
        Submission land = submission("2-1", "101");
        assertThat(found(land, List.of())).extracting(Finding::rule).containsExactly("row-count");
    }

    @Test
    void aStockThatShrinksAndATotalThatJumpsAreAnomalies() {
        story.reportedLastYear(
                year, "2-1", "101", rows -> Story.with(Story.with(rows, "总占地面积", "816001"), "占地面积学校产权绿化用地", "1"));
        Submission land = submission("2-1", "101");
        assertThat(found(land, story.sample(land)))
                .extracting(Finding::column)
                .containsExactly("总占地面积", "占地面积学校产权绿化用地");
        assertThat(validation.summary(land.id())).isEqualTo(new Summary(0, 2));
        explanations.explainAll(land.id(), "属实", "产权证", new PersonId("xxb-filer"));
        assertThat(explanations.unexplained(land.id())).isEmpty();
        assertThat(story.submissions.responsible(year, new TableCode("2-1"))).isPresent();
    }

    @Test
    void anExplanationStaysAsLongAsTheValueDoes() {
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "占地面积学校产权绿化用地", "1"));
        Submission land = submission("2-1", "101");
        found(land, story.sample(land));
        explanations.explainAll(land.id(), "属实", "产权证", new PersonId("xxb-filer"));
        found(land, story.sample(land));
        assertThat(explanations.unexplained(land.id())).isEmpty();
        found(land, changed(land, 0, "占地面积学校产权绿化用地", "204001"));
        assertThat(explanations.unexplained(land.id())).hasSize(1);
    }
}
