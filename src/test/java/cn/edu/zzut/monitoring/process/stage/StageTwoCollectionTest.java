package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** stage-2-collection: a table is collected from its assisting units and filled in. */
@SchoolTest
class StageTwoCollectionTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @Autowired
    Organization organization;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
        BpmnAwareTests.init(story.engine());
    }

    private ProcessInstance collection(String table) {
        return story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
    }

    @Test
    void aTableWithoutAssistantsIsFilledByItsResponsibleUnit() {
        Submission land = story.assigned(year, "2-1", "101");
        ProcessInstance collection = collection("2-1");
        story.completes(collection, "state-requirements", "requirement", "按权属证书填报");
        assertThat((String) story.shown(story.task(collection, "merge-and-fill"), "dataSummary"))
                .contains("按权属证书填报");
        story.uploads(land);
        story.completes(collection, "merge-and-fill", "responsible", true);

        BpmnAwareTests.assertThat(collection).hasNotPassed("merge").isEnded();
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void theAssistingUnitsDataAreMergedRowForRow() {
        Submission whole = story.assigned(year, "4-2", "104", "201", "202");
        ProcessInstance collection = collection("4-2");
        story.completes(collection, "state-requirements", "requirement", "按培养方案填报");
        for (Submission part : story.submissions.assisting(year, new TableCode("4-2"))) {
            assertThat(part.requirement()).isEqualTo("按培养方案填报");
            story.uploads(part);
        }
        story.tasks(collection, "fill").forEach(fill -> story.completes(fill, "responsible", true));
        story.tasks(collection, "unit-head-audit")
                .forEach(audit -> story.completes(audit, "decision", "approve", "responsible", true));

        var merged = story.submissions.latest(whole.id()).orElseThrow();
        assertThat(merged.origin()).isEqualTo(VersionOrigin.MERGE);
        assertThat(story.submissions.rows(merged))
                .extracting(row -> row.unit())
                .containsExactly("201", "201", "202", "202");
        story.completes(collection, "merge-and-fill", "responsible", true);
        assertThat(story.isEnded(collection)).isTrue();
    }

    @Test
    void errorsThatABaseTableBringsLeadBackToTheFiller() {
        Submission graduates = story.assigned(year, "4-2", "104");
        ProcessInstance collection = collection("4-2");
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.uploads(graduates);
        story.engine()
                .getFormService()
                .submitTaskForm(story.task(collection, "merge-and-fill").getId(), Map.of("responsible", true));
        Submission majors = story.assigned(year, "1-4-1", "104");
        story.submissions.begin(majors.id());
        story.uploads(majors, Story.with(story.sample(majors), "校内专业名称", "改名专业"));
        story.runJobs();

        assertThat((String) story.shown(story.task(collection, "merge-and-fill"), "briefing"))
                .contains("重新校验发现");
    }

    @Test
    void aResponsibleUnitIsRemindedAndThenLate() {
        story.assigned(year, "2-1", "101");
        ProcessInstance collection = collection("2-1");
        story.completes(collection, "state-requirements", "requirement", "要求");
        LocalDate due = story.dueDay(story.task(collection, "merge-and-fill"));
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        story.timePassesTo(due, 9);
        story.timePassesTo(due, 19);

        assertThat(story.digestsTo("xxb-filer").get(0)).contains("今天到期").contains("表2-1");
        assertThat(story.digestsTo("xxb-filer").get(1)).contains("还有3个工作日");
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> assertThat(record.subject())
                .contains("学校办公室负责的表2-1"));
        assertThat(story.open(collection)).containsExactly("merge-and-fill");
    }

    @Test
    void whoStatesTheRequirementsTooLateGainsNoTime() {
        Submission land = story.assigned(year, "2-1", "101");
        ProcessInstance collection = collection("2-1");
        LocalDate due = story.fresh(land).dueOn();
        story.timePassesTo(story.workingDays.plus(due, 2), 9);
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> {
            assertThat(record.unit().value()).isEqualTo("101");
            assertThat(record.plannedOn()).contains(due);
        });
        story.completes(collection, "state-requirements", "requirement", "要求");
        assertThat(story.fresh(land).dueOn()).isEqualTo(due);
        assertThat(story.dueDay(story.task(collection, "merge-and-fill"))).isEqualTo(due);
        story.runJobs();
        assertThat(accountability.ofYear(year)).as("one fault, one record").hasSize(1);
    }

    @Test
    void whoeverMergesReadsWhichCollegesHaveNoPart() {
        story.assigned(year, "4-2", "104", "201");
        ProcessInstance collection = collection("4-2");
        story.completes(collection, "state-requirements", "requirement", "按培养方案填报");
        story.submissions.assisting(year, new TableCode("4-2")).forEach(story::uploads);
        story.completes(story.tasks(collection, "fill").get(0), "responsible", true);
        story.completes(story.tasks(collection, "unit-head-audit").get(0), "decision", "approve", "responsible", true);
        assertThat((String) story.shown(story.task(collection, "merge-and-fill"), "briefing"))
                .contains(
                        "以下学院未参与本表填报：" + organization.unit(new UnitCode("202")).name());
    }
}
