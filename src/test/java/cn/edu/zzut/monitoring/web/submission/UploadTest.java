package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file becomes a new version as a whole. */
@SchoolTest
class UploadTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    MajorsTask task;

    @BeforeEach
    void aFilerHasATask() {
        task = new MajorsTask(story, port);
    }

    @Test
    void aWorkbookBecomesANewImmutableVersion() {
        var first = task.filer
                .upload(task.path + "/workbook", "专业.xlsx", task.good())
                .json();
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("rows").asInt()).isEqualTo(4);
        assertThat(first.path("errors").asInt()).isZero();
        var second = task.filer
                .upload(
                        task.path + "/workbook",
                        "专业.xlsx",
                        task.workbook(story.sample(task.majors).subList(0, 3)))
                .json();
        assertThat(second.path("version").asInt()).isEqualTo(2);

        var versions = task.filer.get(task.path + "/versions").json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).path("sha256").asText())
                .isEqualTo(first.path("sha256").asText())
                .hasSize(64);
        assertThat(task.filer.get(task.path + "/rows").json()).hasSize(3);
        byte[] again = task.filer.get(task.path + "/versions/1.xlsx").body();
        var third = task.filer.upload(task.path + "/workbook", "专业.xlsx", again).json();
        assertThat(third.path("sha256").asText()).isEqualTo(first.path("sha256").asText());
    }

    @Test
    void theSameAgainIsNoNewVersionHoweverItComes() {
        task.filer.upload(task.path + "/workbook", "专业.xlsx", task.good());
        var again = task.filer
                .upload(task.path + "/workbook", "专业（又一次）.xlsx", task.good())
                .json();
        assertThat(again.path("unchanged").asBoolean()).isTrue();
        assertThat(again.path("version").asInt()).isEqualTo(1);
        String name = story.sample(task.majors).get(0).value("校内专业名称");
        var saved = task.filer.put(task.path + "/rows", renamed(1, name)).json();
        assertThat(saved.path("unchanged").asBoolean()).as(saved.toString()).isTrue();
        assertThat(task.filer.get(task.path + "/versions").json()).hasSize(1);
        var changed =
                task.filer.put(task.path + "/rows", renamed(1, name + "（新）")).json();
        assertThat(changed.path("unchanged").asBoolean()).isFalse();
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        var other = task.filer
                .upload(task.path + "/workbook", "专业.xlsx", task.good())
                .json();
        assertThat(other.path("unchanged").asBoolean()).isFalse();
        assertThat(other.path("version").asInt()).isEqualTo(3);
        var restored = task.filer
                .post(task.path + "/rows/restoration", Map.of("version", 1))
                .json();
        assertThat(restored.path("unchanged").asBoolean()).isTrue();
        assertThat(restored.path("version").asInt()).isEqualTo(3);
    }

    private static Map<String, Object> renamed(int base, String name) {
        return Map.of("base", base, "changed", List.of(Map.of("row", 2, "values", Map.of("校内专业名称", name))));
    }

    @Test
    void whatStandsOtherwiseThanInTheFileIsSaid() {
        String code = story.sample(task.majors).get(0).value("校内专业代码");
        byte[] unseen = task.workbook(Story.with(story.sample(task.majors).subList(0, 1), "校内专业代码", code + "\u200b"));
        for (String way : List.of("/workbook/trial", "/workbook")) {
            var answer = way.endsWith("trial")
                    ? task.filer.send("POST", task.path + way, "专业.xlsx", unseen)
                    : task.filer.upload(task.path + way, "专业.xlsx", unseen);
            assertThat(answer.json().path("remarks").toString()).as(way).contains("看不见的字符", "第2行“校内专业代码”");
        }
        assertThat(task.filer
                        .get(task.path + "/rows")
                        .json()
                        .get(0)
                        .path("values")
                        .path("校内专业代码")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void whatWasSaidOfAVersionIsThereForTheHeadToRead() {
        String code = story.sample(task.majors).get(0).value("校内专业代码");
        task.filer.upload(
                task.path + "/workbook",
                "专业.xlsx",
                task.workbook(Story.with(story.sample(task.majors), "校内专业代码", code + "\u200b")));
        task.filer.upload(task.path + "/workbook", "专业.xlsx", task.good());
        var versions =
                new Browser(port, "jwc-head").get(task.path + "/versions").json();
        assertThat(versions.get(0).path("remarks").toString()).doesNotContain("看不见的字符");
        assertThat(versions.get(1).path("remarks").toString()).contains("看不见的字符", "“校内专业代码”");
    }

    @Test
    void theTasksFormShowsTheNewestVersion() {
        task.filer.upload(task.path + "/workbook", "专业.xlsx", task.good());
        var tasks = task.filer.get("/engine-rest/task");
        assertThat(tasks.json()).as(tasks.text()).hasSize(1);
        String id = tasks.json().get(0).path("id").asText();
        var shown = task.filer.get("/engine-rest/task/" + id + "/form-variables?variableNames=dataSummary");
        assertThat(shown.text()).contains("版本1").contains("4行");
    }

    @Test
    void aTemplateFilledWithLastYearsRowsCanBeUploadedAsItIs() {
        story.reportedLastYear(task.majors.year(), "1-4-1", "104", rows -> rows);
        byte[] template =
                task.filer.get(task.path + "/template.xlsx?prefill=last-year").body();
        assertThat(task.filer
                        .upload(task.path + "/workbook", "模板.xlsx", template)
                        .json()
                        .path("rows")
                        .asInt())
                .isEqualTo(4);
        assertThat(task.filer
                        .upload(
                                task.path + "/workbook",
                                "空.xlsx",
                                task.filer.get(task.path + "/template.xlsx").body())
                        .json()
                        .path("anomalies")
                        .asInt())
                .isPositive();
    }

    @Test
    void eachFindingNamesRowColumnValueAndWhatIsExpected() {
        task.filer.upload(
                task.path + "/workbook", "专业.xlsx", task.workbook(Story.with(story.sample(task.majors), "招生状态", "停招")));
        var finding = task.filer.get(task.path + "/findings").json().get(0);
        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.path("row").asInt()).isEqualTo(2);
        assertThat(finding.path("column").asText()).isEqualTo("招生状态");
        assertThat(finding.path("value").asText()).isEqualTo("停招");
        assertThat(finding.path("expected").asText()).isEqualTo("在招、当年停招");
    }

    @Test
    void aCsvInGbkIsReadLikeAWorkbook() {
        var answer = task.filer.upload(task.path + "/workbook", "专业.csv", csv(Charset.forName("GBK")));
        assertThat(answer.json().path("rows").asInt()).as(answer.text()).isEqualTo(4);
        assertThat(task.filer
                        .upload(task.path + "/workbook", "专业.csv", csv(StandardCharsets.UTF_8))
                        .json()
                        .path("errors")
                        .asInt())
                .isZero();
    }

    @Test
    void columnsInAnotherOrderAndFurtherColumnsAreTaken() throws IOException {
        List<String> columns = new ArrayList<>(story.table(task.majors).columnNames());
        Collections.reverse(columns);
        columns.add(0, "备注");
        TableRow row = story.sample(task.majors).get(0);
        var answer = task.filer.upload(
                task.path + "/workbook",
                "乱序.xlsx",
                MajorsTask.poi("专业", columns, columns.stream().map(row::value).toList()));
        assertThat(answer.json().path("errors").asInt()).as(answer.text()).isZero();
        assertThat(answer.json().path("rows").asInt()).isEqualTo(1);
        assertThat(answer.json().path("remarks")).isEmpty();
    }

    private byte[] csv(Charset charset) {
        List<String> columns = story.table(task.majors).columnNames();
        return (String.join(",", columns) + "\n"
                        + story.sample(task.majors).stream()
                                .map(row -> columns.stream().map(row::value).collect(Collectors.joining(",")))
                                .collect(Collectors.joining("\n")))
                .getBytes(charset);
    }
}
