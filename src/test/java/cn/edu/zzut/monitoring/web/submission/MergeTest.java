package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A responsible unit's table is the union of all units' rows; contradictions are seen, settled and remembered. */
@SchoolTest
class MergeTest {

    private static final String CONTRADICTED = "培养目标";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    Submission whole;
    Submission first;
    Submission second;
    ProcessInstance collection;
    Browser filer;
    String path;

    @BeforeEach
    void twoCollegesFillOneTable() {
        year = story.newYear();
        whole = story.assigned(year, "4-2", "104", "201", "202");
        first = story.submissions.assisting(year, new TableCode("4-2")).get(0);
        second = story.submissions.assisting(year, new TableCode("4-2")).get(1);
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        filer = new Browser(port, "jwc-filer");
        path = "/api/submissions/" + whole.id();
    }

    private void collected(List<TableRow> ofFirst, List<TableRow> ofSecond) {
        story.uploads(first, ofFirst);
        story.uploads(second, ofSecond);
        story.tasks(collection, "fill").forEach(fill -> story.completes(fill, "responsible", true));
        story.tasks(collection, "unit-head-audit")
                .forEach(audit -> story.completes(audit, "decision", "approve", "responsible", true));
    }

    /** The first college's first row, as the second college has it. */
    private TableRow theirs(Map<String, String> differing) {
        TableRow row = story.sample(first).get(0);
        Map<String, String> values = new HashMap<>(row.values());
        values.putAll(differing);
        return new TableRow(90, "202", values);
    }

    private List<TableRow> secondWith(TableRow further) {
        List<TableRow> rows = new ArrayList<>(story.sample(second));
        rows.add(further);
        return rows;
    }

    private List<TableRow> newest() {
        return story.submissions.rows(story.submissions.latest(whole.id()).orElseThrow());
    }

    @Test
    void rowsThatTwoUnitsHaveAlikeAreMergedIntoOne() {
        collected(story.sample(first), secondWith(theirs(Map.of())));
        assertThat(newest()).extracting(TableRow::unit).containsExactly("201", "201", "202", "202");
        assertThat(filer.get(path + "/conflicts").json().path("total").asInt()).isZero();
    }

    @Test
    void aContradictionIsShownSideBySideAndSettledByARecordedChoice() {
        collected(story.sample(first), secondWith(theirs(Map.of(CONTRADICTED, "77"))));
        var conflicts = filer.get(path + "/conflicts").json();
        assertThat(conflicts.path("total").asInt()).isEqualTo(1);
        var conflict = conflicts.path("conflicts").get(0);
        assertThat(conflict.path("differing")).hasSize(1);
        assertThat(conflict.path("differing").get(0).asText()).isEqualTo(CONTRADICTED);
        assertThat(conflict.path("candidates").findValuesAsText("unit")).containsExactly("201", "202");

        int row = conflict.path("candidates").get(1).path("number").asInt();
        var choices = List.of(Map.of("key", conflict.path("key"), "row", row));
        int version = conflicts.path("version").asInt();
        assertThat(filer.post(path + "/conflicts", Map.of("version", version, "choices", choices, "reason", " "))
                        .detail())
                .contains("依据");
        var settled =
                filer.post(path + "/conflicts", Map.of("version", version, "choices", choices, "reason", "与培养方案核对"));
        assertThat(settled.json().path("version").asInt()).as(settled.text()).isEqualTo(version + 1);

        var after = story.submissions.latest(whole.id()).orElseThrow();
        assertThat(after.origin()).isEqualTo(VersionOrigin.SETTLEMENT);
        assertThat(newest()).extracting(TableRow::unit).containsExactly("201", "202", "202", "202");
        var record = filer.get(path + "/conflicts").json();
        assertThat(record.path("total").asInt()).isZero();
        assertThat(record.path("settled").get(0).path("taken").asText()).isEqualTo("202");
        assertThat(record.path("settled").get(0).path("reason").asText()).isEqualTo("与培养方案核对");
        assertThat(filer.post(path + "/conflicts", Map.of("version", version, "choices", choices, "reason", "再来"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aChoiceHoldsAtTheNextMergeAsLongAsItsRowsStay() {
        collected(story.sample(first), secondWith(theirs(Map.of(CONTRADICTED, "77"))));
        settleFor(1);
        story.uploadsAgain(first, story.sample(first));
        story.merges.merge(whole.id(), PersonId.SYSTEM);
        assertThat(newest()).extracting(row -> row.value(CONTRADICTED)).contains("77");
        assertThat(filer.get(path + "/conflicts").json().path("total").asInt()).isZero();

        story.uploadsAgain(second, secondWith(theirs(Map.of(CONTRADICTED, "78"))));
        story.uploadsAgain(first, story.sample(first));
        story.merges.merge(whole.id(), PersonId.SYSTEM);
        assertThat(filer.get(path + "/conflicts").json().path("total").asInt()).isEqualTo(1);
    }

    private void settleFor(int candidate) {
        var conflicts = filer.get(path + "/conflicts").json();
        var conflict = conflicts.path("conflicts").get(0);
        int row = conflict.path("candidates").get(candidate).path("number").asInt();
        var answer = filer.post(
                path + "/conflicts",
                Map.of(
                        "version",
                        conflicts.path("version"),
                        "choices",
                        List.of(Map.of("key", conflict.path("key"), "row", row)),
                        "reason",
                        "核对"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void theResponsibleUnitAddsItsOwnRowsWithoutTouchingTheOthers() {
        collected(story.sample(first), story.sample(second));
        TableRow own = theirs(Map.of(story.table(whole).primaryKey().get(0), "OWN-1"));
        byte[] file = WorkbookWriter.write(story.table(whole), List.of(own));
        var answer = filer.upload(path + "/workbook?rows=own", "本单位.xlsx", file);
        assertThat(answer.json().path("rows").asInt()).as(answer.text()).isEqualTo(5);
        assertThat(newest()).extracting(TableRow::unit).containsExactly("201", "201", "202", "202", "104");

        story.merges.merge(whole.id(), PersonId.SYSTEM);
        assertThat(newest()).extracting(TableRow::unit).endsWith("104");
    }

    @Test
    void whoDoesNotFillTheTableChoosesNothing() {
        collected(story.sample(first), secondWith(theirs(Map.of(CONTRADICTED, "77"))));
        var choice = Map.of("version", 1, "choices", List.of(Map.of("key", List.of("x"), "row", 2)), "reason", "r");
        assertThat(new Browser(port, "jwc-head")
                        .post(path + "/conflicts", choice)
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "x01-filer")
                        .post(path + "/conflicts", choice)
                        .status())
                .isEqualTo(404);
        assertThat(filer.post(path + "/conflicts", choice).detail()).contains("没有关键字为“x”的冲突");
    }
}
