package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A filer corrects cells and rows in place; each save is a new version with the same checks as an upload. */
@SchoolTest
class EditTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Submission majors;
    Browser filer;
    String path;

    @BeforeEach
    void aFilerHasUploaded() {
        int year = story.newYear();
        majors = story.assigned(year, "1-4-1", "104");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-4-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.uploads(majors);
        filer = new Browser(port, "jwc-filer");
        path = "/api/submissions/" + majors.id() + "/rows";
    }

    private JsonNode row(int index) {
        return filer.get(path).json().get(index);
    }

    private int number(int index) {
        return row(index).path("number").asInt();
    }

    private Browser.Answer changes(int base, String column, String text) {
        return filer.put(
                path,
                Map.of("base", base, "changed", List.of(Map.of("row", number(0), "values", Map.of(column, text)))));
    }

    @Test
    void aCorrectedCellIsANewVersionAndTheOldOneStays() {
        String before = row(0).path("values").path("校内专业名称").asText();
        var answer = changes(1, "校内专业名称", "　新专业名称 ");
        assertThat(answer.json().path("version").asInt()).isEqualTo(2);
        assertThat(row(0).path("values").path("校内专业名称").asText()).isEqualTo("新专业名称");
        var old = story.submissions.version(majors.id(), 1).orElseThrow();
        assertThat(story.submissions.rows(old).get(0).value("校内专业名称")).isEqualTo(before);
        assertThat(filer.get("/api/submissions/" + majors.id() + "/versions")
                        .json()
                        .get(0)
                        .path("origin")
                        .asText())
                .isEqualTo("在线修改");
    }

    @Test
    void aFormerVersionIsMadeTheNewestAndNoneIsLost() {
        String before = row(0).path("values").path("校内专业名称").asText();
        changes(1, "校内专业名称", "改错了");
        var restored = filer.post(path + "/restoration", Map.of("version", 1));
        assertThat(restored.json().path("version").asInt()).isEqualTo(3);
        assertThat(row(0).path("values").path("校内专业名称").asText()).isEqualTo(before);
        assertThat(story.submissions.versions(majors.id()))
                .extracting(version -> version.number() + " " + version.fileName())
                .startsWith("3 恢复自版本1")
                .hasSize(3);
        assertThat(filer.get("/api/submissions/" + majors.id().value())
                        .json()
                        .path("versions")
                        .path(0)
                        .path("origin")
                        .asText())
                .isEqualTo("恢复自版本1");
        assertThat(filer.post(path + "/restoration", Map.of("version", 3)).detail())
                .contains("就是当前版本");
        assertThat(filer.post(path + "/restoration", Map.of("version", 9)).status())
                .isEqualTo(404);
        assertThat(new Browser(port, "x01-filer")
                        .post(path + "/restoration", Map.of("version", 1))
                        .status())
                .isEqualTo(404);
    }

    /** A slip, more likely than not: the page says so and is not green. */
    @Test
    void aVersionThatLosesMostRowsSaysSo() {
        List<Integer> numbers = IntStream.range(0, 4).mapToObj(this::number).toList();
        var fewer = filer.put(path, Map.of("base", 1, "deleted", numbers.subList(0, 2)));
        assertThat(fewer.json().path("muchSmaller").asBoolean())
                .as("half are left")
                .isFalse();
        assertThat(fewer.json().path("clean").asBoolean()).isTrue();
        var empty = filer.put(path, Map.of("base", 2, "deleted", numbers.subList(2, 4)));
        assertThat(empty.json().path("muchSmaller").asBoolean()).isTrue();
        assertThat(empty.json().path("clean").asBoolean()).isFalse();
        assertThat(empty.json().path("rowsBefore").asInt()).isEqualTo(2);
        var seen = filer.get(path.replace("/rows", "")).json();
        assertThat(seen.path("muchSmaller").asBoolean()).isTrue();
        assertThat(seen.path("rowsBefore").asInt()).isEqualTo(2);
    }

    @Test
    void aCorrectionIsCheckedLikeAnUpload() {
        var answer = changes(1, "校内专业名称", "");
        assertThat(answer.json().path("errors").asInt()).isPositive();
        assertThat(changes(2, "校内专业名称", "改好了").json().path("errors").asInt()).isZero();
    }

    /** The same as in a file: what is made of a text is said and kept, and a spoilt code is not taken. */
    @Test
    void whatIsTypedIsHeldToWhatAFileIs() {
        var spoilt = changes(1, "校内专业代码", "1.00E+06");
        assertThat(spoilt.status()).isEqualTo(400);
        assertThat(spoilt.detail()).contains("第" + number(0) + "行“校内专业代码”", "科学计数", "没有保存");
        assertThat(story.submissions.versions(majors.id())).hasSize(1);
        var answer = changes(1, "校内专业代码", "９９９０１\u200b");
        assertThat(answer.json().path("remarks").toString()).contains("看不见的字符", "半角");
        assertThat(row(0).path("values").path("校内专业代码").asText()).isEqualTo("99901");
        assertThat(filer.get("/api/submissions/" + majors.id() + "/versions")
                        .json()
                        .get(0)
                        .path("remarks")
                        .toString())
                .contains("看不见的字符");
    }

    @Test
    void rowsAreAddedAndDeleted() {
        int rows = filer.get(path).json().size();
        int gone = number(0);
        var answer = filer.put(
                path,
                Map.of(
                        "base", 1,
                        "deleted", List.of(gone),
                        "added", List.of(Map.of("校内专业代码", "99901", "校内专业名称", "新增的"), Map.of())));
        assertThat(answer.json().path("rows").asInt()).isEqualTo(rows);
        JsonNode after = filer.get(path).json();
        assertThat(after).noneMatch(row -> row.path("number").asInt() == gone);
        assertThat(after.get(rows - 1).path("values").path("校内专业代码").asText()).isEqualTo("99901");
    }

    @Test
    void whoeverLookedAtAnOlderVersionIsToldAndNothingIsLost() {
        changes(1, "校内专业名称", "先到的");
        var late = changes(1, "校内专业名称", "后到的");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("已有新版本（版本2）").contains("刷新");
        assertThat(row(0).path("values").path("校内专业名称").asText()).isEqualTo("先到的");
    }

    @Test
    void ofManyWhoSaveTheSameVersionAtOnceOneSucceedsAndTheOthersAreTold() throws Exception {
        Map<String, Object> edit = Map.of("base", 1, "added", List.of(Map.of("校内专业代码", "99901")));
        var people = Executors.newFixedThreadPool(6);
        try {
            List<Browser.Answer> answers = new ArrayList<>();
            Callable<Browser.Answer> save = () -> new Browser(port, "jwc-filer").put(path, edit);
            for (Future<Browser.Answer> answer : people.invokeAll(Collections.nCopies(6, save))) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allSatisfy(answer -> assertThat(answer.detail()).contains("已有新版本（版本2）"));
        } finally {
            people.shutdown();
        }
        assertThat(story.submissions.versions(majors.id())).hasSize(2);
    }

    @Test
    void whatIsNotInTheTableIsRefused() {
        assertThat(changes(1, "没有这一列", "x").detail()).contains("本表没有“没有这一列”");
        assertThat(filer.put(path, Map.of("base", 1, "deleted", List.of(9_999))).detail())
                .contains("没有第9999行");
        assertThat(filer.put(path, Map.of("base", 1)).detail()).contains("没有需要保存的修改");
        assertThat(story.submissions.versions(majors.id())).hasSize(1);
    }

    @Test
    void onlyTheFilerWithTheTaskCorrectsAndNobodyAfterTheSubmission() {
        Map<String, Object> edit = Map.of("base", 1, "added", List.of(Map.of("校内专业代码", "99901")));
        assertThat(new Browser(port, "jwc-head").put(path, edit).status()).isEqualTo(403);
        assertThat(new Browser(port, "x01-filer").put(path, edit).status()).isEqualTo(404);
        story.submissions.submit(majors.id(), new PersonId("jwc-filer"));
        assertThat(filer.put(path, edit).status()).isEqualTo(409);
    }
}
