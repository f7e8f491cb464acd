package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one types stand what a column wants, what may be chosen, what adds up, and what was reported last year. */
@SchoolTest
class HelpTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    Browser filer;

    @BeforeEach
    void aFilerHasTasks() {
        year = story.newYear();
        filer = new Browser(port, "jwc-filer");
    }

    private Submission task(String table) {
        Submission submission = story.assigned(year, table, "104");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
        story.completes(collection, "state-requirements", "requirement", "要求");
        return submission;
    }

    private JsonNode of(Submission submission, String what) {
        return filer.get("/api/submissions/" + submission.id() + what).json();
    }

    private static JsonNode column(JsonNode submission, String name) {
        for (JsonNode column : submission.path("definitions")) {
            if (column.path("name").asText().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name + " in " + submission);
    }

    @Test
    void columnsSayWhatTheyWant() {
        Submission majors = task("1-4-1");
        JsonNode said = of(majors, "");
        assertThat(said.path("statisticalTime").asText()).contains("时点");
        JsonNode edition = column(said, "代码版本");
        assertThat(edition.path("required").asBoolean()).isTrue();
        assertThat(edition.path("values").toString()).contains("自定义");
        assertThat(column(said, "专业设置年份").path("type").asText()).isEqualTo("YEAR");
        assertThat(of(majors, "/help").path("summed").toString()).doesNotContain("学制");
    }

    @Test
    void aSumNamesItsPartsAndLastYearsRowStandsBesideIt() {
        story.reportedLastYear(year, "2-1", "104", rows -> rows);
        Submission land = task("2-1");
        JsonNode help = of(land, "/help");
        assertThat(help.path("totals").findValuesAsText("column")).contains("总占地面积");
        assertThat(help.path("summed").toString()).contains("总占地面积");
        String before = story.sample(land).get(0).value("总占地面积");
        assertThat(column(of(land, ""), "总占地面积").path("lastYear").asText()).isEqualTo(before);
        JsonNode rows = of(land, "/last-year");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("values").path("总占地面积").asText()).isEqualTo(before);
    }

    @Test
    void shortReferencesCanBeChosen() {
        Submission colleges = story.assigned(year, "1-3", "101");
        story.submissions.begin(colleges.id());
        story.uploads(colleges);
        JsonNode choices = of(task("1-4-1"), "/help").path("choices");
        assertThat(choices.path("所属单位号").toString()).contains("201");
    }

    @Test
    void strangersAreToldNothing() {
        Submission land = task("2-1");
        Browser stranger = new Browser(port, "x01-filer");
        assertThat(stranger.get("/api/submissions/" + land.id() + "/help").status())
                .isEqualTo(stranger.get("/api/submissions/" + land.id()).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stranger.get("/api/submissions/" + land.id() + "/last-year").status())
                .isGreaterThanOrEqualTo(400);
    }
}
