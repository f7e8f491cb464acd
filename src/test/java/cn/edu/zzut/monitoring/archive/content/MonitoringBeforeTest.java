package cn.edu.zzut.monitoring.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.monitoring.Periods;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.monitoring.RoutineMonitoring;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was monitored before a year was launched goes into that year's package. */
@SchoolTest
class MonitoringBeforeTest {

    @Autowired
    Story story;

    @Autowired
    RoutineMonitoring process;

    @Autowired
    Periods periods;

    @Autowired
    PeriodData data;

    @Autowired
    MonitoringBefore chapter;

    int year;

    @BeforeEach
    void aYearWasMonitoredUntilTheNextOneWasLaunched() {
        year = story.newYear();
        Submission fitness = story.assigned(year, "6-6", "101");
        story.submissions.begin(fitness.id());
        story.uploads(fitness, Story.with(story.sample(fitness), "体质合格率", "70"));
        story.locked(story.assigned(year, "6-1", "101"), "xxb");
        story.cycles.archived(year);
        process.afterArchive(year);
        story.runJobs();
        story.timePassesTo(LocalDate.of(2026, 10, 12), 9);
        Submission asked = data.of(periods.of(year).get(0).id()).get(0);
        story.uploads(
                asked,
                Story.with(
                        story.submissions.rows(
                                story.submissions.latest(asked.id()).orElseThrow()),
                        "普通本科学生数",
                        "4321"));
        data.answer(asked.id(), true);
        story.cycles.launch(year + 1, new PersonId("office"));
        process.launched(year + 1);
        story.runJobs();
    }

    private Map<String, String> packed(int ofYear, String unit) throws IOException {
        return Packed.by(chapter, ofYear, unit);
    }

    @Test
    void theNextYearsPackageHoldsPeriodsVersionsAlertsAndWhatWasDone() throws IOException {
        Map<String, String> files = packed(year + 1, "");
        assertThat(files.get("监测期与答复.csv")).contains("2026年10月", "表6-1", "学校办公室", "数据有变化");
        assertThat(files).anySatisfy((name, text) -> {
            assertThat(name).startsWith("2026年10月/表6-1").endsWith("学校办公室 版本2.csv");
            assertThat(text).contains("4321");
        });
        assertThat(files.keySet())
                .as("what was carried in was archived before")
                .noneMatch(name -> name.contains("版本1"));
        assertThat(files.get("监测预警.csv")).contains("体质测试达标率", "转入下一年度");
        assertThat(files.get("预警经过.csv")).contains("发现（");
    }

    @Test
    void aUnitsPackageHoldsItsOwnAndAnotherYearsNothing() throws IOException {
        assertThat(packed(year + 1, "101")).containsKey("监测期与答复.csv");
        assertThat(packed(year + 1, "105")).isEmpty();
        assertThat(packed(year, "")).as("nobody monitored the year before").isEmpty();
    }
}
