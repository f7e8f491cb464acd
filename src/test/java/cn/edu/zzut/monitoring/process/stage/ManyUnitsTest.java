package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Opening;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.OurStatements;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that many units fill in is launched as quickly as one that few do. */
@SchoolTest
class ManyUnitsTest {

    private static final TableCode GRADUATES = new TableCode("4-2");
    private static final LocalDate DAY = LocalDate.of(2031, 11, 3);

    @Autowired
    Story story;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private List<String> sentFor(String table, String... units) {
        story.assigned(year, table, "104", units);
        ProcessInstance collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
        story.engine()
                .getFormService()
                .submitTaskForm(story.task(collection, "state-requirements").getId(), Map.of("requirement", "按培养方案填报"));
        try (OurStatements ours = new OurStatements()) {
            story.runJobs();
            assertThat(story.tasks(collection, "fill")).hasSize(units.length);
            return ours.sent().stream().filter(sql -> !isRemembered(sql)).toList();
        }
    }

    /** Read again after a while, whatever is launched. */
    private static boolean isRemembered(String sql) {
        return sql.contains("monitoring.special_day") || sql.contains("monitoring.grace");
    }

    @Test
    void noStatementIsSentForEachOfThem() {
        sentFor("2-1", "201");
        List<String> forOne = sentFor("4-2", "201");
        List<String> forFour = sentFor("1-4-1", "201", "202", "101", "105");

        assertThat(forFour).isNotEmpty().hasSameSizeAs(forOne);
    }

    private static Opening opening(String unit, Part part, LocalDate day) {
        return new Opening(GRADUATES, new UnitCode(unit), part, day);
    }

    @Test
    void whatIsOpenedTwiceIsOneAndStaysAsItIs() {
        List<Opening> all =
                List.of(opening("104", Part.RESPONSIBLE, DAY.plusDays(9)), opening("201", Part.ASSISTING, DAY));
        story.submissions.openAll(year, all);
        Submission college = story.submissions.assisting(year, GRADUATES).stream()
                .findFirst()
                .orElseThrow();
        story.submissions.begin(college.id());
        story.submissions.extend(college.id(), DAY.plusDays(2));
        story.submissions.openAll(year, all);

        assertThat(story.submissions.ofYear(year)).hasSize(2);
        assertThat(story.fresh(college).state()).isEqualTo(SubmissionState.FILLING);
        assertThat(story.fresh(college).dueOn()).isEqualTo(DAY.plusDays(2));
        assertThat(story.fresh(college).plannedOn()).isEqualTo(DAY);
        assertThat(story.submissions.responsible(year, GRADUATES).orElseThrow().state())
                .isEqualTo(SubmissionState.NOT_STARTED);
    }
}
